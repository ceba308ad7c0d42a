package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import innograph.app.endtoend.Launcher.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks run, and whom they compare gives the same answers. How fast, no test can say. */
@Timeout(600)
class BenchIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Launcher launcher() throws Exception {
        return new Launcher(Files.createDirectories(folder.resolve("data")));
    }

    @Test
    void loadingIsMeasuredAgainstThePlainLoop() throws Exception {
        Path toys = Files.writeString(folder.resolve("toys.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://t.example/1> a skos:Concept ; skos:prefLabel "Kites"@en .
                <https://t.example/2> a skos:Concept ; skos:prefLabel "Box kites"@en ; skos:broader <https://t.example/1> .
                """);
        assertThat(launcher().run("bench", "load", "skos", toys.toString()).out())
                .contains("1 relationships", "plain loop", "times the plain loop", "0 deadlocks");
    }

    @Test
    void answersAreMeasuredAgainstHandWrittenCypher() throws Exception {
        String only = "--only=two-levels,four-levels,filtered-list";
        Ended ended = launcher().run("bench", "serve", "--organizations", "1000", "--seconds", "0.2", only, "--json");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        JsonNode rows = new JsonMapper().readTree(ended.out()).path("rows");
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row.at("/ours/requestsPerSecond").asDouble()).isPositive();
            assertThat(row.at("/cypher/requestsPerSecond").asDouble()).isPositive();
            assertThat(row.at("/ours/statements").asDouble()).isEqualTo(1);
            assertThat(row.at("/kept/requestsPerSecond").asDouble())
                    .isGreaterThan(row.at("/ours/requestsPerSecond").asDouble());
        });
        JsonNode ofOneCountry =
                rows.get(2); // in an index of its own order, where by hand all organizations are looked at
        assertThat(ofOneCountry.at("/ours/hits").asDouble())
                .isLessThan(ofOneCountry.at("/cypher/hits").asDouble() / 10);
    }
}
