package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import innograph.app.command.WorkbookByHand;
import innograph.app.endtoend.Launcher.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What docs/reconciliation.md shows is what the commands and addresses of it answer, asked of the starter. */
@Timeout(300)
class ReconciliationPageIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHOWN_ADDRESS = "http://localhost:8080/reconcile";
    private static final Pattern STEP = Pattern.compile(
            "^```sh\\n(?<asked>.*?)^```\\n\\n```(?:json)?\\n(?<shown>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Launcher launcher;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RunningInnoGraph innograph;

    @BeforeAll
    static void start() throws Exception {
        launcher = new Launcher(folder.resolve("data"));
        innograph = RunningInnoGraph.start(launcher, folder.resolve("up.log"));
        Files.createSymbolicLink(folder.resolve("innograph"), Launcher.HOME.resolve("innograph"));
    }

    @AfterAll
    static void end() {
        innograph.end();
    }

    private static MatchResult step(String beginning) throws Exception {
        return STEP.matcher(Files.readString(Launcher.HOME.resolve("docs/reconciliation.md")))
                .results()
                .filter(step -> step.group("asked").startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page shows no answer to " + beginning));
    }

    private static String printed(String script) throws Exception {
        Ended ended = launcher.shell(folder, script);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended.out();
    }

    @Test
    void theAnswerOfTheProtocolIsThatOfThePage() throws Exception {
        MatchResult step = step("curl");
        String asked = step.group("asked").replace(SHOWN_ADDRESS, innograph.address("/reconcile"));
        assertThat(JSON.readTree(printed(asked))).isEqualTo(JSON.readTree(step.group("shown")));
    }

    /** The page's table has other rows, so the figures are others. */
    @Test
    void aSpreadsheetIsWrittenAnewAsOnThePage() throws Exception {
        Files.writeString(folder.resolve("partners.csv"), """
                partner,land,city
                Hebei University of Engineering,CN,Handan
                Nobody of this name,,
                """);
        MatchResult step = step("./innograph reconcile");
        String figures = "[0-9,.]+";
        assertThat(printed(step.group("asked")).strip())
                .matches(Pattern.quote(step.group("shown").strip()).replaceAll(figures, "\\\\E" + figures + "\\\\Q"));
        assertThat(Files.readAllLines(folder.resolve("found.csv")))
                .hasSize(3)
                .first()
                .isEqualTo(
                        "partner,land,city,innograph_id,innograph_name,innograph_score,innograph_match,innograph_reason");
    }

    @Test
    void aWorkbookIsReadToo() throws Exception {
        WorkbookByHand.write(
                folder.resolve("partners.xlsx"), List.of("name,land", "Hebei University of Engineering,CN"));
        printed("./innograph reconcile partners.xlsx -o workbook.csv --country-column land");
        assertThat(Files.readAllLines(folder.resolve("workbook.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Hebei University of Engineering,CN,plan:org-hebei-university-of-engineering,");
    }
}
