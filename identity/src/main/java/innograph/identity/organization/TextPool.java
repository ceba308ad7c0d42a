package innograph.identity.organization;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts that are only appended, as bytes one behind the other: a fifth of what objects would take. */
final class TextPool {
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private byte[] bytes = new byte[1024];
    private final Ints ends = new Ints();

    /** The number of the text. */
    int add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.addExact(end(ends.size() - 1), added.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(end, bytes.length * 3L / 2)));
        }
        System.arraycopy(added, 0, bytes, end - added.length, added.length);
        ends.add(end);
        return ends.size() - 1;
    }

    String get(int text) {
        int start = end(text - 1);
        return new String(bytes, start, end(text) - start, StandardCharsets.UTF_8);
    }

    boolean isEqual(int text, byte[] other) {
        return Arrays.equals(bytes, end(text - 1), end(text), other, 0, other.length);
    }

    int size() {
        return ends.size();
    }

    void trim() {
        bytes = Arrays.copyOf(bytes, end(ends.size() - 1));
        ends.trim();
    }

    long memory() {
        return bytes.length + ends.memory();
    }

    private int end(int text) {
        return text < 0 ? 0 : ends.get(text);
    }
}
