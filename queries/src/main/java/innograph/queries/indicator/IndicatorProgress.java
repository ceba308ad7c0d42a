package innograph.queries.indicator;

import innograph.queries.entity.Entity;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far an indicator is.
 *
 * @param measured value that the graph gives, in the indicator's unit; empty if nothing in the graph measures it, which
 *     differs from 0
 * @param targets what it should be, the earliest date first, those without a date last
 */
public record IndicatorProgress(Entity indicator, OptionalDouble measured, List<Target> targets) {
    public IndicatorProgress {
        targets = List.copyOf(targets);
    }

    /**
     * A target of the indicator.
     *
     * @param share measured value as a part of the target, 0 or more, no unit; empty if nothing is measured
     */
    public record Target(Entity target, OptionalDouble share) {}
}
