package innograph.app.screening;

import innograph.queries.screening.rows.RowAnswer.Finding;
import innograph.queries.screening.rows.RowQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an earlier report, as it stands in a table, says of each question; rows may stand in another order since. */
public final class EarlierReport {
    private final Map<RowQuestion, Said> said = new HashMap<>();
    private String comparedWith = "";

    private record Said(String outcome, String entry, Set<String> entries) {}

    /**
     * Adds a row of the report.
     *
     * @param cells of the columns that screening adds, in the order of {@link ReportTable#ADDED}
     */
    public void add(RowQuestion asked, List<String> cells) {
        Set<String> entries = new TreeSet<>(ReportTable.entries(cells));
        said.put(asked, new Said(ReportTable.outcome(cells), ReportTable.entry(cells), entries));
        comparedWith = ReportTable.comparedWith(cells);
    }

    /** The lists and dates of the earlier report. */
    public String comparedWith() {
        return comparedWith;
    }

    /** Empty if the outcome and all entries are the same. That only the dates of lists, scores or reasons differ is no change. */
    Optional<Change> change(ScreenedRow row) {
        Said before = said.get(row.asked());
        if (before == null) {
            return Optional.of(new Change("", ""));
        }
        Set<String> now = row.answer().findings().stream().map(Finding::id).collect(Collectors.toSet());
        boolean isSame = before.outcome.equals(row.answer().outcome().name()) && before.entries.equals(now);
        return isSame ? Optional.empty() : Optional.of(new Change(before.outcome, before.entry));
    }
}
