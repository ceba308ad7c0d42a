package innograph.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.app.store.Neo4jByHand;
import innograph.app.store.StoreByHand;
import innograph.app.store.StoreControl;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands print while no store runs; StoreControlIT has the rest. */
class StoreCommandTests {
    private static final Optional<URI> CLUSTER = Optional.of(URI.create("neo4j://cluster:7687"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void statusNamesTheFolder() {
        assertThat(run(0, Optional.empty(), "status")).isZero();
        assertThat(out.toString())
                .contains("does not run")
                .contains(data.resolve("store").toString());
    }

    @Test
    void statusIsJsonForPrograms() {
        assertThat(run(0, Optional.empty(), "status", "--json")).isZero();
        assertThat(out.toString().strip())
                .isEqualTo("{\"running\":false,\"folder\":\"" + data.resolve("store") + "\",\"bytesOnDisk\":0}");
    }

    @Test
    void stoppingNothingIsNoFailure() {
        assertThat(run(0, Optional.empty(), "stop")).isZero();
        assertThat(out.toString()).contains("No store was running");
    }

    @Test
    void aNeo4jOfOnesOwnIsNamedInTheStatus() {
        assertThat(run(0, CLUSTER, "status")).isZero();
        assertThat(out.toString()).contains("neo4j://cluster:7687");
    }

    @Test
    void aFailureIsOneLineAndExitCode3() {
        assertThat(run(0, CLUSTER, "start")).isEqualTo(3);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("STORE-108");
    }

    @Test
    void aPortThatIsNoneIsRefusedBeforeAnythingStarts() {
        assertThat(run(70000, Optional.empty(), "start")).isEqualTo(3);
        assertThat(err.toString()).startsWith("STORE-110").contains("70000");
    }

    @Test
    void anUnknownWordIsWrongUse() {
        assertThat(run(0, Optional.empty(), "begin")).isEqualTo(2);
        assertThat(err.toString()).contains("begin");
    }

    private int run(int port, Optional<URI> elsewhere, String... arguments) {
        StoreControl control = new StoreControl(
                new StoreByHand(data.resolve("store"), port, data, Duration.ofSeconds(5)), new Neo4jByHand(elsewhere));
        return new CommandLine(new StoreCommand(control))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failure())
                .execute(arguments);
    }
}
