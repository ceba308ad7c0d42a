package innograph.app.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The key that cursors are signed with: from the settings, or kept in the data folder so that cursors outlive a restart. */
final class CursorKey {
    private static final int BYTES = 32;

    private CursorKey() {}

    static byte[] of(Optional<String> setting, Path data) {
        return setting.orElseGet(() -> kept(data.resolve("cursor-key"))).getBytes(StandardCharsets.UTF_8);
    }

    private static String kept(Path file) {
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) == 0) {
                Files.delete(file); // of a start that ended too early, before releases wrote it at one go
            }
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the key of the cursors can't be kept in %s; set innograph.api.cursor-key".formatted(file), e);
        }
    }

    /** The file is there with its key or not at all, and of several processes that start at once one makes it for all. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path made = Files.createTempFile(file.getParent(), "cursor-key", ".new"); // for its owner only
        try {
            Files.writeString(made, HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
            publish(made, file);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void publish(Path made, Path file) throws IOException {
        try {
            Files.createLink(file, made); // moving it would replace the key of another process
        } catch (FileAlreadyExistsException e) {
            // another process was faster
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE); // a file system without links
        }
    }
}
