package innograph.queries.summary;

import innograph.queries.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A value and how many entities of a list have it.
 *
 * @param value as text; the id of the entity if entities are counted by their neighbours
 * @param entity that neighbour
 */
public record Facet(String value, long count, @Nullable Entity entity) {}
