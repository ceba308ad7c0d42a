package innograph.queries.cases;

import innograph.model.cases.CaseStatus;
import innograph.model.cases.Decision;
import innograph.model.cases.ScreeningCase;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to; null is anything.
 *
 * @param assignee name of who is to decide; empty for cases of nobody in particular
 * @param decision that counts or is proposed
 * @param subject a part of the text or of the name, in small or capital letters, or the id of the entity
 */
public record CaseFilter(
        @Nullable CaseStatus status,
        @Nullable String assignee,
        @Nullable Decision decision,
        @Nullable String subject) {
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null);

    /** What is not asked for is missing in {@code $filter}, and so null. */
    static final String CONDITION = """
            ($filter.status IS NULL OR c.status = $filter.status)
              AND ($filter.assignee IS NULL OR coalesce(c.assignee, '') = $filter.assignee)
              AND ($filter.decision IS NULL OR c.decision = $filter.decision)
              AND ($filter.subject IS NULL OR c.subject CONTAINS $filter.searched OR c.entity = $filter.subject)""";

    Map<String, Object> parameters() {
        Map<String, Object> filter = new HashMap<>();
        if (status != null) {
            filter.put("status", status.name());
        }
        if (assignee != null) {
            filter.put("assignee", assignee);
        }
        if (decision != null) {
            filter.put("decision", decision.name());
        }
        if (subject != null) {
            filter.put("subject", subject);
            filter.put("searched", ScreeningCase.searched(subject));
        }
        return new HashMap<>(Map.of("filter", filter));
    }
}
