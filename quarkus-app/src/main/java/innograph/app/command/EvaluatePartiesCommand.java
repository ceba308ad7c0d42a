package innograph.app.command;

import innograph.identity.party.PartyDirectory;
import innograph.identity.party.PartyEvaluation;
import innograph.identity.party.PartyEvaluation.Answer;
import innograph.identity.party.PartyEvaluation.Figures;
import innograph.identity.party.PartyEvaluation.Question;
import innograph.identity.party.PartyEvaluation.Result;
import innograph.queries.screening.Screening;
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

/** Measures how well listed parties are found by their names. */
@Command(
        name = "parties",
        mixinStandardHelpOptions = true,
        description =
                "Look names up among the restricted parties of the graph, and compare with those that are meant; names of parties that "
                        + "are not listed tell how often there is a false alarm.")
public final class EvaluatePartiesCommand implements Callable<Integer> {
    private final Instance<Screening>
            screening; // all commands are made at the start, but only this one may start a store

    @Option(
            names = "--truth",
            required = true,
            description =
                    "CSV with the columns name and expected: the name of the entry that is meant, empty if its bearer is not listed.")
    Path truth = Path.of("");

    @Option(
            names = "--misses",
            paramLabel = "N",
            description = "Also the N answers that are furthest from the truth; ${DEFAULT-VALUE} if not given.")
    int misses;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public EvaluatePartiesCommand(Instance<Screening> screening) {
        this.screening = screening;
    }

    @Override
    public Integer call() throws IOException {
        List<Question> questions = TruthFile.read(truth, spec, "name", "expected").stream()
                .map(row -> new Question(row.get("name"), row.get("expected").strip()))
                .toList();
        PartyDirectory directory = screening.get().parties().upToDate();
        if (directory.size() == 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The graph holds no restricted parties; load a list first: innograph load screening-list FILE");
        }
        Result result = PartyEvaluation.run(directory, questions);
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(result);
        } else {
            print(result, terminal);
        }
        if (misses > 0) {
            PartyEvaluation.misses(PartyEvaluation.answer(directory, questions), misses)
                    .forEach(answer -> print(answer, terminal));
        }
        return 0;
    }

    private static void print(Result result, Terminal terminal) {
        terminal.say(
                "%,d entries with %,d names; %,d names of listed parties, %,d of parties that are not listed; %,.0f names in a second of CPU time",
                result.entries(), result.names(), result.expected(), result.clean(), result.namesPerSecond());
        if (result.notHeld() > 0) {
            terminal.say("%,d of the expected entries are not in the graph", result.notHeld());
        }
        terminal.say("the expected entry is among the ten best answers: %.3f", result.amongTen());
        terminal.say(
                "%-10s %9s %9s %7s %7s  %s",
                "", "threshold", "precision", "recall", "F1", "false alarms in 100 clean names");
        row("shipped", result.shipped(), terminal);
        row("for review", result.review(), terminal);
        terminal.say("at other thresholds:");
        result.curve().forEach(figures -> row("", figures, terminal));
    }

    private static void row(String what, Figures figures, Terminal terminal) {
        terminal.say(
                "%-10s %9.2f %9.3f %7.3f %7.3f  %.1f",
                what,
                figures.accuracy().threshold(),
                figures.accuracy().precision(),
                figures.accuracy().recall(),
                figures.accuracy().f1(),
                figures.falseAlarms());
    }

    private static void print(Answer answer, Terminal terminal) {
        terminal.tell(
                "%.2f %s: %s (%s), expected %s",
                answer.score(),
                answer.question().name(),
                answer.party().isEmpty() ? "nothing" : answer.party(),
                answer.name(),
                answer.question().expected().isEmpty()
                        ? "nothing"
                        : answer.question().expected());
    }
}
