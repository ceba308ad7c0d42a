package innograph.identity.organization;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Each word once, with a number. */
final class WordTable {
    private final TextPool texts = new TextPool();
    /** Number of a word and 1, at the place of its hash or behind it; 0 where nothing is. A power of two, at most half full. */
    private int[] slots = new int[64];

    /** The number of a word, a new one if it is new. */
    int intern(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        int number = texts.add(word);
        slots[slot] = number + 1;
        if (texts.size() * 2 > slots.length) {
            grow();
        }
        return number;
    }

    /** The number of a word, or -1 if it is not there. */
    int find(String word) {
        return slots[slot(word.getBytes(StandardCharsets.UTF_8))] - 1;
    }

    String get(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }

    void trim() {
        texts.trim();
    }

    long memory() {
        return texts.memory() + 4L * slots.length;
    }

    private int slot(byte[] word) {
        int slot = spread(Arrays.hashCode(word)) & (slots.length - 1);
        while (slots[slot] > 0 && !texts.isEqual(slots[slot] - 1, word)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static int spread(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread ^ (spread >>> 15);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < texts.size(); number++) {
            slots[slot(texts.get(number).getBytes(StandardCharsets.UTF_8))] = number + 1;
        }
    }
}
