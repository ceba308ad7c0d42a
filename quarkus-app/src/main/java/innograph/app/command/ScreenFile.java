package innograph.app.command;

import innograph.app.screening.EarlierReport;
import innograph.app.screening.Journal;
import innograph.app.screening.JournalException;
import innograph.app.screening.Report;
import innograph.app.screening.ReportHead;
import innograph.app.screening.ReportPage;
import innograph.app.screening.ReportTable;
import innograph.app.screening.ScreenedRow;
import innograph.queries.screening.Notice;
import innograph.queries.screening.Outcome;
import innograph.queries.screening.Screening;
import innograph.queries.screening.rows.ListsChangedException;
import innograph.queries.screening.rows.RowQuestion;
import innograph.queries.screening.rows.RowScreening;
import innograph.queries.screening.rows.RowScreening.Wish;
import innograph.queries.screening.rows.UnsuitedListsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Screens all rows of a table: the part of {@link ScreenCommand} that is about files. */
final class ScreenFile {
    /** Rows that are screened at a time; no more are in memory, and no more are done again after a kill. */
    private static final int ROWS_AT_ONCE = 100;

    private static final Set<String> NAMES = Set.of(
            "name",
            "names",
            "company",
            "company name",
            "organization",
            "organisation",
            "institution",
            "party",
            "名称",
            "姓名",
            "公司",
            "公司名称",
            "企业名称",
            "单位",
            "单位名称",
            "机构",
            "机构名称");
    private static final Set<String> COUNTRIES = Set.of("country", "country code", "nationality", "国家", "国别", "国籍");
    private static final Set<String> TEXTS =
            Set.of("text", "description", "abstract", "描述", "说明", "摘要", "产品描述", "技术描述");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "REPORT",
            description = "Of a FILE: where to write, replaced if it is there. A table (.csv, .tsv), or a page that prints well (.html). "
                    + "Until it is done the work is kept in REPORT.part; run again, the command goes on there.")
    @Nullable
    Path out;

    @Option(
            names = "--name-column",
            paramLabel = "C",
            description = "Of a FILE: column with names; unless given, one called name, company, 名称 …")
    @Nullable
    String nameColumn;

    @Option(
            names = "--country-column",
            paramLabel = "C",
            description = "Of a FILE: column with countries; unless given, one called country, 国家 …")
    @Nullable
    String countryColumn;

    @Option(
            names = "--text-column",
            paramLabel = "C",
            description =
                    "Of a FILE: column with texts of technologies, for the control lists; unless given, one called description, text, 描述 …")
    @Nullable
    String textColumn;

    @Option(
            names = "--since",
            paramLabel = "EARLIER",
            description = "Of a FILE: an earlier report (.csv, .tsv); only rows are written of which it says something else.")
    @Nullable
    Path since;

    /**
     * How many rows came to what.
     *
     * @param rows of the table
     * @param told rows in the report: all, or those that changed
     * @param resumed rows that an earlier run had done
     */
    record Summary(
            String notice,
            String comparedWith,
            long rows,
            long told,
            long match,
            long review,
            long undetermined,
            long clear,
            long resumed,
            double seconds) {}

    /** Columns by their place, -1 for none. */
    private record Places(int name, int country, int text) {
        RowQuestion question(List<String> cells) {
            return new RowQuestion(cell(name, cells), cell(country, cells), cell(text, cells));
        }

        private static String cell(int place, List<String> cells) {
            return place < 0 ? "" : cells.get(place).strip();
        }
    }

    /** Says that these options are of files only. */
    void refuse(CommandSpec spec) {
        Stream.of(out, nameColumn, countryColumn, textColumn, since)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(given -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "-o, --since and the columns are for a FILE that is screened; '%s' was given without one"
                                    .formatted(given));
                });
    }

    int screen(Path file, ScreenCommand asked) throws IOException {
        CommandSpec spec = asked.spec;
        long began = System.nanoTime();
        if (asked.country != null) {
            throw new ParameterException(
                    spec.commandLine(), "--country is of a --name; name the column of FILE with --country-column");
        }
        try (CsvTable table = CsvTable.of(file, spec)) {
            Path report = report(file, spec);
            Report.Form form = form(report, table, spec);
            Places places = places(table, asked.screening.get(), spec);
            EarlierReport earlier = since == null ? null : earlier(since, table, places, spec);
            RowScreening screening = screening(places, asked);
            ReportHead head = ReportHead.of(
                    file,
                    table.header(),
                    Map.of(
                            "columns", places.toString(),
                            "kind", asked.kind.name(),
                            "list", asked.lists.stream().sorted().toList().toString()),
                    asked.language,
                    screening.lists());
            Summary summary = screen(table, places, screening, head, report, form, earlier, spec, began);
            tell(summary, report, asked);
            return earlier == null
                    ? summary.clear() == summary.rows() ? 0 : 1
                    : summary.told() == 0 ? 0 : 1;
        } catch (JournalException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
