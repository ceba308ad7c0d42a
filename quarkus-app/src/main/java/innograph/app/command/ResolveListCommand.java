package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.loaders.load.Candidates;
import innograph.loaders.load.Candidates.Side;
import innograph.loaders.load.Candidates.Waiting;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what waits for a decision. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the pairs that may be the same and wait for a decision, the best first.")
public final class ResolveListCommand implements Callable<Integer> {
    private final Graph graph;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only pairs of this type: Organization or Person.")
    @Nullable
    String type;

    @Option(names = "--first", description = "How many, 1 to 100000; ${DEFAULT-VALUE} unless given.")
    int first = 50;

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public ResolveListCommand(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Integer call() {
        OptionRange.require(spec, "--first", first, 1, 100_000);
        List<Waiting> waiting = new Candidates(graph.driver()).waiting(SameAsDecider.types(type, spec));
        List<Waiting> shown = waiting.stream().limit(first).toList();
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(shown);
        } else if (shown.isEmpty()) {
            terminal.say("Nothing waits for a decision.");
        } else {
            shown.forEach(pair -> print(pair, terminal));
            terminal.say("%,d of %,d that wait", shown.size(), waiting.size());
        }
        return 0;
    }

    private static void print(Waiting pair, Terminal terminal) {
        terminal.say("%.3f  %s", pair.score(), text(pair.one()));
        terminal.say("       %s", text(pair.other()));
        if (!pair.evidence().isEmpty()) {
            terminal.say("       because: %s", pair.evidence());
        }
    }

    private static String text(Side side) {
        String place = side.place().isEmpty() ? "" : ", " + side.place();
        return "%s%s  (%s, of %s)".formatted(side.name(), place, side.id(), String.join(", ", side.datasets()));
    }
}
