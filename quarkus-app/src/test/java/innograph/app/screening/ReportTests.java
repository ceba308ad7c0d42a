package innograph.app.screening;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import innograph.model.cases.Outcome;
import innograph.queries.screening.Notice;
import innograph.queries.screening.rows.RowQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of a journal. */
class ReportTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path written(Report.Form form, List<ScreenedRow> rows, String language, @Nullable EarlierReport earlier)
            throws IOException {
        Path file = folder.resolve("report");
        Files.deleteIfExists(folder.resolve("part"));
        try (Journal journal = Journal.open(folder.resolve("part"), ReportFixture.head(language))) {
            journal.append(rows);
            form.write(new Report(journal, earlier), file);
        }
        return file;
    }

    private List<List<String>> table(List<ScreenedRow> rows, @Nullable EarlierReport earlier) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(written(new ReportTable(','), rows, "en", earlier))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private EarlierReport earlier(List<ScreenedRow> rows) throws IOException {
        EarlierReport earlier = new EarlierReport();
        table(rows, null).stream()
                .skip(1)
                .forEach(cells -> earlier.add(
                        new RowQuestion(cells.getFirst(), cells.get(1), ""), cells.subList(3, cells.size())));
        return earlier;
    }

    @Nested
    class AsATable {
        @Test
        void theRowsStandAsTheyWereWithWhatWasFoundBehind() throws IOException {
            List<List<String>> table = table(ReportFixture.rows(), null);
            assertThat(table.getFirst()).startsWith("name", "land", "note", "innograph_outcome", "innograph_entry");
            assertThat(table).hasSize(5);
            assertThat(table.get(1))
                    .containsExactly(
                            "Gale & Sons",
                            "XX",
                            "a <script>alert(1)</script> note",
                            "REVIEW",
                            "GALE & SONS <storm:1>",
                            "storm:1",
                            "List of Storms",
                            "2026-02-03",
                            "0.93",
                            "the names are the same; \"quoted\"\nreason",
                            "storm:2",
                            "",
                            "Winds (2026-02-03, loaded 2026-03-04)",
                            "2026-05-06",
                            Notice.in("en"));
            assertThat(table.get(2)).startsWith("Calm Waters", "XX", "two\nlines; \"quoted\"", "CLEAR", "");
        }

        @Test
        void noCellRunsAsAFormula() throws IOException {
            List<String> cells = table(List.of(ReportFixture.row(1, "=1+1", "@SUM(A1)", Outcome.CLEAR)), null)
                    .get(1);
            assertThat(cells).startsWith("'=1+1", "XX", "'@SUM(A1)", "CLEAR");
        }

        @Test
        void whereNothingWasFoundTheListsAndDatesAreNamedToo() throws IOException {
            assertThat(table(ReportFixture.rows(), null).get(2))
                    .contains("Winds (2026-02-03, loaded 2026-03-04)", Notice.in("en"));
        }
    }

    @Nested
    class SinceAnEarlierReport {
        @Test
        void theSameIsNotTold() throws IOException {
            assertThat(table(ReportFixture.rows(), earlier(ReportFixture.rows())))
                    .hasSize(1);
        }

        @Test
        void anotherOutcomeAnotherEntryAndANewRowAreToldWithWhatWasBefore() throws IOException {
            EarlierReport earlier = earlier(ReportFixture.rows());
            List<ScreenedRow> now = List.of(
                    ReportFixture.row(1, "New Winds", "", Outcome.CLEAR),
                    ReportFixture.row(2, "Calm Waters", "", Outcome.MATCH, "storm:9"),
                    ReportFixture.row(3, "Gale & Sons", "", Outcome.REVIEW, "storm:1", "storm:4"),
                    ReportFixture.row(4, "Doldrum, Inc.", "another note", Outcome.MATCH, "storm:3"));
            List<List<String>> table = table(now, earlier);
            assertThat(table.getFirst()).contains("innograph_before_outcome", "innograph_before_entry");
            assertThat(table.stream()
                            .skip(1)
                            .map(cells -> List.of(cells.getFirst(), cells.get(3), cells.get(4), cells.get(5))))
                    .containsExactly(
                            List.of("New Winds", "", "", "CLEAR"),
                            List.of("Calm Waters", "CLEAR", "", "MATCH"),
                            List.of("Gale & Sons", "REVIEW", "GALE & SONS <storm:1>", "REVIEW"));
        }
    }

    @Nested
    class AsAPage {
        private String page(String language) throws IOException {
            return Files.readString(written(new ReportPage(), ReportFixture.rows(), language, null));
        }

        @Test
        void whatAPersonHasToLookAtComesFirstTheGravestBeforeAll() throws IOException {
            assertThat(page("en"))
                    .containsSubsequence(
                            Notice.in("en").replace("'", "&#39;"),
                            "List of Storms",
                            "2026-03-04",
                            "Doldrum, Inc.",
                            "Gale &amp; Sons",
                            "微风",
                            "Calm Waters",
                            "</html>");
        }

        @Test
        void nothingOfTheTableOrTheListsIsMarkup() throws IOException {
            String page = page("en");
            assertThat(page)
                    .contains("a &lt;script&gt;alert(1)&lt;/script&gt; note", "GALE &amp; SONS &lt;storm:1&gt;")
                    .doesNotContain("<script", "<storm", "http://", "https://", "src=", "href=");
        }

        @Test
        void itIsInChineseToo() throws IOException {
            assertThat(page("zh-Hans")).contains("<html lang=\"zh\">", Notice.in("zh"), "需要人工核查", "比对清单", "MATCH 高度相符");
        }

        @Test
        void itIsMadeForPaper() throws IOException {
            assertThat(page("en")).contains("@page", "break-inside: avoid", "table-header-group");
        }

        @Test
        void changesSayWhatWasBefore() throws IOException {
            EarlierReport earlier = earlier(List.of(ReportFixture.row(1, "Gale & Sons", "", Outcome.CLEAR)));
            String page = Files.readString(
                    written(new ReportPage(), ReportFixture.rows().subList(0, 2), "en", earlier));
            assertThat(page).contains("before: CLEAR", "not in the earlier report", "Changes since");
        }
    }
}
