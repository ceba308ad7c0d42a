package innograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code store.json}: {@code {"pid": 4711, "port": 17687, "started": "2026-01-01T00:00:00Z", "bound": false}}. It appears in whole when Bolt
 * answers and goes when the database has stopped; one left over by a killed process names a process that is gone.
 */
record ReadyFile(Path path) {
    private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*([0-9]{1,18})");

    void write(int port, Instant started, boolean bound) {
        String json = "{\"pid\": %d, \"port\": %d, \"started\": \"%s\", \"bound\": %b}\n"
                .formatted(ProcessHandle.current().pid(), port, started, bound);
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.writeString(draft, json);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreFailure(StoreProblem.FOLDER_NOT_WRITABLE, "cannot write " + path + " (" + e + ")", e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that the file names; empty if there is no file or it says nothing. */
    OptionalLong pid() {
        try {
            Matcher pid = PID.matcher(Files.readString(path));
            return pid.find() ? OptionalLong.of(Long.parseLong(pid.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty(); // only asked for to enrich a message
        }
    }
}
