package innograph.identity.organization;

import java.util.Arrays;

/** A list of numbers that grows, without an object for each. */
final class Ints {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2 + 1));
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    void trim() {
        values = Arrays.copyOf(values, size);
    }

    long memory() {
        return 4L * values.length;
    }
}
