package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.app.http.Readiness;
import innograph.app.push.Pushing;
import innograph.app.store.StoreControl;
import innograph.app.store.StoreStatus;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.plan.PlanSource;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and waits for Ctrl-C. The HTTP server already listens when this runs, see {@code InnoGraph}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Start the store if it does not run, load the starter if the graph is empty, serve the GraphQL API and print the "
                        + "addresses. Ctrl-C ends it all. 启动全部服务;按 Ctrl-C 结束。")
public final class UpCommand implements Callable<Integer> {
    /** Also after a start that was killed while it loaded the starter. */
    private static final String NEEDS_STARTER = """
            RETURN NOT EXISTS { (:Entity) }
              OR EXISTS { (run:LoadRun {dataset: 'plan'}) WHERE run.status <> 'DONE' } AS needed
            """;

    private final Graph graph;
    private static final int FAILED = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final StoreControl store;
    private final Readiness readiness;
    private final Pushing pushing;
    private final int httpPort;
    private final Path data;
    private final Path rejects;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the HTTP server, 1 to 65535; 8080 unless given here or as QUARKUS_HTTP_PORT.")
    int port; // read before Quarkus starts; here for the help and the check

    private volatile int exitCode;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public UpCommand(
            StoreControl store,
            Graph graph,
            Readiness readiness,
            Pushing pushing,
            @ConfigProperty(name = "quarkus.http.port") int httpPort,
            @ConfigProperty(name = "innograph.data") Path data) {
        this.store = store;
        this.graph = graph;
        this.readiness = readiness;
        this.pushing = pushing;
        this.httpPort = httpPort;
        this.data = data;
        this.rejects = data.resolve("rejects");
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(spec);
        terminal.tell("Starting the store ...");
        readiness.starting("starting the store");
        Driver driver = graph.driver();
        if (needsStarter(driver)) {
            terminal.tell("The graph is empty: loading the starter, the technology-transfer plan of Handan ...");
            readiness.starting("loading the starter");
            try (LoadLock _ = LoadLock.take(data)) {
                new Loader(driver, rejects, 1)
                        .load(LoadRequest.of(new PlanSource(), List.of(PlanSource.starter())), Progress.SILENT);
            }
        }
        readiness.ready();
        pushing.start();
        welcome(terminal);
        Thread.ofVirtual().name("store-watch").start(() -> endWithTheStore(terminal));
        Quarkus.waitForExit();
        return exitCode;
    }

    /** Without its store `up` is of no use; whoever supervises it can start both again. */
    private void endWithTheStore(Terminal terminal) {
        while (!(store.status() instanceof StoreStatus.Stopped)) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                return;
            }
        }
        if (!(readiness.state() instanceof Readiness.State.Stopping)) {
            terminal.tell("The store has ended, so this ends too; see its log, and start again: innograph up");
            exitCode = FAILED;
            Quarkus.asyncExit(FAILED);
        }
    }

    private static boolean needsStarter(Driver driver) {
        try (Session session = driver.session()) {
            return session.run(NEEDS_STARTER).single().get("needed").asBoolean();
        }
    }

    private void welcome(Terminal terminal) {
        String address = "http://localhost:" + httpPort;
        terminal.say("InnoGraph answers. 服务已就绪。");
        terminal.say("  GraphiQL   %s/graphiql   ask and explore in the browser 在浏览器中查询", address);
        terminal.say("  GraphQL    %s/graphql    for programs", address);
        terminal.say("  Health     %s/q/health   Metrics %s/q/metrics", address, address);
        terminal.say("Try first 先试试:");
        terminal.say(
                "  curl -s %s/graphql -H 'content-type: application/json' -d '{\"query\":\"{ search(text: \\\"河北工程大学\\\") { edges { node { id name } } } }\"}'",
                address);
        terminal.say("More data: ./innograph sources. Ctrl-C ends it. 按 Ctrl-C 结束。");
    }
}
