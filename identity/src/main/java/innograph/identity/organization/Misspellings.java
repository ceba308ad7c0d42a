package innograph.identity.organization;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds words that differ in one letter, by what is left of both when a letter of their beginning is taken away (symmetric deletes).
 */
final class Misspellings {
    /** Shorter words are alike by chance. */
    static final int SHORTEST = 5;

    /** Letters from the beginning that are looked at; behind them words only have to be alike when they are compared. */
    private static final int PREFIX = 7;

    /** Hash of what is left, and the number of the word below it; sorted. */
    private final long[] entries;

    private final WordTable words;

    Misspellings(WordTable words) {
        this.words = words;
        this.entries = IntStream.range(0, words.size())
                .boxed()
                .flatMapToLong(number -> IntStream.of(left(words.get(number)))
                        .mapToLong(hash -> (long) hash << 32 | Integer.toUnsignedLong(number)))
                .sorted()
                .toArray();
    }

    /** The beginning of a word, and all that is left of it without one letter, hashed; none if the word is short. */
    private static int[] left(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isAlphabetic)) {
            return new int[0];
        }
        String prefix = word.substring(0, Math.min(PREFIX, word.length()));
        int[] hashes = new int[prefix.length() + 1];
        hashes[prefix.length()] = prefix.hashCode();
        for (int i = 0; i < prefix.length(); i++) {
            hashes[i] = prefix.substring(0, i).concat(prefix.substring(i + 1)).hashCode();
        }
        return Arrays.stream(hashes).distinct().toArray();
    }

    /** The numbers of all words that are one edit away: a letter more, less, another one, or two that changed places. */
    int[] of(String word) {
        return IntStream.of(left(word))
                .flatMap(this::withHash)
                .distinct()
                .filter(number -> isOneEdit(word, words.get(number)))
                .toArray();
    }

    private IntStream withHash(int hash) {
        int at = Arrays.binarySearch(entries, (long) hash << 32);
        return IntStream.iterate(
                        at < 0 ? -at - 1 : at, i -> i < entries.length && (int) (entries[i] >> 32) == hash, i -> i + 1)
                .map(i -> (int) entries[i]);
    }

    static boolean isOneEdit(String left, String right) {
        if (Math.abs(left.length() - right.length()) > 1 || left.equals(right)) {
            return false;
        }
        int begin = 0;
        while (begin < Math.min(left.length(), right.length()) && left.charAt(begin) == right.charAt(begin)) {
            begin++;
        }
        String restOfLeft = left.substring(begin);
        String restOfRight = right.substring(begin);
        return switch (Integer.signum(left.length() - right.length())) {
            case 0 -> restOfLeft.substring(1).equals(restOfRight.substring(1)) || isSwapped(restOfLeft, restOfRight);
            case 1 -> restOfLeft.substring(1).equals(restOfRight);
            default -> restOfLeft.equals(restOfRight.substring(1));
        };
    }

    private static boolean isSwapped(String left, String right) {
        return left.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }

    long memory() {
        return 8L * entries.length;
    }
}
