package innograph.app.command;

import innograph.app.bench.AskBenchmark;
import innograph.queries.Reader;
import innograph.queries.landscape.Landscapes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures questions to the graph as it is. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description =
                "Ask the graph as it is about organizations that are drawn by lot, the same each time: partners, paths, networks, alliances, landscapes; "
                        + "and print how long the answers take.",
        footer = {"%nExample:%n", "  innograph bench ask --times 200"})
public final class BenchAskCommand implements Callable<Integer> {
    private final Instance<Reader> reader; // all commands are made at the start, but only this one may start a store
    private final Instance<Landscapes> landscapes;

    @Option(names = "--times", description = "So often each question, 10 to 10000; ${DEFAULT-VALUE} unless given.")
    int times = 100;

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public BenchAskCommand(Instance<Reader> reader, Instance<Landscapes> landscapes) {
        this.reader = reader;
        this.landscapes = landscapes;
    }

    @Override
    public Integer call() {
        OptionRange.require(spec, "--times", times, 10, 10_000);
        Terminal terminal = new Terminal(spec);
        if (landscapes.get().current().linkCount() == 0) {
            terminal.tell("Nothing to ask about: no organizations of the graph worked together. Load something first.");
            return 1;
        }
        if (!json) {
            terminal.say("%-45s %8s %9s %9s %9s %9s", "question", "asked", "answered", "p50 ms", "p95 ms", "most ms");
        }
        ProgressLine progress = new ProgressLine(terminal);
        List<AskBenchmark.Result> results = new AskBenchmark(reader.get(), landscapes.get())
                .run(times, progress::evaluated, result -> {
                    if (!json) {
                        terminal.say(
                                "%-45s %8d %9d %9.1f %9.1f %9.1f",
                                result.question(),
                                result.asked(),
                                result.answered(),
                                result.p50(),
                                result.p95(),
                                result.most());
                    }
                });
        progress.end();
        if (json) {
            terminal.json(results);
        }
        return 0;
    }
}
