package innograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells whether any process still uses the store. Every user locks a byte of its own in the file {@code in-use}; the operating system
 * gives it back when that process ends, however it ends. Whoever gets the whole file knows that there is no user, and none can come
 * until it lets go.
 */
final class UseLock implements AutoCloseable {
    private final FileChannel file;

    private UseLock(FileChannel file) {
        this.file = file;
    }

    static UseLock on(Path inUse) {
        try {
            return new UseLock(FileChannel.open(inUse, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the whole file if there is no user; from then on none can come before this process has ended. */
    boolean takeIfUnused() {
        try {
            return file.tryLock() != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
