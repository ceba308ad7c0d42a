package innograph.app.screening;

import innograph.model.cases.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is written of a journal: all rows, or those that changed since an earlier report. */
public final class Report {
    private final Journal journal;
    private final @Nullable EarlierReport earlier;

    /** @param earlier report of which only the changes are to be told; null for all rows */
    public Report(Journal journal, @Nullable EarlierReport earlier) {
        this.journal = journal;
        this.earlier = earlier;
    }

    /** How a report is written. */
    public interface Form {
        /** Writes it to a file that is not there yet. */
        void write(Report report, Path file) throws IOException;
    }

    ReportHead head() {
        return journal.head();
    }

    @Nullable
    EarlierReport earlier() {
        return earlier;
    }

    /** Gives the rows that are told of, each with the change; null for the change if all rows are told. */
    void forEach(BiConsumer<ScreenedRow, @Nullable Change> taker) throws IOException {
        EarlierReport before = earlier;
        if (before == null) {
            journal.forEach(row -> taker.accept(row, null));
        } else {
            journal.forEach(row -> before.change(row).ifPresent(change -> taker.accept(row, change)));
        }
    }

    /** How many rows that are told of came to what. */
    public Counts counts() throws IOException {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        forEach((row, _) -> counts.merge(row.answer().outcome(), 1L, Long::sum));
        return new Counts(
                counts.getOrDefault(Outcome.MATCH, 0L),
                counts.getOrDefault(Outcome.REVIEW, 0L),
                counts.getOrDefault(Outcome.UNDETERMINED, 0L),
                counts.getOrDefault(Outcome.CLEAR, 0L));
    }

    /** Rows by what they came to. */
    public record Counts(long match, long review, long undetermined, long clear) {
        public long all() {
            return match + review + undetermined + clear;
        }

        long of(Outcome outcome) {
            return switch (outcome) {
                case MATCH -> match;
                case REVIEW -> review;
                case UNDETERMINED -> undetermined;
                case CLEAR -> clear;
            };
        }
    }
}
