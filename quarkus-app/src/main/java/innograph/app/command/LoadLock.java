package innograph.app.command;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One load at a time for a data folder: two would share a checkpoint, and could make two nodes of one thing. The system lets
 * go of it when the process ends, however it ends.
 */
final class LoadLock implements AutoCloseable {
    private final FileChannel channel;

    private LoadLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws LoadException if another process has it
     */
    static LoadLock take(Path data) throws IOException {
        Files.createDirectories(data);
        FileChannel channel =
                FileChannel.open(data.resolve("load.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new LoadException(
                    LoadProblem.ANOTHER_LOAD_RUNS,
                    "another load writes to this graph; wait for its end, then start this again");
        }
        return new LoadLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
