package innograph.app.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * The default store while nobody uses it and nobody can start it. A new database is made beside the present one and takes its
 * place in whole: whoever ends this process, and when, there is the one or the other, or (between two steps) an empty one.
 */
public final class OfflineStore implements AutoCloseable {
    private final StoreControl control;
    private final StoreSettings settings;
    private final StoreFolder folder;
    private final FolderLock lock;

    OfflineStore(StoreControl control, StoreSettings settings, StoreFolder folder, FolderLock lock) {
        this.control = control;
        this.settings = settings;
        this.folder = folder;
        this.lock = lock;
    }

    /** False if the store never ran, so that there is nothing to ask. */
    public boolean hasDatabase() {
        return Files.isDirectory(database());
    }

    private Path database() {
        return folder.path().resolve("data");
    }

    /** Starts the store for one question. */
    public <T> T ask(Function<StoreConnection, T> question) {
        try {
            return question.apply(control.started(true));
        } finally {
            control.stopStarted();
        }
    }

    /** An empty folder beside the database; what an earlier process left there is gone. */
    public Path workFolder() {
        try {
            delete(work());
            return Files.createDirectory(work());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Path work() {
        return folder.path().resolve("bulk");
    }

    /**
     * Makes a database of files and puts it in the place of the present one, which is lost.
     *
     * @param files as {@code innograph.store.BulkImport} takes them, in the work folder
     * @param progress hears how much is done, 0 to 1
     */
    public void replaceBy(Path files, DoubleConsumer progress) {
        Path home = work().resolve("home");
        new ImportProcess(new StoreProcess(settings, folder), folder).run(files, home, progress);
        try {
            if (hasDatabase()) {
                Files.move(database(), work().resolve("before"), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(home.resolve("data"), database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Deletes the work folder, and lets others use the store. */
    @Override
    public void close() {
        try {
            delete(work());
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            lock.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // the importer of a process that was killed is just ending
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private StoreException unusable(IOException cause) {
        return new StoreException(
                StoreProblem.FOLDER_UNUSABLE,
                "cannot write to " + folder.path() + " (" + cause + "); see that it is yours and the disk has room",
                cause);
    }
}
