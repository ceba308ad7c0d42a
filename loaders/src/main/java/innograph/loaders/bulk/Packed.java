package innograph.loaders.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.types.Point;

/**
 * Bytes that grow. Numbers take seven bits to a byte, the lowest first; a value is a letter for its kind and what it is.
 * {@link Unpacked} reads them again.
 */
public final class Packed {
    static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int length;

    public Packed() {
        this(1 << 12);
    }

    Packed(int capacity) {
        this.bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), length + more));
        }
    }

    /** A number of 0 or more. */
    public Packed number(long number) {
        reserve(10);
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    private void signed(long number) {
        number((number << 1) ^ (number >> 63));
    }

    private void decimal(double number) {
        reserve(Long.BYTES);
        EIGHT_BYTES.set(bytes, length, Double.doubleToRawLongBits(number));
        length += Long.BYTES;
    }

    public Packed text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        return raw(encoded, 0, encoded.length);
    }

    public Packed texts(Collection<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    Packed raw(byte[] from, int offset, int number) {
        reserve(number);
        System.arraycopy(from, offset, bytes, length, number);
        length += number;
        return this;
    }

    /** All that was packed elsewhere. */
    public Packed all(Packed other) {
        return raw(other.bytes, 0, other.length);
    }

    /** Properties: how many, and the number of the name and the value of each. */
    public Packed properties(Map<String, Object> properties, Names names) {
        number(properties.size());
        properties.forEach((name, value) -> {
            number(names.number(name));
            value(value);
        });
        return this;
    }

    private void value(Object value) {
        switch (value) {
            case String text -> kind('T').text(text);
            case List<?> list when !list.isEmpty() && list.getFirst() instanceof Long -> integers(list);
            case List<?> list -> {
                kind('t').number(list.size());
                list.forEach(text -> text((String) text));
            }
            case Long number -> kind('I').signed(number);
            case Double number -> kind('D').decimal(number);
            case LocalDate date -> kind('L').signed(date.toEpochDay());
            case Boolean truth -> kind('B').number(truth ? 1 : 0);
            case Instant moment -> kind('M').signed(moment.toEpochMilli());
            case Point point -> {
                kind('P').decimal(point.x());
                decimal(point.y());
            }
            default -> throw new IllegalStateException("a value of " + value.getClass() + " can't be imported");
        }
    }

    private void integers(List<?> list) {
        kind('i').number(list.size());
        list.forEach(number -> signed((Long) number));
    }

    private Packed kind(char letter) {
        reserve(1);
        bytes[length++] = (byte) letter;
        return this;
    }
}
