package innograph.queries.landscape;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Floats {
    private float[] values = new float[4096];
    private int size;

    void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size++] = value;
    }

    float[] values() {
        return Arrays.copyOf(values, size);
    }
}
