package innograph.app.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The locks of one process in the file {@code in-use}: byte 0 belongs to whoever starts or stops the store at the moment, every user
 * holds a byte of its own further on, and a store that ends because nobody uses it holds the whole file until it is gone.
 */
final class FolderLock implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Path path;
    private final FileChannel file;
    private final long own = ThreadLocalRandom.current().nextLong(2, Long.MAX_VALUE - 1);

    private FolderLock(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    static FolderLock on(Path path) {
        try {
            return new FolderLock(
                    path,
                    FileChannel.open(
                            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** Becomes a user of the store, until this lock is closed or the process ends. */
    void use(Duration patience) {
        await(own, patience);
    }

    /**
     * Keeps other processes from starting or stopping the store.
     *
     * @return to be released by the caller
     */
    FileLock decide(Duration patience) {
        return await(0, patience);
    }

    private FileLock await(long position, Duration patience) {
        Deadline deadline = Deadline.in(patience);
        while (true) {
            FileLock lock = tryLock(position, 1);
            if (lock != null) {
                return lock;
            }
            if (deadline.isOver()) {
                throw new StoreException(
                        StoreProblem.BUSY,
                        "another process has been starting, stopping or filling the store of " + path.getParent()
                                + " for more than " + patience.toSeconds()
                                + " s; wait for it or end it, then try again");
            }
            deadline.pause(BETWEEN_TRIES);
        }
    }

    /** Whether no other process uses the store; if so, none can begin to before this lock is closed. */
    boolean isOnlyUser() {
        return tryLock(1, own - 1) != null && tryLock(own + 1, Long.MAX_VALUE - own - 1) != null;
    }

    private @Nullable FileLock tryLock(long position, long length) {
        try {
            return file.tryLock(position, length, false);
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static StoreException unusable(Path path, IOException cause) {
        return new StoreException(
                StoreProblem.FOLDER_UNUSABLE,
                "cannot lock " + path + " (" + cause + "); INNOGRAPH_DATA names another data folder",
                cause);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }
}
