package innograph.store;

import java.io.IOException;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/** The records of one block. */
abstract class RecordChunk implements InputChunk {
    private byte[] bytes = new byte[0];
    private ImportValues values = new ImportValues(bytes, 0);

    /** The bytes that were read last, to be used again. */
    final byte[] bytes() {
        return bytes;
    }

    final void read(byte[] block, int length) {
        bytes = block;
        values = new ImportValues(block, length);
    }

    @Override
    public final boolean next(InputEntityVisitor visitor) throws IOException {
        if (!values.hasMore()) {
            return false;
        }
        read(values, visitor);
        visitor.endOfEntity();
        return true;
    }

    /** Reads one record. */
    abstract void read(ImportValues from, InputEntityVisitor visitor);

    @Override
    public void close() {}
}
