package innograph.queries.cases;

import innograph.model.cases.Act;
import innograph.model.cases.Finding;
import innograph.model.cases.Outcome;
import innograph.model.cases.Report;
import innograph.model.cases.ScreeningCase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case of which a new screening says something else than its report.
 *
 * @param now the new report; null if the entity that it is about is gone
 * @param found what the report of the case does not name
 * @param gone what only the report of the case names
 */
public record CaseChange(ScreeningCase of, @Nullable Report now, List<Finding> found, List<Finding> gone) {
    private static final int LONGEST_LABEL = 100;

    public CaseChange {
        found = List.copyOf(found);
        gone = List.copyOf(gone);
    }

    /** Kind and entry of a finding: scores and sentences may differ without a change to speak of. */
    private record Key(Finding.Kind kind, String entry) {}

    /** Empty if outcome and findings are the same; dates of lists alone, scores and sentences are no change. */
    static Optional<CaseChange> of(ScreeningCase screened, @Nullable Report now) {
        Report before = screened.report();
        List<Finding> present = now == null ? List.of() : now.findings();
        CaseChange change =
                new CaseChange(screened, now, without(present, before.findings()), without(before.findings(), present));
        boolean isSame =
                now != null && now.outcome() == before.outcome() && change.found.isEmpty() && change.gone.isEmpty();
        return isSame ? Optional.empty() : Optional.of(change);
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        Set<Key> known = new HashSet<>();
        others.forEach(other -> known.add(new Key(other.kind(), other.entry())));
        return findings.stream()
                .filter(finding -> !known.contains(new Key(finding.kind(), finding.entry())))
                .toList();
    }

    /** The lists that the new screening compared with, with their dates; empty if there was nothing to compare. */
    public List<String> lists() {
        return now == null
                ? List.of()
                : now.lists().stream()
                        .map(list ->
                                list.asOf() == null ? list.title() : "%s (%s)".formatted(list.title(), list.asOf()))
                        .toList();
    }

    /** How it came out then and now, in a sentence. */
    public String outcomes() {
        Outcome before = of.report().outcome();
        if (now == null) {
            return "%s in its report; the graph no longer has what it is about".formatted(before);
        }
        return before == now.outcome()
                ? "%s in its report and now, but for other findings".formatted(before)
                : "%s in its report, %s now".formatted(before, now.outcome());
    }

    /** What a person should know who decides again; the same for the same change by the same lists. */
    public String note() {
        return shortened(
                "Screened again: %s.%s%s Compared with %s."
                        .formatted(
                                outcomes(), named(" New: ", found), named(" Gone: ", gone), String.join(", ", lists())),
                Act.LONGEST_NOTE);
    }

    private static String named(String title, List<Finding> findings) {
        return findings.isEmpty()
                ? ""
                : findings.stream()
                        .map(finding -> "%s (%s)".formatted(shortened(finding.label(), LONGEST_LABEL), finding.entry()))
                        .collect(Collectors.joining(", ", title, "."));
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
