package innograph.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The folder that application and store share: the password, who runs, the logs. Only its owner may look into it. */
record StoreFolder(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_LOG = 10_000_000; // bytes; then a new one is begun, and one old one kept
    private static final int PASSWORD_BYTES = 24; // 32 characters

    StoreFolder {
        path = path.toAbsolutePath().normalize();
    }

    void create() {
        try {
            Files.createDirectories(log().getParent(), ownerOnly("rwx------"));
        } catch (IOException e) {
            throw unusable("cannot write to " + path, e);
        }
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    Path inUse() {
        return path.resolve("in-use");
    }

    /** Output of the store's process. */
    Path log() {
        return path.resolve("logs").resolve("store.log");
    }

    /** The password of the store, made up when it is asked for the first time; 32 characters that are safe in addresses. */
    String password() {
        Path file = path.resolve("password");
        try {
            if (!Files.exists(file)) {
                write(newPassword(), file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unusable("cannot read or write " + file, e);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private void write(String password, Path file) throws IOException {
        Path draft = file.resolveSibling("password.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly("rw-------"));
        Files.writeString(draft, password + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0]; // Windows: the folder of the user is private as it is
    }

    /** The store that runs on this folder and has been ready; empty also if {@code store.json} is left over from a killed one. */
    Optional<RunningStore> running() {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(path.resolve("store.json")));
            RunningStore store = new RunningStore(
                    json.path("pid").asLong(),
                    json.path("port").asInt(),
                    Instant.parse(json.path("started").asText()),
                    json.path("bound").asBoolean());
            return store.isAlive(path) ? Optional.of(store) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            throw unusable("cannot read " + path.resolve("store.json") + "; delete it if no store runs", e);
        }
    }

    /** Begins a new log if the present one has grown long. */
    void rotateLog() {
        try {
            if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
                Files.move(log(), log().resolveSibling("store.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unusable("cannot rotate " + log(), e);
        }
    }

    /** Length of the log in bytes; 0 if there is none. */
    long logLength() {
        try {
            return Files.exists(log()) ? Files.size(log()) : 0;
        } catch (IOException e) {
            throw unusable("cannot read " + log(), e);
        }
    }

    /** The last line of the log that was written after its first {@code offset} bytes; empty if there is none. */
    Optional<String> lastLogLine(long offset) {
        try (var channel = Files.newInputStream(log())) {
            channel.skipNBytes(offset);
            return new String(channel.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((_, later) -> later);
        } catch (IOException e) {
            throw unusable("cannot read " + log(), e);
        }
    }

    /** Sum of the lengths of all files, in bytes; files that go while they are counted count as nothing. */
    long sizeOnDisk() {
        AtomicLong sum = new AtomicLong();
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unusable("cannot read " + path, e);
        }
        return sum.get();
    }

    private static StoreException unusable(String what, Exception cause) {
        return new StoreException(
                StoreProblem.FOLDER_UNUSABLE,
                what + " (" + cause + "); INNOGRAPH_DATA names another data folder",
                cause);
    }
}
