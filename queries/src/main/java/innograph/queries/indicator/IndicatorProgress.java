package innograph.queries.indicator;

import innograph.queries.Wording;
import innograph.queries.entity.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How far an indicator is.
 *
 * @param indicator what is measured
 * @param asOf day for which it is measured
 * @param from first day on which something came about that counts; null if what is there on {@code asOf} counts
 * @param measured value that the graph gives, in the indicator's unit; empty if nothing in the graph measures it, which
 *     differs from 0
 * @param unmeasured why nothing is measured; empty if something is
 * @param remarks what a reader of the value should know
 * @param years the value of each year until {@code asOf}, the latest last; none if nothing measures it
 * @param targets what it should be, the earliest date first, those without a date last
 */
public record IndicatorProgress(
        Entity indicator,
        LocalDate asOf,
        @Nullable LocalDate from,
        OptionalDouble measured,
        Optional<Remark> unmeasured,
        List<Remark> remarks,
        List<Year> years,
        List<Target> targets) {
    /** Years that are told at most. */
    public static final int MOST_YEARS = 30;

    public IndicatorProgress {
        remarks = List.copyOf(remarks);
        years = List.copyOf(years);
        targets = List.copyOf(targets);
    }

    /**
     * The value of a year.
     *
     * @param until last day that counts, which is the last of the year but for the year that is under way
     * @param value empty if that year can't be measured
     */
    public record Year(int year, LocalDate until, OptionalDouble value) {}

    /** How an indicator stands to one of its targets. */
    public enum State {
        /** The value is that of the target or more. */
        REACHED,
        /** The date is to come, and the value is on the straight line from the beginning of the plan to the target, or above it. */
        ON_TRACK,
        /** The date is to come, and the value is below that line. */
        BEHIND,
        /** The date is over, and the value is below the target. */
        MISSED,
        /** Not reached; without a date, or without a value at the beginning, nobody can say more. */
        OPEN,
        /** Nothing is measured. */
        UNMEASURED
    }

    /**
     * A target of the indicator.
     *
     * @param share measured value as a part of the target, no unit; empty if nothing is measured
     */
    public record Target(Entity target, OptionalDouble share, State state) {}

    /** What counts towards it, in Chinese if the language begins with {@code zh}, else in English, as far as the plan has it. */
    public Optional<String> counts(String language) {
        return said("counted", language);
    }

    /** What does not count although one might think so. */
    public Optional<String> countsNot(String language) {
        return said("notCounted", language);
    }

    private Optional<String> said(String property, String language) {
        Optional<String> english = indicator.text(property);
        Optional<String> chinese = indicator.text(property + "Zh");
        return Wording.isChinese(language) ? chinese.or(() -> english) : english.or(() -> chinese);
    }

    /** The last of the years, at most so many. */
    public List<Year> trend(int last) {
        return years.subList(Math.max(0, years.size() - last), years.size());
    }
}
