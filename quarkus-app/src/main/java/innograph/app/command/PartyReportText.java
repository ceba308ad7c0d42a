package innograph.app.command;

import innograph.queries.Wording;
import innograph.queries.screening.Notice;
import innograph.queries.screening.parties.PartyFinding;
import innograph.queries.screening.parties.PartyReport;
import innograph.queries.screening.parties.ScreenedList;

/** What the screening of a name came to, as a person reads it. */
final class PartyReportText {
    private final PartyReport report;
    private final String language;
    private final Terminal terminal;

    PartyReportText(PartyReport report, String language, Terminal terminal) {
        this.report = report;
        this.language = language;
        this.terminal = terminal;
    }

    void print(String subject) {
        terminal.say("%s  %s", report.outcome(), subject);
        report.limits().forEach(limit -> terminal.say("  %s", limit.sentence(language)));
        for (PartyFinding finding : report.findings()) {
            terminal.say("%n%-7s %.2f  %s  (%s)", finding.outcome(), finding.score(), finding.name(), finding.entry());
            terminal.say("  %s", finding.list().name());
            finding.why(language).forEach(why -> terminal.say("  - %s", why));
            finding.measures()
                    .forEach(measure -> terminal.say(
                            "    %+6.2f %s (%.2f)",
                            measure.contribution(),
                            measure.feature().title(Wording.isChinese(language)),
                            measure.value()));
        }
        terminal.say("%nCompared with:");
        report.lists().forEach(list -> terminal.say("  %s", line(list)));
        terminal.say("%n%s", Notice.in(language));
    }

    /** A list with its dates. */
    static String line(ScreenedList list) {
        return "%s: %,d entries; %s%s%s"
                .formatted(
                        list.name(),
                        list.entries(),
                        list.publisher().isEmpty() ? list.title() : list.publisher(),
                        list.lastLoaded() == null ? "" : ", loaded " + list.lastLoaded(),
                        list.latestListing() == null ? "" : ", latest listing " + list.latestListing());
    }
}
