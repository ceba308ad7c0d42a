package innograph.queries.filter;

import java.util.regex.Pattern;

/** Which words may be mistyped, and how much: one letter more, less, changed, or two exchanged, is an error. */
public final class TypingErrors {
    /** In shorter words a letter more or less makes another word; much longer ones are no words. */
    private static final Pattern LATIN_WORD = Pattern.compile("[\\p{IsLatin}\\p{M}]{4,100}");

    private static final int LETTERS_FOR_TWO = 8;

    private TypingErrors() {}

    /** True for Latin words of four letters and more. */
    public static boolean mayBeIn(String word) {
        return LATIN_WORD.matcher(word).matches();
    }

    /** How many of them there may be in such a word. */
    static int most(String word) {
        return word.length() < LETTERS_FOR_TWO ? 1 : 2;
    }

    /** True if a folded word may be another one with typing errors, as the index compares them. */
    public static boolean mayTell(String typed, String word) {
        return mayBeIn(typed)
                && Math.abs(typed.length() - word.length()) <= most(typed)
                && between(typed, word) <= most(typed);
    }

    private static int between(String one, String other) {
        int[] beforeThat = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] here = new int[other.length() + 1];
            here[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(changed, 1 + Math.min(before[j], here[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    here[j] = Math.min(here[j], beforeThat[j - 2] + 1);
                }
            }
            beforeThat = before;
            before = here;
        }
        return before[other.length()];
    }
}
