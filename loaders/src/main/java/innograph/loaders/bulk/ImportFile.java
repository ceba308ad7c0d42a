package innograph.loaders.bulk;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of blocks, each a length (four bytes) and whole records, so that several threads can read at a time. */
final class ImportFile implements AutoCloseable {
    private static final int BLOCK = 1 << 18;
    private static final int BUFFER = 1 << 20;

    private final DataOutputStream out;
    private final Packed block = new Packed(BLOCK * 2);

    ImportFile(Path file) throws IOException {
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    /** Where the next record is written; {@link #endOfRecord} has to follow. */
    Packed record() {
        return block;
    }

    void endOfRecord() throws IOException {
        if (block.length() >= BLOCK) {
            endOfBlock();
        }
    }

    void endOfBlock() throws IOException {
        if (block.length() > 0) {
            out.writeInt(block.length());
            out.write(block.bytes(), 0, block.length());
            block.clear();
        }
    }

    /** Bytes so far. */
    long size() {
        return out.size() + (long) block.length();
    }

    /** Adds the blocks of another file, which goes. */
    void append(Path other) throws IOException {
        endOfBlock();
        Files.copy(other, out);
        Files.delete(other);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            endOfBlock();
        }
    }
}
