package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.loaders.load.Unloader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a data set out of the graph. */
@Command(
        name = "unload",
        mixinStandardHelpOptions = true,
        description =
                "Take a data set out of the graph: exactly what only that data set said. What others say too stays as they say it. "
                        + "`innograph status` lists the data sets. May be stopped and started again at any point.")
public final class UnloadCommand implements Callable<Integer> {
    private final Graph graph;
    private final Path data;
    private final int writers;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Name of the data set, see `innograph status`.")
    String dataset = "";

    @Option(names = "--json", description = "The closing report as one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public UnloadCommand(
            Graph graph,
            @ConfigProperty(name = "innograph.data") Path data,
            @ConfigProperty(name = "innograph.load.writers") int writers) {
        this.graph = graph;
        this.data = data;
        this.writers = writers;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        try (LoadLock _ = LoadLock.take(data)) {
            Unloader.Report report = new Unloader(graph.driver(), writers).unload(dataset, progress);
            progress.end();
            if (json) {
                terminal.json(report);
            } else {
                print(report, terminal);
            }
            return 0;
        }
    }

    private static void print(Unloader.Report report, Terminal terminal) {
        terminal.say("Data set %s is out of the graph", report.dataset());
        terminal.say("  entities %,d deleted, %,d kept as others say them", report.entities(), report.entitiesKept());
        terminal.say("  links    %,d deleted, %,d kept as others state them", report.links(), report.linksKept());
        terminal.say(
                "  derived  %,d organizations brought up to date: %,d collaborations, %,d activities new, changed or gone",
                report.derived().organizations(),
                report.derived().collaborations(),
                report.derived().activities());
    }
}
