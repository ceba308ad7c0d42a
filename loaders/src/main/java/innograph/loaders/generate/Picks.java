package innograph.loaders.generate;

import java.util.Arrays;

/** A few different numbers, in the order in which they were picked. */
final class Picks {
    private int[] picked = new int[16];
    private int size;

    /** Takes a number unless it is negative, which stands for none, or there already. */
    void add(int number) {
        if (number >= 0 && !has(number)) {
            if (size == picked.length) {
                picked = Arrays.copyOf(picked, size * 2);
            }
            picked[size++] = number;
        }
    }

    boolean has(int number) {
        for (int i = 0; i < size; i++) {
            if (picked[i] == number) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return picked[place];
    }

    void clear() {
        size = 0;
    }
}
