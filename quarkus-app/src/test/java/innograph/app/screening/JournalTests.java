package innograph.app.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.model.cases.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {
    private static final ReportHead HEAD = ReportFixture.head("en");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file() {
        return folder.resolve("crews.csv.part");
    }

    private static List<ScreenedRow> rows(Journal journal) throws IOException {
        List<ScreenedRow> rows = new ArrayList<>();
        journal.forEach(rows::add);
        return rows;
    }

    /** As a run does: screens what is not done. */
    private List<ScreenedRow> runToTheEnd() throws IOException {
        try (Journal journal = Journal.open(file(), HEAD)) {
            List<ScreenedRow> all = ReportFixture.rows();
            journal.append(all.subList((int) journal.rows(), all.size()));
            return rows(journal);
        }
    }

    @Test
    void whereverItWasCutOffNothingIsLostOrDoubled() throws IOException {
        assertThat(runToTheEnd()).isEqualTo(ReportFixture.rows());
        byte[] whole = Files.readAllBytes(file());
        for (int end = 0; end <= whole.length; end++) {
            Files.write(file(), Arrays.copyOf(whole, end));
            assertThat(runToTheEnd()).as("cut off behind byte %d", end).isEqualTo(ReportFixture.rows());
            assertThat(Files.readAllBytes(file()))
                    .as("cut off behind byte %d", end)
                    .isEqualTo(whole);
        }
    }

    @Test
    void whatIsDoneIsNotDoneAgain() throws IOException {
        try (Journal journal = Journal.open(file(), HEAD)) {
            journal.append(ReportFixture.rows().subList(0, 3));
        }
        try (Journal journal = Journal.open(file(), HEAD)) {
            assertThat(journal.rows()).isEqualTo(3);
            assertThat(journal.differences()).isEmpty();
            assertThatThrownBy(() -> journal.append(ReportFixture.rows().subList(2, 3)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aLineThatWasDamagedIsDoneAgainWithAllBehindIt() throws IOException {
        runToTheEnd();
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        lines.set(2, "x" + lines.get(2));
        Files.writeString(file(), String.join("\n", lines) + "\n");
        try (Journal journal = Journal.open(file(), HEAD)) {
            assertThat(journal.rows()).isEqualTo(1);
        }
        assertThat(runToTheEnd()).isEqualTo(ReportFixture.rows());
    }

    @Test
    void ofAnotherTableOtherOptionsOrOtherListsItBeginsAnewAndSaysSo() throws IOException {
        runToTheEnd();
        ReportHead other = new ReportHead(
                "crews.csv", "other", HEAD.header(), Map.of("kind", "PERSON"), "en", List.of(), "2026-05-06");
        try (Journal journal = Journal.open(file(), other)) {
            assertThat(journal.differences()).containsExactly("the table", "the options", "the lists");
            assertThat(journal.rows()).isZero();
            assertThat(journal.head()).isEqualTo(other);
        }
    }

    @Test
    void onAnotherDayItGoesOnAndKeepsTheDayOnWhichItBegan() throws IOException {
        runToTheEnd();
        ReportHead tomorrow = new ReportHead(
                HEAD.file(), HEAD.digest(), HEAD.header(), HEAD.choices(), HEAD.language(), HEAD.lists(), "2026-05-07");
        try (Journal journal = Journal.open(file(), tomorrow)) {
            assertThat(journal.rows()).isEqualTo(4);
            assertThat(journal.head()).isEqualTo(HEAD);
        }
    }

    @Test
    void aFileOfSomebodyElseIsLeftAlone() throws IOException {
        Files.writeString(file(), "innocent\n");
        assertThatThrownBy(() -> Journal.open(file(), HEAD))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("move it away");
        assertThat(file()).hasContent("innocent");
    }

    @Test
    void twoRunsDoNotWriteOne() throws IOException {
        try (Journal _ = Journal.open(file(), HEAD)) {
            assertThatThrownBy(() -> Journal.open(file(), HEAD))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("another run");
        }
    }

    @Test
    void theFixtureHasAllOutcomes() {
        assertThat(ReportFixture.rows())
                .extracting(row -> row.answer().outcome())
                .contains(Outcome.values());
    }
}
