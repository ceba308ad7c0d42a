package innograph.app.command;

import innograph.identity.measure.Accuracy;
import innograph.identity.name.NamePairEvaluation;
import innograph.identity.name.NamePairEvaluation.Bearer;
import innograph.identity.name.NamePairEvaluation.Pair;
import innograph.identity.name.NamePairEvaluation.Scored;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well names are told apart. */
@Command(
        name = "name-pairs",
        mixinStandardHelpOptions = true,
        description =
                "Decide of pairs of names whether they mean one person or organization, and compare with what people decided. "
                        + "Needs no graph.")
public final class EvaluateNamePairsCommand implements Callable<Integer> {
    @Option(
            names = "--truth",
            required = true,
            description =
                    "CSV with the columns schema (Person, Company, Organization, LegalEntity), left, right, same (true or false).")
    Path truth = Path.of("");

    @Option(
            names = "--misses",
            paramLabel = "N",
            description = "Also the N pairs that are furthest from the truth; ${DEFAULT-VALUE} if not given.")
    int misses;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Pair> pairs = TruthFile.read(truth, spec, "schema", "left", "right", "same").stream()
                .map(this::pair)
                .toList();
        NamePairEvaluation.Result result = NamePairEvaluation.run(pairs);
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(result);
        } else {
            print(result, terminal);
        }
        NamePairEvaluation.score(pairs).stream()
                .sorted(Comparator.comparingDouble(EvaluateNamePairsCommand::rightness))
                .limit(misses)
                .forEach(scored -> terminal.tell(
                        "%.2f %s: %s | %s",
                        scored.score(),
                        scored.pair().same() ? "the same" : "not the same",
                        scored.pair().left(),
                        scored.pair().right()));
        return 0;
    }

    private Pair pair(TruthFile.Row row) {
        String same = row.get("same");
        if (!same.equals("true") && !same.equals("false")) {
            throw row.wrong(spec, "column `same` has '%s' instead of true or false".formatted(same));
        }
        return new Pair(Bearer.of(row.get("schema")), row.get("left"), row.get("right"), same.equals("true"));
    }

    private static double rightness(Scored scored) {
        return scored.pair().same() ? scored.score() : 1 - scored.score();
    }

    private static void print(NamePairEvaluation.Result result, Terminal terminal) {
        terminal.say(
                "%,d pairs, %,.0f compared in a second; F1 of people %.3f, of organizations %.3f",
                result.pairs(), result.pairsPerSecond(), result.persons(), result.organizations());
        terminal.say("%-34s %9s %9s %7s %7s", "", "threshold", "precision", "recall", "F1");
        row("InnoGraph", result.shipped(), terminal);
        row("edit distance, its best threshold", result.levenshtein(), terminal);
        terminal.say("at other thresholds:");
        result.curve().forEach(figures -> row("", figures, terminal));
    }

    private static void row(String what, Accuracy figures, Terminal terminal) {
        terminal.say(
                "%-34s %9.2f %9.3f %7.3f %7.3f",
                what, figures.threshold(), figures.precision(), figures.recall(), figures.f1());
    }
}
