package innograph.queries.edit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A write through the API.
 *
 * @param number counts all edits of the graph, from 1
 * @param action what was done, such as {@code CREATED}
 * @param by who did it
 * @param state of a contract since then; null for everything else
 * @param note why, in the words of who did it; null if nothing was said
 */
public record Edit(
        long number,
        String action,
        String by,
        OffsetDateTime at,
        @Nullable String state,
        @Nullable String note) {}
