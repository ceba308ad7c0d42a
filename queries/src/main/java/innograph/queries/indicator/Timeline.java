package innograph.queries.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Since when and until when the things are there that a rule counts, so that any day and any year can be asked about. */
record Timeline(List<Entry> entries) {
    Timeline {
        entries = List.copyOf(entries);
    }

    /**
     * Things of the same days.
     *
     * @param since first day; null if it is not known
     * @param until last day; null if there is none
     * @param things how many
     * @param valued how many of them have what is added
     * @param sum of what is added
     */
    record Entry(@Nullable LocalDate since, @Nullable LocalDate until, long things, long valued, double sum) {
        static Entry of(Record row) {
            return new Entry(
                    day(row.get("since")),
                    day(row.get("until")),
                    row.get("things").asLong(),
                    row.get("valued").asLong(),
                    row.get("sum").asDouble());
        }

        private static @Nullable LocalDate day(Value value) {
            return value.isNull() ? null : value.asLocalDate();
        }

        boolean within(Days days) {
            if (days.from() == null) {
                return (since == null || !since.isAfter(days.until()))
                        && (until == null || !until.isBefore(days.until()));
            }
            return since != null && !since.isBefore(days.from()) && !since.isAfter(days.until());
        }
    }

    double sum(Days days) {
        return entries.stream()
                .filter(entry -> entry.within(days))
                .mapToDouble(Entry::sum)
                .sum();
    }

    /** Things that would count but lack what is added. */
    long unvalued(Days days) {
        return entries.stream()
                .filter(entry -> entry.within(days))
                .mapToLong(entry -> entry.things() - entry.valued())
                .sum();
    }

    /** Things of which nobody knows since when. */
    long undated() {
        return entries.stream()
                .filter(entry -> entry.since() == null)
                .mapToLong(Entry::things)
                .sum();
    }
}
