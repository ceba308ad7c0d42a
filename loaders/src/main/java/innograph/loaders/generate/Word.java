package innograph.loaders.generate;

import java.util.Arrays;

/** A word in Chinese and in English. */
record Word(String zh, String en) {
    /** Words written {@code 云 Yun}. */
    static Word[] list(String... written) {
        return Arrays.stream(written)
                .map(word -> word.split(" ", 2))
                .map(pair -> new Word(pair[0], pair[1]))
                .toArray(Word[]::new);
    }

    /** This word and another one behind it. */
    Word then(Word other) {
        return new Word(zh + other.zh, en + other.en);
    }
}
