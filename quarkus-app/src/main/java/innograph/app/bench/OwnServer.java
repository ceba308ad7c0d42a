package innograph.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** {@code innograph up} over the scratch store, as a user starts it. */
final class OwnServer implements Contestant, AutoCloseable {
    private static final List<String> LIMITS = List.of(
            "INNOGRAPH_HTTP_MAX_PARALLEL",
            "INNOGRAPH_HTTP_MAX_PARALLEL_PER_CLIENT",
            "INNOGRAPH_HTTP_MAX_REQUESTS_PER_MINUTE");

    private final ServerProcess process;
    private final URI address;
    private final Profile profile;

    private OwnServer(ServerProcess process, URI address, Profile profile) {
        this.process = process;
        this.address = address;
        this.profile = profile;
    }

    /**
     * Starts it.
     *
     * @param home the folder with the launcher
     * @param cursorKey the same for servers that take each other's cursors
     * @param cache memory for answers that are kept, as {@code INNOGRAPH_API_CACHE} has it
     */
    static OwnServer start(Path home, ScratchStore store, String cursorKey, String cache)
            throws IOException, InterruptedException {
        Driver driver = store.driver(); // the store has to run before the server looks for it
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(home.resolve("innograph").toString(), "up", "--port", Integer.toString(port));
        builder.environment().put("INNOGRAPH_DATA", store.folder().toString());
        builder.environment().put("INNOGRAPH_API_CURSOR_KEY", cursorKey);
        builder.environment().put("INNOGRAPH_API_CACHE", cache);
        builder.environment().put("INNOGRAPH_BENCH_MEMORY", "true");
        builder.environment().remove("INNOGRAPH_NEO4J_URI");
        LIMITS.forEach(limit -> builder.environment().put(limit, "1000000000")); // all clients come from one address
        URI address = URI.create("http://127.0.0.1:%d/graphql".formatted(port));
        ServerProcess process = ServerProcess.start(
                builder,
                store.folder().resolve("server-%d.log".formatted(port)),
                () -> GraphQlClient.ask(address, "{ __typename }", Map.of()).has("data"));
        return new OwnServer(process, address, new Profile(driver, cursorKey));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String name() {
        return "InnoGraph";
    }

    JsonNode ask(String document, Map<String, Object> variables) throws IOException {
        return GraphQlClient.ask(address, document, variables);
    }

    @Override
    public Values ask(Question question, Map<String, Object> variables) throws IOException {
        return Values.of(ask(question.ours(), variables).path("data"));
    }

    @Override
    public Effort effort(Question question, Map<String, Object> variables) throws IOException {
        return profile.of(question.ours(), variables);
    }

    @Override
    public Load.Client client(Question question) throws IOException {
        return GraphQlClient.of(address, question.ours(), question.cases());
    }

    /** The same HTTP stack, and GraphQL Java over a graph that is nothing but maps in memory. */
    Load.Client memoryClient(String document) throws IOException {
        return GraphQlClient.of(address.resolve(MemoryRoute.PATH), document, MemoryGraph.CASES);
    }

    @Override
    public void close() {
        process.close();
    }
}
