package innograph.loaders.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Values;

/** Reads what {@link Packed} wrote, in the same order. */
public final class Unpacked {
    private byte[] bytes;
    private int position;
    private int end;

    Unpacked(byte[] bytes, int position, int end) {
        this.bytes = bytes;
        this.position = position;
        this.end = end;
    }

    public static Unpacked of(Packed packed) {
        return new Unpacked(packed.bytes(), 0, packed.length());
    }

    /** Goes on somewhere else. */
    void move(byte[] otherBytes, int otherPosition, int otherEnd) {
        bytes = otherBytes;
        position = otherPosition;
        end = otherEnd;
    }

    public boolean hasMore() {
        return position < end;
    }

    /** All that is left, as it is. */
    public void copyTo(Packed other) {
        other.raw(bytes, position, end - position);
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    int end() {
        return end;
    }

    public long number() {
        long number = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[position++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
            shift += 7;
        }
    }

    private long signed() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    private double decimal() {
        long bits = (long) Packed.EIGHT_BYTES.get(bytes, position);
        position += Long.BYTES;
        return Double.longBitsToDouble(bits);
    }

    public String text() {
        int length = (int) number();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    public List<String> texts() {
        int size = (int) number();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return List.copyOf(texts);
    }

    public Map<String, Object> properties(Names names) {
        Map<String, Object> properties = new TreeMap<>();
        for (long left = number(); left > 0; left--) {
            properties.put(names.name((int) number()), value());
        }
        return properties;
    }

    private Object value() {
        byte kind = bytes[position++];
        return switch (kind) {
            case 'T' -> text();
            case 't' -> texts();
            case 'I' -> signed();
            case 'i' -> integers();
            case 'D' -> decimal();
            case 'L' -> LocalDate.ofEpochDay(signed());
            case 'B' -> number() == 1;
            case 'M' -> Instant.ofEpochMilli(signed());
            case 'P' -> Values.point(4326, decimal(), decimal()).asPoint();
            default -> throw new IllegalStateException("no value begins with " + kind);
        };
    }

    private List<Long> integers() {
        int size = (int) number();
        List<Long> integers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            integers.add(signed());
        }
        return List.copyOf(integers);
    }
}
