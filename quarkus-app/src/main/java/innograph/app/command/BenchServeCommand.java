package innograph.app.command;

import innograph.app.bench.ServeBenchmark;
import innograph.app.bench.ServeBenchmark.Growth;
import innograph.app.bench.ServeBenchmark.Limit;
import innograph.app.bench.ServeBenchmark.Measured;
import innograph.app.bench.ServeBenchmark.Plan;
import innograph.app.bench.ServeBenchmark.Result;
import innograph.app.bench.ServeBenchmark.Row;
import innograph.loaders.generate.FictionalRegion;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the GraphQL API. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Start the server over a store of its own (below the data folder, deleted afterwards) with a fictional region, ask it "
                        + "eight kinds of questions from many clients at once, and compare with the same answers by hand-written Cypher, "
                        + "by the peer if it is wanted, with a server that keeps answers, and with what GraphQL Java serves from memory.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph bench serve                                      takes about six minutes",
            "  innograph bench serve --organizations 1000 --seconds 1     a small one",
            "  innograph bench serve --peer --ror v2.3-ror-data.zip --cordis cordis-h2020-csv.zip"
        })
public final class BenchServeCommand implements Callable<Integer> {
    private static final int MOST_CLIENTS = 256;
    private static final double LEAST_SECONDS = 0.1;
    private static final double MOST_SECONDS = 600;

    private final Instance<ServeBenchmark> benchmark;

    @Option(
            names = "--organizations",
            paramLabel = "N",
            description = "Size of the region, 1000 to 1000000; ${DEFAULT-VALUE} unless given.")
    int organizations = 20_000;

    @Option(names = "--ror", paramLabel = "FILE", description = "The data of ROR, loaded beside the region.")
    @Nullable
    Path ror;

    @Option(names = "--cordis", paramLabel = "FILE", description = "Projects of CORDIS, loaded beside the region.")
    @Nullable
    Path cordis;

    @Option(names = "--clients", description = "Clients that ask at once, 1 to 256; ${DEFAULT-VALUE} unless given.")
    int clients = 16;

    @Option(
            names = "--seconds",
            description =
                    "How long to measure each, 0.1 to 600, after warming up by all questions; ${DEFAULT-VALUE} unless given.")
    double seconds = 5;

    @Option(
            names = "--only",
            paramLabel = "QUESTION",
            split = ",",
            description =
                    "Only these questions: point-read, two-levels, four-levels, filtered-list, relationship-filter, "
                            + "facets, nested-aggregate, deep-page.")
    Set<String> only = Set.of();

    @Option(
            names = "--peer",
            description = "Ask @neo4j/graphql too. Needs Node.js 20 and npm, which fetches it the first time.")
    boolean peer;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public BenchServeCommand(Instance<ServeBenchmark> benchmark) {
        this.benchmark = benchmark;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        OptionRange.require(spec, "--organizations", organizations, FictionalRegion.SMALLEST, FictionalRegion.LARGEST);
        OptionRange.require(spec, "--clients", clients, 1, MOST_CLIENTS);
        OptionRange.require(spec, "--seconds", seconds, LEAST_SECONDS, MOST_SECONDS);
        only.stream().filter(name -> !ServeBenchmark.QUESTIONS.contains(name)).forEach(name -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "--only %s is no question; write some of %s"
                            .formatted(name, String.join(",", ServeBenchmark.QUESTIONS)));
        });
        Map<String, Path> files = new LinkedHashMap<>();
        add("ror", ror, files);
        add("cordis", cordis, files);
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        Result result = benchmark
                .get()
                .run(
                        new Plan(organizations, files, clients, Duration.ofMillis((long) (seconds * 1e3)), only, peer),
                        progress,
                        doing -> terminal.tell("%s ...", doing));
        if (json) {
            terminal.json(result);
        } else {
            print(result, terminal);
        }
        return 0;
    }

    private static void add(String source, @Nullable Path file, Map<String, Path> files) {
        if (file != null) {
            files.put(source, file.toAbsolutePath().normalize());
        }
    }

    private static void print(Result result, Terminal terminal) {
        terminal.say(
                "%,d entities, %,d relationships, %d clients, %.1f s each; ms from request to answer; hits as PROFILE counts them",
                result.entities(), result.relationships(), result.clients(), result.seconds());
        terminal.say(
                "%-22s %9s %10s | %s | %s | %s | %s",
                "times as many answers/s",
                "the peer's",
                "Cypher's",
                heading("InnoGraph"),
                heading("Cypher over Bolt"),
                heading("@neo4j/graphql"),
                String.format(Locale.ENGLISH, "kept: %10s %9s %8s %8s", "the peer's", "answers/s", "p50", "p99"));
        for (Row row : result.rows()) {
            terminal.say(
                    "%-23s %9s %10.2f | %s | %s | %s | %s",
                    row.title(),
                    ratio(row.toPeer()),
                    row.toCypher(),
                    figures(Optional.of(row.ours())),
                    figures(Optional.of(row.cypher())),
                    figures(row.peer()),
                    String.format(
                            Locale.ENGLISH,
                            "%16s %,9.0f %8.1f %8.1f",
                            ratio(row.kept().toPeer()),
                            row.kept().requestsPerSecond(),
                            row.kept().p50(),
                            row.kept().p99()));
        }
        for (Limit limit : result.limits()) {
            terminal.say(
                    "%s: %.2f, kept %.2f of what GraphQL Java serves from memory over the same HTTP stack, %,.0f/s, p50 %.1f ms, p99 %.1f ms",
                    limit.title(),
                    limit.oursToLimit(),
                    limit.keptToLimit(),
                    limit.requestsPerSecond(),
                    limit.p50(),
                    limit.p99());
        }
        result.growth().ifPresent(growth -> print(growth, terminal));
    }

    private static void print(Growth growth, Terminal terminal) {
        terminal.say(
                "page %d takes %.2f times as long as the page in the middle of a tenth (%,d organizations): p50 %.1f ms, %.1f ms",
                growth.page(), growth.times(), growth.organizations(), growth.p50(), growth.smallP50());
    }

    private static String ratio(Optional<Double> times) {
        return times.map(ratio -> String.format(Locale.ENGLISH, "%.2f", ratio)).orElse("-");
    }

    private static String heading(String who) {
        return String.format(
                Locale.ENGLISH,
                "%s: %9s %8s %8s %8s %8s %4s %9s",
                who,
                "answers/s",
                "p50",
                "p95",
                "p99",
                "first",
                "stm",
                "hits");
    }

    private static String figures(Optional<Measured> measured) {
        return measured.map(one -> String.format(
                        Locale.ENGLISH,
                        "%,9.0f %8.1f %8.1f %8.1f %8.1f %4.1f %,9.0f",
                        one.requestsPerSecond(),
                        one.p50(),
                        one.p95(),
                        one.p99(),
                        one.first(),
                        one.statements(),
                        one.hits()))
                .orElse("-");
    }
}
