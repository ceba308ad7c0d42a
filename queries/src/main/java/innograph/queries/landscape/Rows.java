package innograph.queries.landscape;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Lists of numbers behind one another: row by row, each of its own length, in two arrays. */
final class Rows {
    private final int[] starts;
    private final int[] values;

    /**
     * Rows.
     *
     * @param starts where each row begins, and where the last one ends
     * @param values of all rows
     */
    private Rows(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    /** Of all rows; not to be changed. */
    int[] values() {
        return values;
    }

    int count() {
        return starts.length - 1;
    }

    int from(int row) {
        return starts[row];
    }

    int to(int row) {
        return starts[row + 1];
    }

    int size(int row) {
        return starts[row + 1] - starts[row];
    }

    void forEach(int row, IntConsumer action) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            action.accept(values[i]);
        }
    }

    /** Which rows each value stands in, in rising order. */
    Rows inverse(int valuesBelow) {
        int[] begins = new int[valuesBelow + 1];
        for (int value : values) {
            begins[value + 1]++;
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        int[] next = Arrays.copyOf(begins, valuesBelow);
        int[] rows = new int[values.length];
        for (int row = 0; row < count(); row++) {
            for (int i = from(row); i < to(row); i++) {
                rows[next[values[i]]++] = row;
            }
        }
        return new Rows(begins, rows);
    }

    static Rows of(int[][] rows) {
        Builder builder = new Builder();
        for (int[] row : rows) {
            Arrays.stream(row).forEach(builder::add);
            builder.endRow();
        }
        return builder.rows();
    }

    /** Rows that are put together one after the other. */
    static final class Builder {
        private int[] starts = new int[1024];
        private int[] values = new int[4096];
        private int rows;
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, grown(size));
            }
            values[size++] = value;
        }

        void endRow() {
            if (++rows == starts.length) {
                starts = Arrays.copyOf(starts, grown(rows));
            }
            starts[rows] = size;
        }

        /** Numbers in the row that was begun last. */
        int begun() {
            return size - starts[rows];
        }

        Rows rows() {
            return new Rows(Arrays.copyOf(starts, rows + 1), Arrays.copyOf(values, size));
        }

        private static int grown(int length) {
            return Math.addExact(length, length / 2 + 16);
        }
    }
}
