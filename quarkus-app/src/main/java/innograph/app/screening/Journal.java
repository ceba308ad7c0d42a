package innograph.app.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is screened so far, in a file that lines are only added to: the head of the report, then a line of JSON for each row. Whatever ends
 * the process, the whole lines that are there hold, and a line that is cut off is taken away when the work goes on.
 */
public final class Journal implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** Also how a journal is told from a file of somebody else. */
    private static final String BEGINNING = "innograph screening 1 ";

    /** Behind the end of any file, since on some systems nobody may read what is locked. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;
    private final ReportHead head;
    private final List<String> differences;
    private long rows;

    private Journal(Path file, FileChannel channel, ReportHead wanted) throws IOException {
        this.file = file;
        this.channel = channel;
        Optional<ReportHead> begun = begun();
        this.differences = begun.map(wanted::differencesFrom).orElse(List.of());
        this.head = begun.isPresent() && differences.isEmpty() ? begun.get() : wanted;
        if (begun.isPresent() && differences.isEmpty()) {
            goOn();
        } else {
            channel.truncate(0);
            write(BEGINNING + JSON.writeValueAsString(wanted) + "\n");
        }
    }

    /**
     * Goes on with a journal, or begins it if it is not there, or is of another table, other options or other lists.
     *
     * @throws JournalException if the file is none of ours, or another process writes it
     */
    public static Journal open(Path file, ReportHead wanted) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(file, channel);
            return new Journal(file, channel, wanted);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock(LOCKED, 1, false) != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // of this process: the same answer
        }
        throw new JournalException(
                file + " is being written by another run; wait for its end, or write to another file");
    }

    private Optional<ReportHead> begun() throws IOException {
        byte[] beginning = BEGINNING.getBytes(StandardCharsets.UTF_8);
        byte[] there = new byte[(int) Math.min(beginning.length, channel.size())];
        channel.read(ByteBuffer.wrap(there), 0);
        if (!BEGINNING.startsWith(new String(there, StandardCharsets.UTF_8))) {
            throw new JournalException(file
                    + " is no unfinished report of a screening; move it away, or write the report to another file");
        }
        try (Lines lines = new Lines()) {
            String line = lines.next();
            return line == null
                    ? Optional.empty()
                    : Optional.of(read(line.substring(BEGINNING.length()), ReportHead.class));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // a damaged head: begun anew
        }
    }

    /** Counts the rows up to the first line that is not whole, and cuts the file off there. */
    private void goOn() throws IOException {
        long whole;
        try (Lines lines = new Lines()) {
            lines.next();
            whole = lines.end;
            for (String line = lines.next(); line != null && isNext(line); line = lines.next()) {
                rows++;
                whole = lines.end;
            }
        }
        channel.truncate(whole);
    }

    private boolean isNext(String line) {
        try {
            return read(line, ScreenedRow.class).number() == rows + 1;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static <T> T read(String line, Class<T> type) throws JsonProcessingException {
        return JSON.readValue(line, type);
    }

    /** The head of the report, of the day on which it was begun. */
    public ReportHead head() {
        return head;
    }

    /** What an earlier journal was of otherwise, so that it was begun anew; empty if it was not. */
    public List<String> differences() {
        return differences;
    }

    /** How many rows are done. */
    public long rows() {
        return rows;
    }

    /** Adds the next rows; when this returns they are on the disk. */
    public void append(List<ScreenedRow> next) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ScreenedRow row : next) {
            if (row.number() != ++rows) {
                throw new IllegalArgumentException("row %d comes where row %d should".formatted(row.number(), rows));
            }
            lines.append(JSON.writeValueAsString(row)).append('\n');
        }
        write(lines.toString());
    }

    private void write(String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Gives all rows, in the order of the table. */
    public void forEach(Consumer<ScreenedRow> taker) throws IOException {
        try (Lines lines = new Lines()) {
            lines.next();
            for (String line = lines.next(); line != null; line = lines.next()) {
                taker.accept(read(line, ScreenedRow.class));
            }
        }
    }

    /** Lets the file go; it stays where it is. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The lines that are whole. */
    private final class Lines implements AutoCloseable {
        private final InputStream in = new BufferedInputStream(Files.newInputStream(file));
        private long end;

        Lines() throws IOException {}

        /** The next line without its end; null if there is no whole one. */
        @Nullable
        String next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read == '\n') {
                    end += line.size() + 1L;
                    return line.toString(StandardCharsets.UTF_8);
                }
                line.write(read);
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
