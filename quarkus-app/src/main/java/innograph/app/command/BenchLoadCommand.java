package innograph.app.command;

import innograph.app.bench.LoadBenchmark;
import innograph.loaders.Sources;
import innograph.loaders.source.Source;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures loading. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Load the same files with a plain UNWIND ... MERGE loop, with the loader and in bulk, each time into an empty store of its own "
                        + "(below the data folder, deleted afterwards), and compare relationships a second.")
public final class BenchLoadCommand implements Callable<Integer> {
    private final Instance<LoadBenchmark> benchmark;
    private final Sources sources;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "Name of the source, see `innograph sources`.")
    String sourceName = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files, archives or folders.")
    List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public BenchLoadCommand(Instance<LoadBenchmark> benchmark, Sources sources) {
        this.benchmark = benchmark;
        this.sources = sources;
    }

    @Override
    public Integer call() throws IOException {
        Source source = sources.named(sourceName)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "'%s' is no source; see innograph sources".formatted(sourceName)));
        Terminal terminal = new Terminal(spec);
        terminal.tell(
                "Loading %d files three times, each time into an empty store; this takes minutes ...", files.size());
        LoadBenchmark.Result result = benchmark
                .get()
                .run(
                        source,
                        files.stream()
                                .map(file -> file.toAbsolutePath().normalize())
                                .toList());
        if (json) {
            terminal.json(result);
        } else {
            print(result, terminal);
        }
        return 0;
    }

    private static void print(LoadBenchmark.Result result, Terminal terminal) {
        terminal.say("%,d relationships", result.relationships());
        terminal.say("  plain loop %,10.0f a second", result.plain());
        terminal.say("  loader     %,10.0f a second, %.1f times the plain loop", result.loader(), result.ratio());
        terminal.say(
                "  the whole load took %.1f s; %d transactions repeated, %d deadlocks, heap at most %d MB",
                result.seconds(), result.retries(), result.deadlocks(), result.heap() >> 20);
        terminal.say(
                "  --bulk     %,10.0f a second, %.1f times the plain loop, all of the load but derived links; "
                        + "took %.1f s, heap at most %d MB, %s graph",
                result.bulk().perSecond(),
                result.bulk().ratio(),
                result.bulk().seconds(),
                result.bulk().heap() >> 20,
                result.bulk().same() ? "the same" : "ANOTHER");
    }
}
