package innograph.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.neo4j.values.storable.CoordinateReferenceSystem;
import org.neo4j.values.storable.DateTimeValue;
import org.neo4j.values.storable.DateValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** Reads numbers and values from bytes, in the order in which the loader wrote them. */
final class ImportValues {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private int position;

    ImportValues(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    boolean hasMore() {
        return position < end;
    }

    /** A number of 0 or more, seven bits to a byte. */
    long number() {
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

    /** A number with a sign in its last bit. */
    private long signed() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    private double decimal() {
        long bits = (long) EIGHT_BYTES.get(bytes, position);
        position += Long.BYTES;
        return Double.longBitsToDouble(bits);
    }

    private String text() {
        int length = (int) number();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    /** The letters are those of the loader. */
    Value value() {
        byte kind = bytes[position++];
        return switch (kind) {
            case 'T' -> Values.stringValue(text());
            case 't' -> Values.stringArray(texts());
            case 'I' -> Values.longValue(signed());
            case 'i' -> Values.longArray(integers());
            case 'D' -> Values.doubleValue(decimal());
            case 'L' -> DateValue.epochDate(signed());
            case 'P' -> Values.pointValue(CoordinateReferenceSystem.WGS_84, decimal(), decimal());
            case 'B' -> Values.booleanValue(number() == 1);
            case 'M' -> DateTimeValue.datetime(Instant.ofEpochMilli(signed()).atZone(ZoneOffset.UTC));
            default -> throw new IllegalStateException("the file has a value of kind " + kind + ", which is none");
        };
    }

    private String[] texts() {
        String[] texts = new String[(int) number()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text();
        }
        return texts;
    }

    private long[] integers() {
        long[] integers = new long[(int) number()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = signed();
        }
        return integers;
    }
}
