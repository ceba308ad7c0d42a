package innograph.queries.screening.parties;

import innograph.model.cases.Outcome;
import innograph.queries.screening.Limit;
import java.util.List;

/**
 * What the screening of a name, an organization or a person came to. Whoever shows it shows {@link innograph.queries.screening.Notice}
 * too.
 *
 * @param asked the names that were compared
 * @param lists that they were compared with
 * @param findings the likeliest entries first
 * @param limits what could not be decided
 */
public record PartyReport(
        Outcome outcome,
        List<String> asked,
        List<ScreenedList> lists,
        List<PartyFinding> findings,
        List<Limit> limits) {
    public PartyReport {
        asked = List.copyOf(asked);
        lists = List.copyOf(lists);
        findings = List.copyOf(findings);
        limits = List.copyOf(limits);
    }
}
