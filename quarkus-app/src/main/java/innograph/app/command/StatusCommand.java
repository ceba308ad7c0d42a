package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.queries.Reader;
import innograph.queries.dataset.Datasets;
import innograph.queries.dataset.GraphContents;
import innograph.queries.dataset.GraphDigest;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what the graph holds. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Say what the graph holds: entities by type, links by type, data sets, the latest loads.")
public final class StatusCommand implements Callable<Integer> {
    private static final int LATEST_LOADS = 10;

    private static final Duration LONG_ENOUGH = Duration.ofHours(6);

    private final Instance<Graph> graph;
    private final Instance<Reader> reader; // all commands are made at the start, but only this one may start a store

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Option(
            names = "--digest",
            description =
                    "Only a number that is the same for two graphs that say the same, however they were loaded; reads the whole graph.")
    boolean digest;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public StatusCommand(Instance<Graph> graph, Instance<Reader> reader) {
        this.graph = graph;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec);
        if (digest) {
            printDigest(terminal);
            return 0;
        }
        GraphContents contents = new Datasets(reader.get()).contents(LATEST_LOADS);
        if (json) {
            terminal.json(contents);
        } else {
            print(contents, terminal);
        }
        return 0;
    }

    private void printDigest(Terminal terminal) {
        GraphDigest of = GraphDigest.of(new Reader(graph.get().driver(), LONG_ENOUGH));
        if (json) {
            terminal.json(of);
        } else {
            terminal.say("%s  %,d nodes, %,d links", of.digest(), of.nodes(), of.links());
        }
    }

    private static void print(GraphContents contents, Terminal terminal) {
        print("Entities", contents.entities(), terminal);
        print("Links", contents.links(), terminal);
        terminal.say("Data sets");
        contents.datasets()
                .forEach(dataset -> terminal.say(
                        "  %-20s %s, last loaded %s",
                        dataset.id(), dataset.title(), dataset.lastLoaded().orElse("never to its end")));
        terminal.say("Latest loads");
        contents.runs().forEach(run -> print(run, terminal));
    }

    private static void print(GraphContents.Run run, Terminal terminal) {
        terminal.say(
                "  %s  %-8s %-20s %,d read, %,d rejected  %s",
                run.started(), run.status(), run.dataset(), run.read(), run.rejected(), String.join(" ", run.files()));
        run.failure().ifPresent(failure -> terminal.say("    %s", failure));
    }

    private static void print(String title, Map<String, Long> numbers, Terminal terminal) {
        terminal.say("%s", title);
        numbers.forEach((name, number) -> terminal.say("  %-20s %,12d", name, number));
    }
}
