package innograph.model.cases;

import innograph.model.curated.Fault;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be wrong with what somebody wants to say in a case, whatever the graph holds. */
final class CaseCheck {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_CALLER = 200;
    private static final int MOST_LISTS = 100;
    private static final int MOST_FINDINGS = 200;
    private static final int MOST_LIMITS = 200;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final List<Fault> faults = new ArrayList<>();

    private CaseCheck() {}

    /** All faults; none if it can be written. */
    static List<Fault> faults(Act act) {
        CaseCheck check = new CaseCheck();
        switch (act) {
            case Act.Opened(Subject subject, Report report) -> {
                check.subject(subject);
                check.report(report);
            }
            case Act.Assigned(String assignee) -> check.optional("assignee", assignee, LONGEST_CALLER);
            case Act.Proposed(Decision _, String note) -> check.required("note", note, Act.LONGEST_NOTE);
            case Act.Decided(Decision _, String note) -> check.required("note", note, Act.LONGEST_NOTE);
            case Act.Confirmed(String note) -> check.optional("note", note, Act.LONGEST_NOTE);
            case Act.Reopened(String note) -> check.required("note", note, Act.LONGEST_NOTE);
        }
        return List.copyOf(check.faults);
    }

    private void subject(Subject subject) {
        switch (subject.kind()) {
            case TEXT -> required("subject.text", subject.name(), LONGEST_TEXT);
            case PARTY -> required("subject.party.name", subject.name(), LONGEST_NAME);
            case ENTITY -> {}
        }
        String country = subject.country();
        if (country != null && !COUNTRY.matcher(country).matches()) {
            add("subject.party.country", Fault.Kind.MALFORMED, "ISO 3166-1 alpha-2: CN, DE, US");
        }
    }

    private void report(Report report) {
        if (report.lists().isEmpty()) {
            add("report.lists", Fault.Kind.REQUIRED, 1);
        }
        atMost("report.lists", report.lists().size(), MOST_LISTS);
        atMost("report.findings", report.findings().size(), MOST_FINDINGS);
        atMost("report.limits", report.limits().size(), MOST_LIMITS);
        report.limits().forEach(limit -> required("report.limits", limit, Act.LONGEST_NOTE));
        for (Report.Listed list : report.lists()) {
            required("report.lists.id", list.id(), LONGEST_NAME);
            required("report.lists.title", list.title(), LONGEST_NAME);
        }
        List<String> lists = report.lists().stream().map(Report.Listed::id).toList();
        report.findings().forEach(finding -> finding(finding, lists));
    }

    private void finding(Finding finding, List<String> lists) {
        required("report.findings.entry", finding.entry(), LONGEST_NAME);
        required("report.findings.label", finding.label(), LONGEST_NAME);
        required("report.findings.sentence", finding.sentence(), Act.LONGEST_NOTE);
        if (!lists.contains(finding.list())) {
            add("report.findings.list", Fault.Kind.CONTRADICTION, finding.list(), "lists", String.join(", ", lists));
        }
        Double score = finding.score();
        if (score != null && !(score >= 0 && score <= 1)) {
            add("report.findings.score", Fault.Kind.OUT_OF_RANGE, score, 0, 1);
        }
    }

    private void optional(String field, @Nullable String text, int longest) {
        if (text != null) {
            required(field, text, longest);
        }
    }

    private void required(String field, String text, int longest) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) { // signs that nobody sees say nothing either
            add(field, Fault.Kind.REQUIRED, 1);
        }
        atMost(field, text.length(), longest);
        try {
            Texts.check(field, text);
        } catch (InvalidRecordException e) {
            add(field, Fault.Kind.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private void atMost(String field, int number, int most) {
        if (number > most) {
            add(field, Fault.Kind.TOO_LONG, number, most);
        }
    }

    private void add(String field, Fault.Kind kind, Object... values) {
        faults.add(new Fault(field, kind, values));
    }
}
