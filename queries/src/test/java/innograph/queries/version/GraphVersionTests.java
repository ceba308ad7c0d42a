package innograph.queries.version;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.cases.Cases;
import innograph.model.cases.Decision;
import innograph.model.cases.Outcome;
import innograph.model.cases.Report;
import innograph.model.cases.Subject;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import innograph.queries.testing.GivenGraph;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphVersionTests {
    private static final String LOAD = """
            CREATE (:LoadRun {id: 'run-1', status: 'RUNNING', milliseconds: 5})
            CREATE (:LoadRun {id: 'run-0', status: 'DONE', milliseconds: 7})
            CREATE (:Dataset {id: 'innograph:written', edits: 1})
            """;

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GraphVersion version() {
        return new GraphVersion(new GivenGraph(graph).reader());
    }

    @Test
    void itStaysWhileNothingIsWritten() {
        new GivenGraph(graph).organization("plan:a", "A");
        GraphVersion.Version before = version().now();
        graph.rows("MATCH (n) RETURN n");
        assertThat(version().now()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (r:LoadRun {id: 'run-1'}) SET r.milliseconds = 6",
                "MATCH (d:Dataset {id: 'innograph:written'}) SET d.edits = d.edits + 1",
                "CREATE (:Entity {id: 'plan:a'})",
                "MATCH (r:LoadRun {id: 'run-0'}) DELETE r"
            })
    void itChangesWithWhateverIsWritten(String write) {
        graph.rows(LOAD);
        String before = version().now().state();
        graph.rows(write);
        assertThat(version().now().state()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void whatScreenersWriteDoesNotShow() {
        graph.rows(LOAD);
        GraphVersion version = version();
        GraphVersion.Version before = version.now();
        Cases cases = new Cases(graph.driver(), Clock.systemUTC(), Duration.ofMinutes(1), false);
        Report report = new Report(
                Outcome.MATCH, List.of(new Report.Listed("storms", "List of Storms", null)), List.of(), List.of());
        for (int i = 0; i < 3; i++) {
            cases.open(Subject.party("Gale Works", "XX"), report, "li");
            assertThat(version.now()).isEqualTo(before);
        }
        cases.assign("case:1", null, "wang", "li");
        cases.decide("case:1", null, Decision.TRUE_MATCH, "It is.", "wang");
        cases.decide("case:1", null, Decision.TRUE_MATCH, "It can't be decided twice.", "wang");
        assertThat(version.now()).isEqualTo(before).isEqualTo(version().now());

        graph.rows("CREATE (:Entity {id: 'plan:a'})");
        assertThat(version.now().state()).isNotEqualTo(before.state());
    }

    @Test
    void aVersionThatStaysIsFoundInOneLook() {
        Reader reader = new GivenGraph(graph).reader();
        GraphVersion version = new GraphVersion(reader);
        version.now();
        long statements = reader.statements();
        version.now();
        assertThat(reader.statements()).isEqualTo(statements + 1);
    }

    @Test
    void bookmarksAreReadAndWhatIsNoneIsLeft() {
        assertThat(Commits.of("FB:kcwQ60Jju7xyRxy1Aa1nOswHqnyQ"))
                .contains(new Commits("eb4263bbbc72471cb501ad673acc07aa", 124));
        assertThat(Commits.of("FB:kcwQ60Jju7xyRxy1Aa1nOswHqskAhJA="))
                .contains(new Commits("eb4263bbbc72471cb501ad673acc07aa", 132));
        for (String other : List.of(
                "", "FB:", "FB:kcwQ", "FB:kcwQ60Jju7xyRxy1Aa1nOswHqnyR", "FC:kcwQ60Jju7xyRxy1Aa1nOswHqnyQ", "FB:!")) {
            assertThat(Commits.of(other)).isEmpty();
        }
    }

    @Test
    void whatIsNotCommittedIsNotSeen() {
        graph.rows(LOAD);
        String before = version().now().state();
        try (var session = graph.driver().session();
                var transaction = session.beginTransaction()) {
            transaction.run("CREATE (:Entity {id: 'plan:a'})").consume();
            assertThat(version().now().state()).isEqualTo(before);
        }
    }

    @Test
    void itTellsWhichLoadsAreUnderWayAndHowFarTheyAre() {
        graph.rows(LOAD);
        assertThat(version().now().loads()).containsExactly("run-1 5");
    }
}
