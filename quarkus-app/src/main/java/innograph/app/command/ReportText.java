package innograph.app.command;

import innograph.app.bench.HeapWatch;
import innograph.loaders.load.LoadReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The closing report of a load. */
final class ReportText {
    private final Terminal terminal;
    private final HeapWatch heap;

    /**
     * A report.
     *
     * @param heap has watched since the load began
     */
    ReportText(Terminal terminal, HeapWatch heap) {
        this.terminal = terminal;
        this.heap = heap;
    }

    /** The report of a rehearsal. */
    void printDryRun(LoadReport report, boolean json) {
        if (json) {
            print(report, true);
            return;
        }
        terminal.say("Data set %s, read and checked; nothing was written", report.dataset());
        terminal.say("  entities %,d", report.entities().read());
        terminal.say("  links    %,d", report.links().read());
        printRejects(report);
        terminal.say("  took     %.1f s, %,.0f rows a second", report.seconds(), report.rowsPerSecond());
    }

    void print(LoadReport report, boolean json) {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("report", report);
            all.put("rowsPerSecond", Math.round(report.rowsPerSecond()));
            all.put("largestHeapBytes", heap.most());
            terminal.json(all);
        } else {
            print(report);
        }
    }

    private void print(LoadReport report) {
        terminal.say(
                "Data set %s%s (%s)",
                report.dataset(), report.resumed() ? ", went on with an earlier load" : "", report.run());
        print("entities", report.entities());
        print("links", report.links());
        if (report.linksWaiting() > 0) {
            terminal.say("           %,d wait for an end that is not in the graph", report.linksWaiting());
        }
        if (report.vanished().entities() + report.vanished().links() > 0) {
            terminal.say(
                    "  vanished %,d entities and %,d links of earlier releases are not in this one; they are marked, not deleted",
                    report.vanished().entities(), report.vanished().links());
        }
        if (report.affiliated().read() > 0) {
            terminal.say(
                    "  meant    of %,d mentions of organizations %,d may be one with a known one, %,d are parts of one, %,d belong to one "
                            + "or several; %,d links new, changed or gone",
                    report.affiliated().read(),
                    report.affiliated().same(),
                    report.affiliated().parts(),
                    report.affiliated().related(),
                    report.affiliated().changed());
        }
        terminal.say(
                "  derived  %,d organizations brought up to date: %,d collaborations, %,d activities new or changed",
                report.derived().organizations(),
                report.derived().collaborations(),
                report.derived().activities());
        printRejects(report);
        terminal.say(
                "  took     %.1f s, %,.0f rows a second, %d transactions repeated, %d deadlocks, %d MB of heap in use at most",
                report.seconds(), report.rowsPerSecond(), report.retries(), report.deadlocks(), heap.most() >> 20);
    }

    private void printRejects(LoadReport report) {
        String rejectFile = report.rejectFile();
        if (rejectFile != null) {
            terminal.say("  rejected %,d (%s), listed in %s", report.rejects(), codes(report), rejectFile);
        }
    }

    private void print(String what, LoadReport.Statements statements) {
        terminal.say(
                "  %-8s %,d read: %,d new, %,d changed, %,d as before, %,d repeated",
                what,
                statements.read(),
                statements.created(),
                statements.updated(),
                statements.unchanged(),
                statements.repeated());
    }

    private static String codes(LoadReport report) {
        return report.rejected().entrySet().stream()
                .map(entry -> "%s: %,d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
