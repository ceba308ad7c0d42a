package innograph.app.screening;

import de.siegmar.fastcsv.writer.CsvWriter;
import innograph.queries.screening.Notice;
import innograph.queries.screening.rows.RowAnswer;
import innograph.queries.screening.rows.RowAnswer.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table as it was, with columns behind it that say what was found; each cell {@linkplain GuardedCell guarded}. */
public final class ReportTable implements Report.Form {
    /** The columns that are added; each row says by itself with which lists it was compared, and what that is worth. */
    public static final List<String> ADDED = List.of(
            "innograph_outcome",
            "innograph_entry",
            "innograph_entry_id",
            "innograph_list",
            "innograph_list_date",
            "innograph_score",
            "innograph_why",
            "innograph_other_entries",
            "innograph_limits",
            "innograph_compared_with",
            "innograph_screened",
            "innograph_notice");

    /** The columns before them if only changes are told. */
    public static final List<String> BEFORE = List.of("innograph_before_outcome", "innograph_before_entry");

    private static final String BETWEEN = " | ";

    private final char separator;

    public ReportTable(char separator) {
        this.separator = separator;
    }

    @Override
    public void write(Report report, Path file) throws IOException {
        List<String> before = report.earlier() == null ? List.of() : BEFORE;
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(file)) {
            writer.writeRecord(joined(report.head().header(), before, ADDED));
            report.forEach((row, change) ->
                    writer.writeRecord(joined(row.cells(), before(change), added(row.answer(), report.head()))));
        }
    }

    private static List<String> joined(List<String> cells, List<String> before, List<String> added) {
        return Stream.of(cells, before, added)
                .flatMap(List::stream)
                .map(GuardedCell::of)
                .toList();
    }

    private static List<String> before(@Nullable Change change) {
        return change == null ? List.of() : List.of(change.outcome(), change.entry());
    }

    private static List<String> added(RowAnswer answer, ReportHead head) {
        return Stream.of(
                        List.of(answer.outcome().name()),
                        best(answer.findings()),
                        List.of(
                                String.join(" ", answer.limits()),
                                head.comparedWith(),
                                head.screened(),
                                Notice.in(head.language())))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> best(List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of("", "", "", "", "", "", "");
        }
        Finding best = findings.getFirst();
        return List.of(
                best.label(),
                best.id(),
                best.list(),
                Objects.requireNonNullElse(best.listDate(), ""),
                String.format(Locale.ROOT, "%.2f", best.score()),
                String.join("; ", best.why()),
                findings.stream().skip(1).map(Finding::id).collect(Collectors.joining(BETWEEN)));
    }

    static String outcome(List<String> cells) {
        return cells.get(ADDED.indexOf("innograph_outcome"));
    }

    static String entry(List<String> cells) {
        return cells.get(ADDED.indexOf("innograph_entry"));
    }

    static String comparedWith(List<String> cells) {
        return cells.get(ADDED.indexOf("innograph_compared_with"));
    }

    /** Ids of all that was found. */
    static List<String> entries(List<String> cells) {
        List<String> ids = new ArrayList<>();
        ids.add(cells.get(ADDED.indexOf("innograph_entry_id")));
        ids.addAll(List.of(cells.get(ADDED.indexOf("innograph_other_entries")).split(" \\| ")));
        ids.removeIf(String::isEmpty);
        return ids;
    }
}
