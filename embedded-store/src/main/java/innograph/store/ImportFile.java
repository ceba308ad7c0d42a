package innograph.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.InputChunk;

/**
 * A file of blocks, each a length (four bytes) and whole records. The first block has no record but the properties that all
 * records have in common. Several threads of the importer take blocks and read the records in them.
 */
final class ImportFile implements InputIterator {
    private static final int BUFFER = 1 << 20;

    private final DataInputStream in;
    private final ImportRecord common;
    private final List<String> names;
    private final ChunkFactory chunks;

    /** Makes what reads the records of a block. */
    @FunctionalInterface
    interface ChunkFactory {
        RecordChunk chunk(List<String> names, ImportRecord common);
    }

    private ImportFile(DataInputStream in, List<String> names, ChunkFactory chunks) throws IOException {
        this.in = in;
        this.names = names;
        this.chunks = chunks;
        this.common = ImportRecord.of(block(new byte[0], in.readInt()), names);
    }

    static ImportFile open(Path file, List<String> names, ChunkFactory chunks) {
        try {
            return new ImportFile(
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)), names, chunks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputChunk newChunk() {
        return chunks.chunk(names, common);
    }

    @Override
    public synchronized boolean next(InputChunk chunk) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return false;
        }
        RecordChunk records = (RecordChunk) chunk;
        records.read(block(records.bytes(), length), length);
        return true;
    }

    private byte[] block(byte[] reused, int length) throws IOException {
        byte[] block = reused.length >= length ? reused : new byte[length];
        in.readFully(block, 0, length);
        return block;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
