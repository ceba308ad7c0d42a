package innograph.queries.indicator;

import innograph.model.indicator.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The days that count.
 *
 * @param from first day on which something came about; null if what is there on the last day counts, whenever it came about
 * @param until last day
 */
record Days(@Nullable LocalDate from, LocalDate until) {
    private static final MonthDay LAST = MonthDay.of(12, 31);

    /**
     * The days of a span.
     *
     * @param issued year of the plan; null if it is not known, then all days until {@code asOf} belong to its time
     */
    static Days of(Span span, LocalDate asOf, @Nullable Integer issued) {
        return switch (span) {
            case AT_DATE -> new Days(null, asOf);
            case YEAR -> new Days(asOf.withDayOfYear(1), asOf);
            case PLAN -> new Days(issued == null ? LocalDate.of(1, 1, 1) : LocalDate.of(issued, 1, 1), asOf);
        };
    }

    static LocalDate endOf(int year) {
        return LAST.atYear(year);
    }

    /** The same days a year before. */
    Days aYearBefore() {
        return new Days(from == null ? null : from.minusYears(1), until.minusYears(1));
    }
}
