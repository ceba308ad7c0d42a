package innograph.queries.screening.rows;

import innograph.model.cases.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the screening of a row came to.
 *
 * @param outcome the gravest of what its name and its text came to: MATCH, REVIEW, UNDETERMINED, CLEAR
 * @param findings entries and items, the gravest first; empty unless the outcome is MATCH or REVIEW
 * @param limits sentences on what could not be decided
 */
public record RowAnswer(Outcome outcome, List<Finding> findings, List<String> limits) {
    public RowAnswer {
        findings = List.copyOf(findings);
        limits = List.copyOf(limits);
    }

    /**
     * An entry of a list of parties, or an item of a control list.
     *
     * @param outcome of it alone: REVIEW or MATCH
     * @param id in the graph
     * @param label name of the entry; code and heading of the item
     * @param list by name
     * @param listDate of the list, ISO 8601, as in {@link ComparedList#dated()}
     * @param score 0 to 1; those of parties and of items can't be compared
     * @param why sentences
     */
    public record Finding(
            Outcome outcome,
            String id,
            String label,
            String list,
            @Nullable String listDate,
            double score,
            List<String> why) {
        public Finding {
            why = List.copyOf(why);
        }
    }
}
