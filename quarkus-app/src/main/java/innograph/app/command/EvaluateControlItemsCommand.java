package innograph.app.command;

import innograph.queries.screening.Screening;
import innograph.queries.screening.items.ItemEvaluation;
import innograph.queries.screening.items.ItemEvaluation.Placed;
import innograph.queries.screening.items.ItemEvaluation.Truth;
import innograph.queries.screening.items.ItemQuestion;
import innograph.queries.screening.items.ItemScreening;
import innograph.queries.screening.items.UnknownListException;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well the items of a control list are found. */
@Command(
        name = "control-items",
        mixinStandardHelpOptions = true,
        description = "Look texts up on a loaded control list, and compare with the items that people know them to be.")
public final class EvaluateControlItemsCommand implements Callable<Integer> {
    private static final int SHOWN = 90;

    private final Instance<Screening>
            screening; // all commands are made at the start, but only this one may start a store

    @Option(
            names = "--truth",
            required = true,
            description = "CSV with the columns text and expected, the code of the item, such as 3A001.")
    Path truth = Path.of("");

    @Option(
            names = "--list",
            required = true,
            description =
                    "The list to look on: its id, its title, or the last part of the id, such as us-ccl-2026-07-23, or us-ccl for all its versions.")
    String list = "";

    @Option(
            names = "--misses",
            paramLabel = "N",
            description = "Also the first N texts whose item did not come first; ${DEFAULT-VALUE} if not given.")
    int misses;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public EvaluateControlItemsCommand(Instance<Screening> screening) {
        this.screening = screening;
    }

    /** What programs are told. */
    private record Told(String list, int texts, double top1, double top5, double mrr, double textsPerSecond) {}

    @Override
    public Integer call() throws IOException {
        List<Truth> truths = TruthFile.read(truth, spec, "text", "expected").stream()
                .map(row -> new Truth(row.get("text"), row.get("expected")))
                .toList();
        ItemScreening items = screening.get().items();
        ItemEvaluation.Result result;
        try {
            result = ItemEvaluation.run(
                    truths,
                    text -> items.screen(new ItemQuestion(text, null, List.of(list), ItemEvaluation.PLACES))
                            .orElseThrow()
                            .findings());
        } catch (UnknownListException e) {
            throw new ParameterException(spec.commandLine(), "--list: " + e.getMessage(), e);
        }
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(new Told(
                    list, result.texts(), result.top1(), result.top5(), result.mrr(), result.textsPerSecond()));
        } else {
            terminal.say(
                    "%,d texts on %s, %,.0f in a second: first place %.3f, first five %.3f, MRR %.3f",
                    result.texts(), list, result.textsPerSecond(), result.top1(), result.top5(), result.mrr());
        }
        result.placed().stream()
                .filter(placed -> placed.place() != 1)
                .limit(misses)
                .forEach(placed -> tell(placed, terminal));
        return 0;
    }

    private static void tell(Placed placed, Terminal terminal) {
        String text = placed.truth().text();
        terminal.tell(
                "%s at place %s, first %s: %s",
                placed.truth().code(),
                placed.place() == 0 ? "beyond 100" : String.valueOf(placed.place()),
                placed.found(),
                text.substring(0, Math.min(SHOWN, text.length())));
    }
}
