package innograph.loaders.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Numbers in a file that is mapped into memory, outside of the heap: the system keeps what is used, 0 where nothing was written. */
@SuppressWarnings("MustBeClosedChecker") // the file is closed by close()
public final class MappedLongs implements AutoCloseable {
    private static final long SMALLEST = 1 << 16;

    private final FileChannel file;
    private Arena arena = Arena.ofShared();
    private MemorySegment memory;
    private long size;

    public MappedLongs(Path path, long size) {
        try {
            this.file = FileChannel.open(
                    path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
            this.size = Math.max(size, SMALLEST);
            this.memory = map();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MemorySegment map() throws IOException {
        return file.map(FileChannel.MapMode.READ_WRITE, 0, size * Long.BYTES, arena);
    }

    public long get(long index) {
        return index < size ? memory.getAtIndex(ValueLayout.JAVA_LONG, index) : 0;
    }

    public void set(long index, long value) {
        if (index >= size) {
            grow(index);
        }
        memory.setAtIndex(ValueLayout.JAVA_LONG, index, value);
    }

    private void grow(long index) {
        try {
            arena.close();
            arena = Arena.ofShared();
            size = Math.max(size * 2, index + 1);
            memory = map();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        arena.close();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
