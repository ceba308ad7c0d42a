package innograph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The password of the user {@code neo4j}, which never is on a command line, in a log or in an exception. */
record Password(String text) {
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final int SHORTEST = 8; // Neo4j's own rule

    /** @throws StoreFailure if the file is missing, too short or open to others than its owner */
    static Password read(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw unusable(file + " can be read by others; run: chmod 600 '" + file + "'", null);
            }
            String text = Files.readString(file).strip();
            if (text.length() < SHORTEST) {
                throw unusable(
                        file + " holds fewer than " + SHORTEST
                                + " characters; delete it, the next start writes a new one",
                        null);
            }
            return new Password(text);
        } catch (IOException e) {
            throw unusable("cannot read the password of the store from " + file + " (" + e + ")", e);
        }
    }

    private static StoreFailure unusable(String what, @Nullable IOException cause) {
        return new StoreFailure(StoreProblem.PASSWORD_UNREADABLE, what, cause);
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
