package innograph.loaders.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Sorted statements on disk, in blocks. */
final class SortedRun implements SortedStatements, AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private @Nullable DataInputStream in;
    private byte[] block = new byte[0];
    private final Unpacked rest = new Unpacked(block, 0, 0);
    private final Unpacked said = new Unpacked(block, 0, 0);
    private long typeAndFrom;
    private int to;
    private long order;

    private SortedRun(Path file) {
        this.file = file;
    }

    static SortedRun write(Path file, SortedStatements statements) {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BLOCK))) {
            Packed block = new Packed(BLOCK * 2);
            while (statements.next()) {
                Unpacked said = statements.said();
                block.number(statements.typeAndFrom()).number(statements.to()).number(statements.order());
                block.number(said.end() - said.position());
                block.raw(said.bytes(), said.position(), said.end() - said.position());
                if (block.length() >= BLOCK) {
                    write(block, out);
                }
            }
            write(block, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SortedRun(file);
    }

    private static void write(Packed block, DataOutputStream out) throws IOException {
        out.writeInt(block.length());
        out.write(block.bytes(), 0, block.length());
        block.clear();
    }

    void open() throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BLOCK));
    }

    @Override
    public boolean next() throws IOException {
        while (!rest.hasMore()) {
            if (!readBlock()) {
                return false;
            }
        }
        typeAndFrom = rest.number();
        to = (int) rest.number();
        order = rest.number();
        int length = (int) rest.number();
        said.move(block, rest.position(), rest.position() + length);
        rest.move(block, rest.position() + length, rest.end());
        return true;
    }

    private boolean readBlock() throws IOException {
        DataInputStream opened = in;
        if (opened == null) {
            throw new IllegalStateException("open it first");
        }
        try {
            int length = opened.readInt();
            block = block.length >= length ? block : new byte[length];
            opened.readFully(block, 0, length);
            rest.move(block, 0, length);
            return true;
        } catch (EOFException e) {
            return false;
        }
    }

    @Override
    public long typeAndFrom() {
        return typeAndFrom;
    }

    @Override
    public int to() {
        return to;
    }

    @Override
    public long order() {
        return order;
    }

    @Override
    public Unpacked said() {
        return said;
    }

    @Override
    public void close() {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
