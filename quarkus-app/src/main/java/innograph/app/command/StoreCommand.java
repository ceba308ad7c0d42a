package innograph.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innograph.app.store.StoreConnection;
import innograph.app.store.StoreControl;
import innograph.app.store.StoreStatus;
import innograph.app.store.StoreStatus.Elsewhere;
import innograph.app.store.StoreStatus.Running;
import innograph.app.store.StoreStatus.Stopped;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The default store by hand. No other command needs this: each starts the store if it has to. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "start|stop|status",
        description =
                "Start, stop or look at the default store, a Neo4j of its own. The other commands start one when they need it and "
                        + "it ends with them; a store started here stays, which makes a row of commands quicker.")
public final class StoreCommand {
    private static final long MEGABYTE = 1_000_000;

    private final StoreControl store;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public StoreCommand(StoreControl store) {
        this.store = store;
    }

    @Command(name = "start", mixinStandardHelpOptions = true, description = "Start the store and leave it running.")
    int start() {
        StoreConnection connection = store.startDetached();
        out().println((connection.startedHere() ? "Store started: " : "Store runs already: ") + connection.uri());
        return 0;
    }

    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Stop the store, even if it is in use.")
    int stop() {
        out().println(store.stop() ? "Store stopped." : "No store was running.");
        return 0;
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Say whether the store runs, where, since when, and how big it is.")
    int status(@Option(names = "--json", description = "As one JSON object, for programs.") boolean json) {
        StoreStatus status = store.status();
        out().println(json ? json(status) : text(status));
        return 0;
    }

    private static String text(StoreStatus status) {
        return switch (status) {
            case Running running ->
                "Store runs: bolt://127.0.0.1:%d, process %d, since %s%s%nFolder: %s (%d MB)"
                        .formatted(
                                running.port(),
                                running.pid(),
                                running.since(),
                                running.bound() ? ", ends with the commands that use it" : "",
                                running.folder(),
                                running.sizeOnDisk() / MEGABYTE);
            case Stopped stopped ->
                "Store does not run.%nFolder: %s (%d MB)".formatted(stopped.folder(), stopped.sizeOnDisk() / MEGABYTE);
            case Elsewhere elsewhere -> "Neo4j at " + elsewhere.uri() + " (INNOGRAPH_NEO4J_URI); no store of our own.";
        };
    }

    private static ObjectNode json(StoreStatus status) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        return switch (status) {
            case Running running ->
                json.put("running", true)
                        .put("pid", running.pid())
                        .put("port", running.port())
                        .put("since", running.since().toString())
                        .put("bound", running.bound())
                        .put("folder", running.folder().toString())
                        .put("bytesOnDisk", running.sizeOnDisk());
            case Stopped stopped ->
                json.put("running", false)
                        .put("folder", stopped.folder().toString())
                        .put("bytesOnDisk", stopped.sizeOnDisk());
            case Elsewhere elsewhere -> json.put("uri", elsewhere.uri().toString());
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
