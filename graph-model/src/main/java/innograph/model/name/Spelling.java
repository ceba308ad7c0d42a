package innograph.model.name;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What two spellings of one name have in common: its words without case, accents and punctuation. */
public final class Spelling {
    /** Letters that Unicode does not take for another letter with an accent. */
    private static final String SINGLE_LETTERS = "ßæœøđðþłıς";

    private static final List<String> THEIR_SPELLING = List.of("ss", "ae", "oe", "o", "d", "d", "th", "l", "i", "σ");

    private Spelling() {}

    /** The folded words of a text, separated by one blank; empty if the text has neither letters nor digits. */
    public static String folded(String text) {
        return words(compatible(text)).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    /** Full-width letters, ligatures and signs such as ㈱ written as everybody writes them. */
    static String compatible(String text) {
        return Normalizer.normalize(text, Form.NFKC);
    }

    /**
     * A word of a text.
     *
     * @param start where it begins in the text
     * @param end behind its last character
     */
    public record Word(String folded, int start, int end) {}

    /** The words in their order; an apostrophe within a word belongs to it and is left out. */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            boolean inside = isPartOfWord(text.codePointAt(i)) || (start >= 0 && isApostropheWithin(text, i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(fold(text.substring(start, i)), start, i));
                start = -1;
            }
        }
        if (start >= 0) {
            words.add(new Word(fold(text.substring(start)), start, text.length()));
        }
        return words;
    }

    private static boolean isPartOfWord(int character) {
        return Character.isLetterOrDigit(character) || isMark(character);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostropheWithin(String text, int i) {
        return isApostrophe(text.charAt(i)) && i + 1 < text.length() && isPartOfWord(text.codePointAt(i + 1));
    }

    private static boolean isApostrophe(char character) {
        return character == '\'' || character == '’' || character == 'ʼ' || character == '`';
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        // only the accents of Latin, Greek and Cyrillic: others tell a が from a か
        Normalizer.normalize(lower, Form.NFD)
                .chars()
                .filter(c -> c < 0x300 || c > 0x36F)
                .forEach(character -> {
                    int single = SINGLE_LETTERS.indexOf(character);
                    if (single >= 0) {
                        folded.append(THEIR_SPELLING.get(single));
                    } else if (!isApostrophe((char) character)) {
                        folded.append((char) character);
                    }
                });
        return Normalizer.normalize(folded, Form.NFC);
    }
}
