package innograph.queries.indicator;

import innograph.queries.Position;
import innograph.queries.entity.Entity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was counted.
 *
 * @param since first day, from which it counts; null if the graph does not know it
 * @param until last day on which it counts; null if there is none
 * @param contribution what it adds to the figure before it is set against anything: 1, or the amount of a contract
 * @param isSum true if the list is in the order of the contributions
 */
public record CountedThing(
        Entity thing, @Nullable LocalDate since, @Nullable LocalDate until, double contribution, boolean isSum) {
    /** Its place in the list. */
    public Position position() {
        return isSum ? new Position(List.of(contribution), thing.id()) : Position.of(thing.id());
    }
}
