package innograph.app.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CursorKeyTests {
    @TempDir
    Path data = Path.of(".");

    private String key() {
        return new String(CursorKey.of(Optional.empty(), data), StandardCharsets.UTF_8);
    }

    @Test
    void isThatOfTheSettingsIfTheyHaveOne() {
        assertThat(CursorKey.of(Optional.of("secret"), data))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("secret");
    }

    @Test
    void outlivesARestart() {
        String first = key();
        assertThat(key()).isEqualTo(first).matches("[0-9a-f]{64}");
    }

    @Test
    void isTheSameForAllThatStartAtOnce() throws Exception {
        try (ExecutorService starts = Executors.newFixedThreadPool(16)) {
            List<Future<String>> keys = starts.invokeAll(
                    Stream.<Callable<String>>generate(() -> this::key).limit(64).toList());
            assertThat(keys).extracting(Future::get).containsOnly(key());
        }
    }

    @Test
    void isMadeAnewIfAStartLeftItEmpty() throws IOException {
        Files.createFile(data.resolve("cursor-key"));
        assertThat(key()).matches("[0-9a-f]{64}");
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        key();
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("cursor-key"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForItsOwnerOnly() throws IOException {
        key();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("cursor-key"))))
                .isEqualTo("rw-------");
    }
}
