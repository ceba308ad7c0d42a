package innograph.app.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
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
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            try {
                Files.createFile(file, ownersOnly(file));
                Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // of an earlier start
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the key of the cursors can't be kept in %s; set innograph.api.cursor-key".formatted(file), e);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
