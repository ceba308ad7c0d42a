package innograph.loaders.uspto;

import innograph.loaders.source.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The documents of a file that stand in it one after the other, each with its own XML declaration or, in the oldest files,
 * document type. Of each only the front is kept, up to the description of the invention: that may be hundreds of megabytes
 * long and is not needed.
 */
final class Documents {
    private static final byte[] DECLARATION = bytes("<?xml ");
    private static final byte[] DOCUMENT_TYPE = bytes("<!DOCTYPE");
    private static final byte[] END_TAG = bytes("</");

    /** What begins the part that is not needed; the markup of the front ends with this as an empty element. */
    private static final List<byte[]> DESCRIPTIONS =
            List.of(bytes("<description"), bytes("<SDODE"), bytes("<subdoc-description"));

    private static final int LONGEST_MARK = bytes("<subdoc-description").length;

    private final String file;
    private final int longestFront;
    private final BiConsumer<Place, String> front;
    private final BiConsumer<Place, String> reject;

    private byte[] kept = new byte[1 << 16];
    private int size;
    /** Bytes of {@link #kept} that belong to the front, once its end was seen or it was too long; else -1. */
    private int frontSize = -1;

    private boolean tooLong;
    private boolean sawEndTag;
    private long document;
    private long line = 1;
    private long firstLine = 1;

    /**
     * Documents of a file.
     *
     * @param longestFront in bytes; a document with a longer one is rejected
     * @param front gets the markup of a document up to its description
     * @param reject gets what can't be read as text, and why
     */
    Documents(String file, int longestFront, BiConsumer<Place, String> front, BiConsumer<Place, String> reject) {
        this.file = file;
        this.longestFront = longestFront;
        this.front = front;
        this.reject = reject;
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    void read(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            for (int i = 0; i < count; i++) {
                add(buffer[i]);
            }
        }
        deliver(size);
    }

    private void add(byte next) {
        append(next);
        switch (next) {
            case '\n' -> line++;
            case ' ' -> beginIfAt(DECLARATION, true);
            case 'E' -> {
                beginIfAt(DOCUMENT_TYPE, sawEndTag);
                endFrontIfAtDescription();
            }
            case '/' -> sawEndTag |= endsWith(END_TAG);
            case 'n' -> endFrontIfAtDescription();
            default -> {}
        }
    }

    private void append(byte next) {
        if (size == kept.length) {
            makeRoom();
        }
        kept[size++] = next;
        if (frontSize < 0 && size > longestFront + LONGEST_MARK) {
            tooLong = true;
            frontSize = longestFront;
        }
    }

    /** Behind the front only as much is kept as is needed to recognize the next document. */
    private void makeRoom() {
        if (frontSize < 0) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        } else if (size - frontSize < 2 * LONGEST_MARK) {
            kept = Arrays.copyOf(kept, kept.length + 4 * LONGEST_MARK);
        } else {
            System.arraycopy(kept, size - LONGEST_MARK, kept, frontSize, LONGEST_MARK);
            size = frontSize + LONGEST_MARK;
        }
    }

    private boolean endsWith(byte[] mark) {
        return size >= mark.length && Arrays.equals(kept, size - mark.length, size, mark, 0, mark.length);
    }

    private void beginIfAt(byte[] mark, boolean possible) {
        if (possible && endsWith(mark)) {
            deliver(size - mark.length);
            System.arraycopy(mark, 0, kept, 0, mark.length);
            size = mark.length;
            frontSize = -1;
            tooLong = false;
            sawEndTag = false;
            firstLine = line;
        }
    }

    private void endFrontIfAtDescription() {
        if (frontSize < 0 && DESCRIPTIONS.stream().anyMatch(this::endsWith)) {
            append((byte) '/');
            append((byte) '>');
            frontSize = size;
        }
    }

    private void deliver(int end) {
        int length = frontSize < 0 ? end : frontSize;
        if (isBlank(length)) {
            return;
        }
        document++;
        Place place = new Place(file, "document %d, line %d".formatted(document, firstLine));
        if (tooLong) {
            String reason =
                    "more than %d bytes precede the description; the document is left out".formatted(longestFront);
            reject.accept(place, reason);
            return;
        }
        try {
            front.accept(place, text(length));
        } catch (CharacterCodingException e) {
            reject.accept(place, "the document is not UTF-8; write it in UTF-8");
        }
    }

    private boolean isBlank(int length) {
        for (int i = 0; i < length; i++) {
            if (kept[i] > ' ' || kept[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private String text(int length) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(kept, 0, length))
                .toString();
    }
}
