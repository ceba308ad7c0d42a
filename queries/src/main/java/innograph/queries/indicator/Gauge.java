package innograph.queries.indicator;

import innograph.model.indicator.CountingRule;
import innograph.model.indicator.Span;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of an indicator for any day.
 *
 * @param timeline of what counts
 * @param whole timeline of what it may be a share of; null if it is no share
 * @param population inhabitants of the region; null if the graph does not know them
 * @param issued year of the plan; null if the graph does not know it
 */
record Gauge(
        CountingRule rule,
        Timeline timeline,
        @Nullable Timeline whole,
        @Nullable Long population,
        @Nullable Integer issued) {
    private static final double PERCENT = 100;
    private static final double INHABITANTS = 10_000;

    Days days(LocalDate asOf) {
        return Days.of(rule.span(), asOf, issued);
    }

    /** The value as of a day; empty if there is nothing to set it against. */
    OptionalDouble at(LocalDate asOf) {
        Days days = days(asOf);
        double sum = timeline.sum(days);
        return switch (rule.measure()) {
            case TOTAL -> OptionalDouble.of(sum);
            case PER_10000_INHABITANTS -> part(sum * INHABITANTS, population == null ? 0 : population.doubleValue());
            case SHARE_PERCENT -> part(sum * PERCENT, whole == null ? 0 : whole.sum(days));
            case GROWTH_PERCENT -> {
                double before = timeline.sum(days.aYearBefore());
                yield part((sum - before) * PERCENT, before);
            }
        };
    }

    private static OptionalDouble part(double value, double of) {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(value / of);
    }

    /** How the indicator stands to a target that it should reach by a day, or at any time if that is null. */
    IndicatorProgress.State state(LocalDate asOf, double target, @Nullable LocalDate due) {
        OptionalDouble measured = at(asOf);
        if (measured.isEmpty()) {
            return IndicatorProgress.State.UNMEASURED;
        }
        if (measured.getAsDouble() >= target) {
            return IndicatorProgress.State.REACHED;
        }
        if (due == null) {
            return IndicatorProgress.State.OPEN;
        }
        return asOf.isBefore(due) ? onTheWay(asOf, target, due) : IndicatorProgress.State.MISSED;
    }

    private IndicatorProgress.State onTheWay(LocalDate asOf, double target, LocalDate due) {
        LocalDate judged = rule.span() == Span.YEAR ? lastWholeYear(asOf) : asOf; // a part of a year proves nothing
        OptionalDouble now = at(judged);
        if (issued == null || now.isEmpty()) {
            return IndicatorProgress.State.OPEN;
        }
        LocalDate start = Days.endOf(issued - 1);
        OptionalDouble base = at(start);
        if (base.isEmpty() || !judged.isAfter(start)) {
            return IndicatorProgress.State.OPEN;
        }
        double way = (double) (judged.toEpochDay() - start.toEpochDay()) / (due.toEpochDay() - start.toEpochDay());
        double expected = base.getAsDouble() + (target - base.getAsDouble()) * way;
        return now.getAsDouble() >= expected ? IndicatorProgress.State.ON_TRACK : IndicatorProgress.State.BEHIND;
    }

    private static LocalDate lastWholeYear(LocalDate asOf) {
        LocalDate end = Days.endOf(asOf.getYear());
        return asOf.equals(end) ? asOf : Days.endOf(asOf.getYear() - 1);
    }
}
