package innograph.queries.summary;

import org.jspecify.annotations.Nullable;

/**
 * Figures about one property of the entities of a list; all null if none has it.
 *
 * @param min the least: a number or a day
 * @param sum of numbers; null for days
 * @param average of those that have it
 * @param known how many have it
 */
public record Aggregate(
        @Nullable Object min,
        @Nullable Object max,
        @Nullable Object sum,
        @Nullable Object average,
        long known) {}
