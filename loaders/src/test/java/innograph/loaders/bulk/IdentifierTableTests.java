package innograph.loaders.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifierTableTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void manyIdentifiersKeepTheirOwners() {
        try (IdentifierTable table = new IdentifierTable(folder)) {
            LongStream.range(0, 300_000).forEach(owner -> table.own("plan:" + owner, owner));
            assertThat(LongStream.range(0, 300_000).map(owner -> table.owner("plan:" + owner)))
                    .containsExactlyElementsOf(
                            LongStream.range(0, 300_000).boxed().toList());
        }
    }

    @Test
    void whatWasNeverSaidHasNoOwner() {
        try (IdentifierTable table = new IdentifierTable(folder)) {
            table.own("plan:1", 0);
            assertThat(table.owner("plan:2")).isNegative();
        }
    }

    @Test
    void theLastWordCounts() {
        try (IdentifierTable table = new IdentifierTable(folder)) {
            table.own("plan:1", 7);
            table.own("plan:1", 8);
            assertThat(table.owner("plan:1")).isEqualTo(8);
        }
    }
}
