package innograph.app.command;

import innograph.queries.match.MatchEvaluation;
import innograph.queries.match.MatchEvaluation.Offered;
import innograph.queries.match.MatchEvaluation.Places;
import innograph.queries.match.MatchEvaluation.Result;
import innograph.queries.match.MatchEvaluation.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well offers are found for demands. */
@Command(
        name = "matching",
        mixinStandardHelpOptions = true,
        description =
                "Match demands with offers, and compare with the offers that are known to answer them. Nothing of the graph is used, only the texts.",
        footer = {"%nExample:%n", "  innograph evaluate matching --offers offers.csv.gz --demands demands.csv"})
public final class EvaluateMatchingCommand implements Callable<Integer> {
    @Option(
            names = "--offers",
            required = true,
            description = "CSV, or CSV packed as .gz, with the columns id, title and description.")
    Path offers = Path.of("");

    @Option(
            names = "--demands",
            required = true,
            description = "CSV, or CSV packed as .gz, with the columns text and expected, the id of the offer.")
    Path demands = Path.of("");

    @Option(
            names = "--words-only",
            description =
                    "Leave out what texts mean, as in a graph without `innograph embed`; it takes seconds instead of minutes.")
    boolean wordsOnly;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Offered> offered = TruthFile.read(offers, spec, "id", "title", "description").stream()
                .map(row -> new Offered(row.get("id"), text(row.get("title"), row.get("description"))))
                .toList();
        Set<String> known = offered.stream().map(Offered::id).collect(Collectors.toSet());
        List<Truth> truths = new ArrayList<>();
        for (TruthFile.Row row : TruthFile.read(demands, spec, "text", "expected")) {
            if (!known.contains(row.get("expected"))) {
                throw row.wrong(
                        spec,
                        "the expected offer '%s' is not in %s; correct the id, or leave the line out"
                                .formatted(row.get("expected"), offers));
            }
            truths.add(new Truth(row.get("text"), row.get("expected")));
        }
        Terminal terminal = new Terminal(spec);
        Result result = MatchEvaluation.run(offered, truths, !wordsOnly, made -> tell(made, offered.size(), terminal));
        if (json) {
            terminal.json(result);
        } else {
            print(result, terminal);
        }
        return 0;
    }

    private static String text(String title, String description) {
        return title.isBlank() ? description : title + ". " + description;
    }

    private void tell(int made, int all, Terminal terminal) {
        if (!wordsOnly && made % 500 == 0) {
            terminal.tell("%,d of %,d offers have a vector", made, all);
        }
    }

    private static void print(Result result, Terminal terminal) {
        terminal.say(
                "%,d demands, %,d offers (%,d repeat another one's text); %s",
                result.demands(),
                result.offers(),
                result.repeated(),
                result.vectors() ? "words and meanings" : "words only");
        print("matching", result.matching(), terminal);
        print("plain full text (BM25)", result.plain(), terminal);
        if (result.repeated() > 0) {
            terminal.say("If each record is an answer of its own, though others have the same text:");
            print("matching", result.eachRecord(), terminal);
            print("plain full text (BM25)", result.plainEachRecord(), terminal);
        }
        terminal.say("%.1f ms per demand, 95 %% within %.1f ms", result.milliseconds(), result.p95());
        terminal.say(
                "Told that something fits well: %.3f of the demands; %.3f if the right offer is not there",
                result.wellMatched(), result.wellMatchedWithout());
        result.without().forEach((feature, mrr) -> terminal.say("  MRR without %-11s %.3f", feature, mrr));
    }

    private static void print(String what, Places places, Terminal terminal) {
        terminal.say("%-24s MRR %.3f  Hits@1 %.3f  Hits@10 %.3f", what, places.mrr(), places.hits1(), places.hits10());
    }
}
