package innograph.queries.cases;

import innograph.model.cases.Finding;
import innograph.model.cases.Report;
import innograph.model.cases.ScreeningCase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case of which a new screening says something else than its report.
 *
 * @param now the new report; null if the entity that it is about is gone
 * @param found what the report of the case does not name
 * @param gone what only the report of the case names
 */
public record CaseChange(ScreeningCase of, @Nullable Report now, List<Finding> found, List<Finding> gone) {
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
}
