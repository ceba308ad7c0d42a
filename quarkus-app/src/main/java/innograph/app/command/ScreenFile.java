package innograph.app.command;

import innograph.app.screening.EarlierReport;
import innograph.app.screening.GuardedCell;
import innograph.app.screening.Journal;
import innograph.app.screening.JournalException;
import innograph.app.screening.Report;
import innograph.app.screening.ReportHead;
import innograph.app.screening.ReportPage;
import innograph.app.screening.ReportTable;
import innograph.app.screening.ScreenedRow;
import innograph.queries.screening.Notice;
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
import java.util.function.Predicate;
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
            description =
                    "Of a FILE: where to write, replaced if it is there. A table (.csv, .tsv), or a page that prints well (.html). "
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
            description =
                    "Of a FILE: an earlier report (.csv, .tsv); only rows are written of which it says something else.")
    @Nullable
    Path since;

    /**
     * How many rows came to what.
     *
     * @param rows of the table
     * @param told rows in the report: all, or those that changed
     * @param counts of the rows in the report
     * @param resumed rows that an earlier run had done
     */
    record Summary(
            String notice,
            String comparedWith,
            long rows,
            long told,
            Report.Counts counts,
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

    /**
     * Sees that nothing of this is given where no table is screened.
     *
     * @throws ParameterException if something is
     */
    void requireUnused(CommandSpec spec) {
        if (Stream.of(out, nameColumn, countryColumn, textColumn, since).anyMatch(Objects::nonNull)) {
            throw new ParameterException(
                    spec.commandLine(), "-o, --since and the names of columns are for a FILE; give one instead");
        }
    }

    /** Screens the table, or goes on with it, and tells the exit code. */
    int screen(Path file, ScreenCommand asked, Screening screening) throws IOException {
        if (asked.country != null) {
            throw wrong(asked, "--country is of a --name; say by --country-column which column of %s has it", file);
        }
        try (CsvTable table = CsvTable.of(file, asked.spec)) {
            Path report = report(file, table, asked);
            Places places = places(table, asked, screening);
            EarlierReport earlier = since == null ? null : earlier(since, table, places, asked);
            Wish wish = new Wish(places.name() >= 0, places.text() >= 0, asked.kind, asked.lists, asked.language);
            while (true) {
                try {
                    return new Run(file, table, places, wish, screening, report, earlier, asked).toTheEnd();
                } catch (ListsChangedException e) {
                    new Terminal(asked.spec)
                            .tell(
                                    "The lists were loaded anew meanwhile; the screening begins anew, so that all rows are held against one edition");
                }
            }
        } catch (JournalException | UnsuitedListsException e) {
            throw new ParameterException(asked.spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static ParameterException wrong(ScreenCommand asked, String format, Object... arguments) {
        return new ParameterException(asked.spec.commandLine(), format.formatted(arguments));
    }

    private Path report(Path file, CsvTable table, ScreenCommand asked) throws IOException {
        if (out == null) {
            throw wrong(asked, "Where is the report to be written? Say -o REPORT.csv or -o REPORT.html");
        }
        if (!name(out).matches(".*\\.(csv|tsv|html?)")) {
            throw wrong(asked, "%s: the name of a report ends in .csv, .tsv or .html", out);
        }
        Path folder = Objects.requireNonNullElse(out.toAbsolutePath().getParent(), out);
        if (!Files.isDirectory(folder)) {
            throw wrong(asked, "%s: there is no folder %s", out, folder);
        }
        if (isSame(out, file) || (since != null && isSame(out, since))) {
            throw wrong(asked, "%s would be replaced by the report; write to another file", out);
        }
        if (table.header().contains(ReportTable.ADDED.getFirst())) {
            throw wrong(asked, "%s is the report of a screening; give the table that it was made of", file);
        }
        return out;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    /** A column is guessed only if there are lists to compare it with. */
    private Places places(CsvTable table, ScreenCommand asked, Screening screening) {
        boolean parties = screening.parties().lists().stream().anyMatch(list -> isWanted(list::isCalled, asked));
        boolean controls = screening.items().lists().stream().anyMatch(list -> isWanted(list::isCalled, asked));
        int name = nameColumn != null || (controls && !parties) ? table.place(nameColumn) : place(NAMES, table);
        int text = textColumn != null || (parties && !controls) ? table.place(textColumn) : place(TEXTS, table);
        int country = countryColumn != null ? table.place(countryColumn) : place(COUNTRIES, table);
        if (name >= 0 || text >= 0) {
            return new Places(name, country, text);
        }
        if (table.header().size() == 1 && (parties || !controls)) {
            return new Places(0, -1, -1);
        }
        throw wrong(
                asked,
                "Which column is to be screened? Say --name-column (parties) or --text-column (control lists) with one of: %s",
                String.join(", ", table.header()));
    }

    private static boolean isWanted(Predicate<String> isCalled, ScreenCommand asked) {
        return asked.lists.isEmpty() || asked.lists.stream().anyMatch(isCalled);
    }

    private static int place(Set<String> usual, CsvTable table) {
        return IntStream.range(0, table.header().size())
                .filter(i -> usual.contains(
                        table.header().get(i).strip().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .findFirst()
                .orElse(-1);
    }

    /** Its columns are found by the names that they have in the table. */
    private static EarlierReport earlier(Path file, CsvTable table, Places places, ScreenCommand asked)
            throws IOException {
        EarlierReport earlier = new EarlierReport();
        try (CsvTable report = CsvTable.of(file, asked.spec)) {
            if (!report.header().containsAll(ReportTable.ADDED)) {
                throw wrong(asked, "--since: %s is no report of a screening in CSV, as -o REPORT.csv writes it", file);
            }
            if (report.header().contains(ReportTable.BEFORE.getFirst())) {
                throw wrong(asked, "--since: %s has changed rows only; give a report with all rows", file);
            }
            Places then = new Places(
                    same(places.name(), table, report),
                    same(places.country(), table, report),
                    same(places.text(), table, report));
            List<Integer> added = ReportTable.ADDED.stream().map(report::place).toList();
            report.forEach(
                    ROWS_AT_ONCE,
                    (rows, _) -> rows.forEach(guarded -> {
                        List<String> cells =
                                guarded.stream().map(GuardedCell::plain).toList();
                        earlier.add(
                                then.question(cells),
                                added.stream().map(cells::get).toList());
                    }));
        }
        return earlier;
    }

    private static int same(int place, CsvTable table, CsvTable report) {
        return place < 0 ? -1 : report.place(GuardedCell.of(table.header().get(place)));
    }

    /** One attempt, with one edition of the lists. */
    private static final class Run {
        private final Path file;
        private final CsvTable table;
        private final Places places;
        private final Wish wish;
        private final RowScreening screening;
        private final Path report;
        private final @Nullable EarlierReport earlier;
        private final ScreenCommand asked;
        private final Terminal terminal;
        private final long began = System.nanoTime();
        private long read;

        Run(
                Path file,
                CsvTable table,
                Places places,
                Wish wish,
                Screening screening,
                Path report,
                @Nullable EarlierReport earlier,
                ScreenCommand asked) {
            this.file = file;
            this.table = table;
            this.places = places;
            this.wish = wish;
            this.screening = RowScreening.by(wish, screening);
            this.report = report;
            this.earlier = earlier;
            this.asked = asked;
            this.terminal = new Terminal(asked.spec);
        }

        int toTheEnd() throws IOException {
            Path unfinished = report.resolveSibling(report.getFileName() + ".part");
            Summary summary;
            try (Journal journal = Journal.open(unfinished, head())) {
                long resumed = journal.rows();
                tellBeginning(journal, unfinished);
                screenRest(journal);
                Report told = new Report(journal, earlier);
                write(told);
                summary = summary(told, journal, resumed);
            }
            Files.delete(unfinished);
            tell(summary);
            return (earlier == null ? summary.rows() - summary.counts().clear() : summary.told()) == 0 ? 0 : 1;
        }

        private ReportHead head() throws IOException {
            Map<String, String> choices = Map.of(
                    "columns",
                    places.toString(),
                    "kind",
                    wish.kind().name(),
                    "lists",
                    wish.lists().stream().sorted().toList().toString());
            return ReportHead.of(file, table.header(), choices, wish.language(), screening.lists());
        }

        private void tellBeginning(Journal journal, Path unfinished) {
            if (!journal.differences().isEmpty()) {
                terminal.tell(
                        "%s was begun otherwise (%s changed since); it begins anew",
                        unfinished, String.join(", ", journal.differences()));
            } else if (journal.rows() > 0) {
                terminal.tell("goes on behind row %,d", journal.rows());
            }
        }

        private void screenRest(Journal journal) throws IOException {
            ProgressLine progress = new ProgressLine(terminal);
            try {
                table.forEach(ROWS_AT_ONCE, (rows, fraction) -> {
                    journal.append(screened(numbered(rows, journal.rows())));
                    progress.rows(read, fraction);
                });
            } finally {
                progress.end();
            }
        }

        private record Numbered(long number, List<String> cells) {}

        /** Rows that are not done yet. */
        private List<Numbered> numbered(List<List<String>> rows, long done) {
            List<Numbered> numbered = new ArrayList<>();
            for (List<String> cells : rows) {
                read++;
                if (read > done) {
                    numbered.add(new Numbered(read, cells));
                }
            }
            return numbered;
        }

        /** On all processors; the order stays. */
        private List<ScreenedRow> screened(List<Numbered> rows) {
            return rows.parallelStream()
                    .map(row -> {
                        RowQuestion question = places.question(row.cells());
                        return new ScreenedRow(row.number(), row.cells(), question, screening.answer(question));
                    })
                    .toList();
        }

        /** The report is there as a whole or not at all. */
        private void write(Report told) throws IOException {
            Path whole = report.resolveSibling(report.getFileName() + ".new");
            try {
                form().write(told, whole);
                Files.move(whole, report, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        }

        private Report.Form form() {
            if (name(report).matches(".*\\.html?")) {
                return new ReportPage();
            }
            boolean tabs = name(report).endsWith(".tsv");
            return new ReportTable(tabs ? '\t' : table.separator() == '\t' ? ',' : table.separator());
        }

        private Summary summary(Report told, Journal journal, long resumed) throws IOException {
            Report.Counts counts = told.counts();
            return new Summary(
                    Notice.in(wish.language()),
                    journal.head().comparedWith(),
                    journal.rows(),
                    counts.all(),
                    counts,
                    resumed,
                    (System.nanoTime() - began) / 1e9);
        }

        private void tell(Summary summary) {
            if (asked.json) {
                terminal.json(summary);
                return;
            }
            terminal.say(
                    "%,d rows%s: %,d MATCH, %,d REVIEW, %,d UNDETERMINED, %,d CLEAR; %s, %.1f s",
                    summary.rows(),
                    earlier == null ? "" : ", %,d changed".formatted(summary.told()),
                    summary.counts().match(),
                    summary.counts().review(),
                    summary.counts().undetermined(),
                    summary.counts().clear(),
                    report,
                    summary.seconds());
            if (earlier != null) {
                terminal.say("Compared before with %s", earlier.comparedWith());
            }
            terminal.say("Compared with %s", summary.comparedWith());
            terminal.say("%s", summary.notice());
        }
    }
}
