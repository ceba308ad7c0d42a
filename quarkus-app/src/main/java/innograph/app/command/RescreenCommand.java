package innograph.app.command;

import innograph.model.cases.CaseStatus;
import innograph.model.cases.Cases;
import innograph.model.cases.Finding;
import innograph.model.cases.Outcome;
import innograph.model.cases.Report;
import innograph.model.cases.ScreeningCase;
import innograph.model.curated.Written;
import innograph.queries.Reader;
import innograph.queries.cases.CaseChange;
import innograph.queries.cases.Rescreening;
import innograph.queries.cases.ScreeningCases;
import innograph.queries.screening.Notice;
import innograph.queries.screening.Screening;
import innograph.queries.screening.SubjectScreening;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Screens the cases again. */
@Command(
        name = "rescreen",
        mixinStandardHelpOptions = true,
        description =
                "Screen what all cases are about again, by the lists as they are now, and show the cases of which that says something else than their "
                        + "report: other findings, or another outcome. Nothing is written unless --reopen is given. Exit code 1 if there are any.",
        footer = {
            "%nExamples:%n",
            "  innograph rescreen",
            "  innograph rescreen --reopen --by li        reopens those that were decided, with a note that says what changed"
        })
public final class RescreenCommand implements Callable<Integer> {
    private static final String LANGUAGE = "en"; // of the reports that cases keep

    private static final int WIDTH = 80;

    // all commands are made at the start, but only this one may start a store
    private final Instance<Screening> screening;
    private final Instance<Reader> reader;
    private final Instance<Cases> cases;

    @Option(names = "--reopen", description = "Reopen those that were decided or proposed, once for each change.")
    boolean reopen;

    @Option(names = "--by", paramLabel = "NAME", description = "Who reopens them; ${DEFAULT-VALUE} unless given.")
    String by = "local";

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public RescreenCommand(Instance<Screening> screening, Instance<Reader> reader, Instance<Cases> cases) {
        this.screening = screening;
        this.reader = reader;
        this.cases = cases;
    }

    /**
     * A case that changed, for programs.
     *
     * @param now null if the entity that it is about is gone
     * @param lists that the new screening compared with, with their dates
     */
    private record Told(
            String id,
            String subject,
            CaseStatus status,
            Outcome before,
            @Nullable Outcome now,
            List<Finding> found,
            List<Finding> gone,
            List<String> lists) {
        static Told of(CaseChange change) {
            ScreeningCase one = change.of();
            Report now = change.now();
            return new Told(
                    one.id(),
                    one.subject().name(),
                    one.status(),
                    one.report().outcome(),
                    now == null ? null : now.outcome(),
                    change.found(),
                    change.gone(),
                    change.lists());
        }
    }

    private record Answer(String notice, long changed, long reopened, List<Told> cases) {}

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        SubjectScreening subjects = new SubjectScreening(screening.get(), reader.get());
        List<CaseChange> changes =
                new Rescreening(new ScreeningCases(reader.get()), subjects::of).changes(progress::rescreened);
        progress.end();
        long reopened = reopen ? changes.stream().filter(this::reopened).count() : 0;
        if (json) {
            terminal.json(new Answer(
                    Notice.in(LANGUAGE),
                    changes.size(),
                    reopened,
                    changes.stream().map(Told::of).toList()));
        } else {
            changes.forEach(change -> print(change, terminal));
            terminal.say(
                    "%,d of the cases changed%s", changes.size(), reopen ? ", %,d reopened".formatted(reopened) : "");
            terminal.say("%s", Notice.in(LANGUAGE));
        }
        return changes.isEmpty() ? 0 : 1;
    }

    private static void print(CaseChange change, Terminal terminal) {
        ScreeningCase one = change.of();
        terminal.say(
                "%s  %s  %s%s",
                one.id(),
                one.status(),
                shortened(one.subject().name()),
                one.decision() == null ? "" : "  " + one.decision());
        terminal.say("  %s", change.outcomes());
        change.found().forEach(finding -> terminal.say("  + %s", line(finding)));
        change.gone().forEach(finding -> terminal.say("  - %s", line(finding)));
        terminal.say("  compared with %s%n", String.join(", ", change.lists()));
    }

    private static String line(Finding finding) {
        return "%s (%s): %s".formatted(finding.label(), finding.entry(), finding.sentence());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    /** Whoever decided it again knows of the change, so it is reopened only once for each. */
    private boolean reopened(CaseChange change) {
        ScreeningCase one = change.of();
        if (one.status() == CaseStatus.OPEN || one.wasReopenedWith(change.note())) {
            return false;
        }
        return switch (cases.get().reopen(one.id(), one.version(), change.note(), by)) {
            case Written.Done _ -> true;
            case Written.Refused refused -> {
                new Terminal(spec)
                        .tell(
                                "%s is not reopened: %s",
                                one.id(), refused.faults().getFirst().message(Locale.ENGLISH));
                yield false;
            }
        };
    }
}
