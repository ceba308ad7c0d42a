package innograph.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.model.testing.TestGraph;
import innograph.queries.testing.GivenGraph;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.exceptions.ClientException;

class ReaderTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @Test
    void statementsAreCounted() {
        Reader reader = new GivenGraph(graph).reader();
        reader.rows("RETURN 1 AS one", Map.of(), row -> row.get("one").asLong());
        assertThat(reader.statements()).isEqualTo(1);
    }

    @Test
    void nothingCanBeWritten() {
        Reader reader = new GivenGraph(graph).reader();
        assertThatThrownBy(() -> reader.rows("CREATE (n:Entity) RETURN n", Map.of(), row -> row))
                .isInstanceOf(ClientException.class);
    }

    @Test
    void aStatementThatTakesTooLongIsEnded() {
        Reader reader = new Reader(graph.driver(), Duration.ofMillis(50));
        assertThatThrownBy(() -> reader.rows(
                        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS sum",
                        Map.of(),
                        row -> row.get("sum")))
                .isInstanceOf(GraphFailure.class)
                .extracting(failure -> ((GraphFailure) failure).reason())
                .isEqualTo(GraphFailure.Reason.TOO_SLOW);
    }
}
