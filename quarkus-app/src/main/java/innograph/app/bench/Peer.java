package innograph.app.bench;

import innograph.app.store.StoreConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code @neo4j/graphql} over the scratch store, in a process of Node.js. */
final class Peer implements Contestant, AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening ([0-9]+)");
    private static final long MINUTES_TO_INSTALL = 10;

    private final ServerProcess process;
    private final URI address;

    private Peer(ServerProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Fetches what it needs by npm, unless it is there, and starts it.
     *
     * @param home the checkout
     * @throws IOException if there is no Node.js, or npm can't reach its registry
     */
    static Peer start(Path home, ScratchStore store) throws IOException, InterruptedException {
        Path folder = home.resolve("bench").resolve("peer");
        if (!Files.isDirectory(folder.resolve("node_modules"))) {
            install(folder, store.folder().resolve("npm.log"));
        }
        Path log = store.folder().resolve("peer.log");
        StoreConnection connection = store.connection();
        ProcessBuilder builder = new ProcessBuilder("node", "server.mjs").directory(folder.toFile());
        builder.environment().put("PEER_BOLT_URI", connection.uri().toString());
        builder.environment().put("PEER_USER", connection.user());
        builder.environment().put("PEER_PASSWORD", connection.password());
        ServerProcess process;
        try {
            process = ServerProcess.start(builder, log, () -> address(log).isPresent());
        } catch (IOException e) {
            throw new IOException("the peer needs Node.js 20 or newer (" + e.getMessage() + ")", e);
        }
        return new Peer(process, address(log).orElseThrow());
    }

    private static void install(Path folder, Path log) throws IOException, InterruptedException {
        Process npm;
        try {
            npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new IOException("the peer needs Node.js and npm, and there is no npm; leave out --peer", e);
        }
        if (!npm.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
            npm.destroy();
            throw new IOException("npm did not fetch the peer within %d minutes".formatted(MINUTES_TO_INSTALL));
        }
        if (npm.exitValue() != 0) {
            throw new IOException("npm can't fetch the peer: "
                    + Files.readString(log).lines().limit(5).toList());
        }
    }

    private static Optional<URI> address(Path log) throws IOException {
        Matcher listening = LISTENING.matcher(Files.readString(log));
        return listening.find()
                ? Optional.of(URI.create("http://127.0.0.1:%s/graphql".formatted(listening.group(1))))
                : Optional.empty();
    }

    @Override
    public String name() {
        return "@neo4j/graphql";
    }

    @Override
    public Values ask(Question question, Map<String, Object> variables) throws IOException {
        return Values.of(GraphQlClient.ask(address, question.peer(), variables).path("data"));
    }

    @Override
    public Effort effort(Question question, Map<String, Object> variables) throws IOException {
        var statistics = GraphQlClient.askWithStatistics(address, question.peer(), variables)
                .at("/extensions/statistics");
        return new Effort(
                statistics.path("statements").asLong(), statistics.path("hits").asLong());
    }

    @Override
    public Load.Client client(Question question) throws IOException {
        return GraphQlClient.of(address, question.peer(), question.cases());
    }

    @Override
    public void close() {
        process.close();
    }
}
