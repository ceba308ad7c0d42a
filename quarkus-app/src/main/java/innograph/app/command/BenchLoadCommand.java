package innograph.app.command;

import innograph.app.bench.LoadBenchmark;
import innograph.app.bench.LoadBenchmark.Change;
import innograph.app.bench.LoadBenchmark.Result;
import innograph.loaders.Sources;
import innograph.loaders.generate.FictionalRegion;
import innograph.loaders.source.Source;
import innograph.loaders.table.ReadyMappings;
import innograph.loaders.table.TableSource;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures loading. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Load the same files with a plain UNWIND ... MERGE loop, with the loader and in bulk, each time into an empty store "
                        + "of its own (below the data folder, deleted afterwards), and compare. Without a source, fictional regions of "
                        + "several sizes are generated and loaded.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph bench load                              regions of growing size; takes a quarter of an hour",
            "  innograph bench load --organizations 1000         a small one",
            "  innograph bench load openalex works.jsonl.gz      files of your own"
        })
public final class BenchLoadCommand implements Callable<Integer> {
    private static final String REGION = "fictional-region";

    private final Instance<LoadBenchmark> benchmark;
    private final Sources sources;
    private final Path data;

    @Mixin
    SourceArguments from = new SourceArguments();

    @Option(
            names = "--organizations",
            split = ",",
            paramLabel = "N",
            description = "Sizes of the regions if no source is given; ${DEFAULT-VALUE} unless given.",
            defaultValue = "2000,8000,32000")
    List<Integer> sizes = List.of();

    @Option(names = "--json", description = "As JSON, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public BenchLoadCommand(
            Instance<LoadBenchmark> benchmark, Sources sources, @ConfigProperty(name = "innograph.data") Path data) {
        this.benchmark = benchmark;
        this.sources = sources;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = new Terminal(spec);
        terminal.tell("Loading three times, each time into an empty store; this takes minutes ...");
        Map<String, Result> results = new LinkedHashMap<>();
        if (from.isGiven()) {
            Source source = from.source(sources);
            String name = source.info().name();
            results.put(name, measure(source, from.files(source), name, terminal));
        } else {
            requireSizes();
            for (int size : sizes) {
                String name = "a fictional region of %,d organizations".formatted(size);
                results.put(name, measure(size, name, terminal));
            }
        }
        if (json) {
            terminal.json(results);
        }
        return 0;
    }

    private void requireSizes() {
        for (int size : sizes) {
            if (size < FictionalRegion.SMALLEST || size > FictionalRegion.LARGEST) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--organizations is %d; give numbers from %d to %d"
                                .formatted(size, FictionalRegion.SMALLEST, FictionalRegion.LARGEST));
            }
        }
    }

    private Result measure(int organizations, String name, Terminal terminal) throws IOException {
        Files.createDirectories(data);
        Path folder = Files.createTempDirectory(data, "bench-region-");
        try {
            FictionalRegion.write(folder, organizations, 1, (rows, fraction) -> {});
            Source source = new TableSource(ReadyMappings.named(REGION).orElseThrow());
            return measure(source, List.of(folder), name, terminal);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Result measure(Source source, List<Path> files, String name, Terminal terminal) throws IOException {
        Result result = benchmark.get().run(source, files);
        if (!json) {
            print(name, result, terminal);
        }
        return result;
    }

    private static void print(String name, Result result, Terminal terminal) {
        terminal.say("%s: %,d entities, %,d relationships", name, result.entities(), result.relationships());
        terminal.say(
                "  plain loop  %,9.0f relationships/s; %.1f s with the entities",
                result.plain().perSecond(), result.plain().seconds());
        terminal.say(
                "  loader      %,9.0f relationships/s, %.1f times the plain loop; %.1f s with the entities; heap %d MB; "
                        + "%d transactions repeated, %d deadlocks; derived links %.1f s more",
                result.loader().perSecond(),
                result.loaderTimes(),
                result.loader().seconds(),
                result.loader().heap() >> 20,
                result.loader().retries(),
                result.loader().deadlocks(),
                result.loader().derived());
        terminal.say(
                "  --bulk      %,9.0f relationships/s, %.1f times as fast as the plain loop; %.1f s with the entities; heap %d MB; %s graph",
                result.bulk().perSecond(),
                result.bulkTimes(),
                result.bulk().seconds(),
                result.bulk().heap() >> 20,
                result.same() ? "the same" : "ANOTHER");
        for (Change change : result.changes()) {
            terminal.say(
                    "  derived links after a change of %,d works: %,d organizations, %.2f s",
                    change.works(), change.organizations(), change.seconds());
        }
    }
}
