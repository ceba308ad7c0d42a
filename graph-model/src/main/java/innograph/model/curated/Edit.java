package innograph.model.curated;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * Who wrote when; kept for good.
 *
 * @param number counts all edits of the graph, from 1
 * @param version of the entity since then
 * @param state of the contract since then; null for what has no state
 * @param note why, in the words of who did it
 */
@Node("Edit")
record Edit(
        @Id long number,
        Action action,
        String by,
        ZonedDateTime at,
        long version,
        @Nullable String state,
        @Nullable String note,
        @Relationship(type = "OF", cascadeUpdates = false) Statement.End entity) {
    enum Action {
        CREATED,
        CHANGED,
        RENEWED,
        WITHDRAWN,
        MOVED
    }
}
