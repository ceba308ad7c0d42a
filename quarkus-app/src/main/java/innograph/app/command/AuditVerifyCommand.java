package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.queries.Reader;
import innograph.queries.cases.AuditReport;
import innograph.queries.cases.CaseAudit;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds what was changed in the history of the cases. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Go along the chain of all acts on screening cases and name what was changed, taken out or put in; then see that each case stands "
                        + "as its history says. Prints the head of the chain: keep it elsewhere, and the next --head shows that nothing "
                        + "up to it was changed or cut off. Screeners may go on working meanwhile. Exit code 1 if anything was found.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph audit verify",
            "  innograph audit verify --head 5f2c...             the head that was kept the last time",
            "  innograph audit verify --json >> audit.jsonl      for programs"
        })
public final class AuditVerifyCommand implements Callable<Integer> {
    private static final Duration LONG_ENOUGH = Duration.ofHours(6);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Instance<Graph> graph; // all commands are made at the start, but only this one may start a store

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "Head that an earlier run printed, 64 hexadecimal digits; it has to be in the chain.")
    @Nullable
    String head;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public AuditVerifyCommand(Instance<Graph> graph) {
        this.graph = graph;
    }

    @Override
    public Integer call() {
        String kept = head == null ? null : head.toLowerCase(Locale.ROOT);
        if (kept != null && !HASH.matcher(kept).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--head %s is no head of a chain; give the 64 hexadecimal digits that an earlier run printed"
                            .formatted(head));
        }
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        AuditReport report =
                new CaseAudit(new Reader(graph.get().driver(), LONG_ENOUGH)).verify(kept, progress::audited);
        progress.end();
        if (json) {
            terminal.json(report);
        } else {
            print(report, terminal);
        }
        return report.found() == 0 ? 0 : 1;
    }

    private static void print(AuditReport report, Terminal terminal) {
        terminal.say("%,d entries of %,d cases", report.entries(), report.cases());
        terminal.say("head %s", report.head());
        if (report.found() == 0) {
            terminal.say("Nothing was changed.");
            return;
        }
        report.faults()
                .forEach(fault -> terminal.say(
                        "%-8s %s%s",
                        fault.kind(),
                        fault.sequence() == 0 ? "" : "entry %d: ".formatted(fault.sequence()),
                        fault.what()));
        terminal.say("%,d of %,d faults", report.faults().size(), report.found());
    }
}
