package innograph.queries.edit;

import java.time.OffsetDateTime;

/**
 * A write through the API.
 *
 * @param number counts all edits of the graph, from 1
 * @param action what was done, such as {@code CREATED}
 * @param by who did it
 */
public record Edit(long number, String action, String by, OffsetDateTime at) {}
