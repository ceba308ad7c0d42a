package innograph.loaders.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reject file of a run: a line of JSON for everything that did not get into the graph. */
final class Rejects implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private long kept;
    private @Nullable FileChannel channel;

    /**
     * Writes to this file.
     *
     * @param kept bytes that an earlier part of the run wrote and checkpointed; what lies behind them is written again
     */
    Rejects(Path file, long kept) {
        this.file = file;
        this.kept = kept;
    }

    void add(Reject reject, Counts counts) {
        counts.reject(reject.problem());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("code", reject.problem().code());
        line.put("file", reject.place().file());
        line.put("position", reject.place().position());
        line.put("reason", reject.reason());
        line.put("record", reject.text());
        try {
            FileChannel out = channel();
            out.write(ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8)));
            counts.set(Count.REJECT_BYTES, out.position());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** What is written so far stays; the rest goes when the load ends without coming to another such place. */
    void keep(Counts counts) {
        kept = counts.get(Count.REJECT_BYTES);
    }

    /** The file, if anything was rejected. */
    Optional<Path> file() {
        return kept > 0 ? Optional.of(file) : Optional.empty();
    }

    private FileChannel channel() throws IOException {
        if (channel == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(kept).position(kept);
        }
        return channel;
    }

    private LoadException unwritable(IOException e) {
        String message = "the reject file %s can't be written: %s".formatted(file, e.getMessage());
        return new LoadException(LoadProblem.REJECTS_UNWRITABLE, message, e);
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.truncate(kept);
                channel.close();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
