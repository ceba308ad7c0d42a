package innograph.loaders.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What is known of each entity, by its number: a file to which every new state is appended, and where in it the latest
 * state of each begins.
 */
public final class EntityLog implements AutoCloseable {
    private static final int HEADER = 2 * Integer.BYTES; // length of the whole, and of its first part
    private static final int BUFFER = 1 << 20;
    private static final int PAGE = 1 << 12;

    private final FileChannel file;
    private final MappedLongs places;
    private final ByteBuffer unwritten = ByteBuffer.allocate(BUFFER);
    private final ByteBuffer window = ByteBuffer.allocate(BUFFER).limit(0);
    private long windowBegins;
    private long written;
    private long number;

    public EntityLog(Path folder) {
        try {
            this.file = FileChannel.open(
                    folder.resolve("entities"),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.places = new MappedLongs(folder.resolve("entities-places"), 0);
    }

    /** How many entities there are; their numbers are those from 0 on. */
    public long size() {
        return number;
    }

    /** Gives an entity the next number. */
    public long add(State state) {
        put(number, state);
        return number++;
    }

    /**
     * What is known of an entity.
     *
     * @param node labels and properties, as they go to the importer
     * @param identifiers all that name it
     */
    public record State(Packed node, Packed identifiers) {}

    /** Keeps a later state of an entity. */
    public void put(long entity, State state) {
        int length = state.node().length() + state.identifiers().length();
        if (unwritten.remaining() < HEADER + length) {
            flush();
        }
        places.set(entity, written + unwritten.position());
        unwritten.putInt(length).putInt(state.node().length());
        write(state.node());
        write(state.identifiers());
    }

    private void write(Packed packed) {
        int done = 0;
        while (done < packed.length()) {
            if (!unwritten.hasRemaining()) {
                flush();
            }
            int part = Math.min(unwritten.remaining(), packed.length() - done);
            unwritten.put(packed.bytes(), done, part);
            done += part;
        }
    }

    private void flush() {
        try {
            unwritten.flip();
            while (unwritten.hasRemaining()) {
                written += file.write(unwritten, written);
            }
            unwritten.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest state of an entity; what is read stays valid until the next call. */
    public Entry get(long entity) {
        long place = places.get(entity);
        if (place + HEADER > written) {
            flush();
        }
        long header = read(place, HEADER).getLong();
        int length = (int) (header >>> Integer.SIZE);
        int first = (int) header;
        if (place + HEADER + length > written) {
            flush();
        }
        ByteBuffer at = read(place + HEADER, length);
        int begin = at.arrayOffset() + at.position();
        return new Entry(
                new Unpacked(at.array(), begin, begin + first),
                new Unpacked(at.array(), begin + first, begin + length));
    }

    /** A state, to be read. */
    public record Entry(Unpacked node, Unpacked identifiers) {}

    /** Whoever reads one entity after the other gets more than he asks for, whoever jumps about does not. */
    private ByteBuffer read(long place, int length) {
        if (length > window.capacity()) {
            return readAlone(place, length);
        }
        long windowEnds = windowBegins + window.limit();
        if (place < windowBegins || place + length > windowEnds) {
            boolean inOrder = place >= windowBegins && place - windowEnds < PAGE;
            window.clear().limit(inOrder ? window.capacity() : Math.max(PAGE, length));
            fill(window, place);
            windowBegins = place;
            window.flip();
        }
        return window.position((int) (place - windowBegins));
    }

    private ByteBuffer readAlone(long place, int length) {
        ByteBuffer alone = ByteBuffer.allocate(length);
        fill(alone, place);
        return alone.flip();
    }

    private void fill(ByteBuffer buffer, long place) {
        try {
            long at = place;
            while (buffer.hasRemaining()) {
                int read = file.read(buffer, at);
                if (read < 0) {
                    return;
                }
                at += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        places.close();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
