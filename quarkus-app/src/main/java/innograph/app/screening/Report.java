package innograph.app.screening;

import innograph.queries.screening.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

    /** How many rows that are told of came to what; each outcome is there. */
    public Map<Outcome, Long> counts() throws IOException {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        Consumer<ScreenedRow> count = row -> counts.merge(row.answer().outcome(), 1L, Long::sum);
        forEach((row, _) -> count.accept(row));
        return counts;
    }
}
