package innograph.loaders.bulk;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Records on disk that are read once, in the order in which they were written. */
public final class RecordSpool implements AutoCloseable {
    private final Path path;
    private final ImportFile file;

    public RecordSpool(Path path) {
        try {
            this.path = path;
            this.file = new ImportFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the next record is written; {@link #endOfRecord} has to follow. */
    public Packed record() {
        return file.record();
    }

    public void endOfRecord() {
        try {
            file.endOfRecord();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands out all records; none can be added any more.
     *
     * @param taker reads exactly one record
     */
    public void forEach(Consumer<Unpacked> taker) {
        try {
            file.close();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
                while (true) {
                    byte[] block = in.readNBytes(in.readInt());
                    Unpacked records = new Unpacked(block, 0, block.length);
                    while (records.hasMore()) {
                        taker.accept(records);
                    }
                }
            } catch (EOFException e) {
                // all read
            }
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
