package innograph.queries.version;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.testing.TestGraph;
import innograph.queries.testing.GivenGraph;
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
