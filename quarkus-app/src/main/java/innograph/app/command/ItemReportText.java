package innograph.app.command;

import innograph.queries.screening.Notice;
import innograph.queries.screening.items.ControlList;
import innograph.queries.screening.items.ItemFinding;
import innograph.queries.screening.items.ItemReport;
import java.util.Locale;

/** What the screening of a technology came to, as a person reads it. */
final class ItemReportText {
    private static final int WIDTH = 110;

    private final ItemReport report;
    private final String language;
    private final Terminal terminal;

    ItemReportText(ItemReport report, String language, Terminal terminal) {
        this.report = report;
        this.language = language;
        this.terminal = terminal;
    }

    void print(String subject) {
        terminal.say("%s  %s", report.outcome(), shortened(subject));
        report.limits().forEach(limit -> terminal.say("  %s", limit.sentence(language)));
        report.findings().forEach(this::print);
        terminal.say("%nCompared with:");
        report.lists().forEach(list -> terminal.say("  %s%s", list.name(), date(list)));
        terminal.say("%n%s", Notice.in(language));
    }

    private void print(ItemFinding finding) {
        terminal.say(
                "%n%-7s %.2f  %s  %s",
                finding.outcome(),
                finding.score(),
                finding.item().code(),
                shortened(finding.item().heading()));
        terminal.say("  %s%s", finding.list().name(), date(finding.list()));
        finding.passages().stream().limit(1).forEach(pair -> {
            terminal.say("  list: %s", shortened(pair.item()));
            terminal.say("  text: %s", shortened(pair.text()));
        });
        finding.parameters()
                .forEach(parameter -> terminal.say(
                        "  %s: %s required, %s stated",
                        parameter.fit().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        parameter.required(),
                        parameter.stated()));
        finding.reasons()
                .forEach(reason -> terminal.say(
                        "    %+.2f %s", reason.contribution(), reason.feature().sentence(reason.value(), language)));
        finding.limits().forEach(limit -> terminal.say("    %s", limit.sentence(language)));
    }

    private static String date(ControlList list) {
        return list.asOf() == null ? "" : ", as of " + list.asOf();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }
}
