package innograph.queries.screening.items;

import innograph.model.cases.Outcome;
import innograph.queries.screening.Limit;
import java.util.List;

/**
 * What the screening of a text against control lists came to.
 *
 * @param lists that were looked through
 * @param findings the likeliest items, the likeliest first; those below the threshold are marked as CLEAR
 * @param limits what could not be decided of the text as a whole
 */
public record ItemReport(Outcome outcome, List<ControlList> lists, List<ItemFinding> findings, List<Limit> limits) {
    public ItemReport {
        lists = List.copyOf(lists);
        findings = List.copyOf(findings);
        limits = List.copyOf(limits);
    }
}
