package innograph.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunningStoreTests {
    @Test
    void anotherProgramWithTheSameNumberIsNoStore() {
        RunningStore reused = new RunningStore(ProcessHandle.current().pid(), 17687, Instant.now(), false);
        assertThat(reused.isAlive(Path.of("/data/store"))).isFalse();
    }

    @Test
    void theConnectionDoesNotPrintThePassword() {
        assertThat(new StoreConnection(URI.create("bolt://127.0.0.1:1"), "neo4j", "geheim", true))
                .asString()
                .contains("bolt://127.0.0.1:1")
                .doesNotContain("geheim");
    }
}
