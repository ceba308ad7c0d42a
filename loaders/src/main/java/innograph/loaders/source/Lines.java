package innograph.loaders.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;

/** Reads a UTF-8 text line by line; a line that is broken or endless is told apart and skipped in constant memory. */
public final class Lines {
    /** Bytes; the longest records of the known sources have a few hundred thousand. */
    private static final int LONGEST_LINE = 16 << 20;

    private final String file;

    public Lines(String file) {
        this.file = file;
    }

    /**
     * Gives every line that is not blank to {@code line}, and what can't be read as one to {@code reject}.
     *
     * @param line gets the text and its number, from 1
     */
    public void forEach(InputStream in, ObjLongConsumer<String> line, BiConsumer<Place, String> reject)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long number = 1;
        boolean tooLong = false;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    bytes.write(buffer, start, i - start);
                    deliver(bytes, tooLong, number, line, reject);
                    bytes.reset();
                    tooLong = false;
                    number++;
                    start = i + 1;
                }
            }
            if (bytes.size() + count - start <= LONGEST_LINE) {
                bytes.write(buffer, start, count - start);
            } else {
                tooLong = true;
            }
        }
        deliver(bytes, tooLong, number, line, reject);
    }

    private void deliver(
            ByteArrayOutputStream bytes,
            boolean tooLong,
            long number,
            ObjLongConsumer<String> line,
            BiConsumer<Place, String> reject) {
        Place place = Place.line(file, number);
        if (tooLong) {
            reject.accept(place, "the line is longer than " + LONGEST_LINE + " bytes");
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            if (!text.isBlank()) {
                line.accept(text, number);
            }
        } catch (CharacterCodingException e) {
            reject.accept(place, "the line is not UTF-8; write the file in UTF-8");
        }
    }
}
