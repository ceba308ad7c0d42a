package innograph.identity.organization;

import innograph.identity.name.WordForms;
import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import innograph.model.name.Spelling.Word;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names are compared by: words as {@link WordForms} has them, and pairs of neighbouring characters where nobody writes blanks. */
final class NameWords {
    private static final Pattern ELISION =
            Pattern.compile("(?:[dl]|dell|all|nell|sull)['’‘ʼ`](?=\\p{L})", Pattern.CASE_INSENSITIVE);

    private NameWords() {}

    static String compatible(String text) {
        return Normalizer.normalize(text, Form.NFKC);
    }

    /** The words of a name; those that say nothing only if there are no others. */
    static List<Word> of(String compatible) {
        List<Word> words = all(compatible);
        List<Word> telling =
                words.stream().filter(word -> !WordForms.isEmpty(word.folded())).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static List<Word> all(String compatible) {
        String text = SearchForms.simplified(compatible);
        if (text.length() != compatible.length()) {
            text = compatible; // positions have to stay
        }
        List<Word> words = new ArrayList<>();
        for (Word word : Spelling.words(text)) {
            if (hasUnspaced(text, word)) {
                addPairs(text, word, words);
            } else {
                addStanding(text, word, words);
            }
        }
        return words;
    }

    private static void addStanding(String text, Word word, List<Word> words) {
        Matcher elision = ELISION.matcher(text).region(word.start(), word.end());
        boolean elided = elision.lookingAt();
        int start = elided ? elision.end() : word.start();
        String folded = elided ? Spelling.folded(text.substring(start, word.end())) : word.folded();
        WordForms.standing(folded).forEach(standing -> words.add(new Word(standing, start, word.end())));
    }

    private static boolean hasUnspaced(String text, Word word) {
        for (int i = word.start(); i < word.end(); i++) {
            if (isUnspaced(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Han and kana; those beyond the basic plane are too rare in names to be told apart. */
    private static boolean isUnspaced(char character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> character == 'ー';
        };
    }

    private static void addPairs(String text, Word word, List<Word> words) {
        int start = word.start();
        while (start < word.end()) {
            boolean unspaced = isUnspaced(text.charAt(start));
            int end = start + 1;
            while (end < word.end() && isUnspaced(text.charAt(end)) == unspaced) {
                end++;
            }
            if (unspaced) {
                for (int i = start; i < Math.max(start + 1, end - 1); i++) {
                    int behind = Math.min(i + 2, end);
                    words.add(new Word(text.substring(i, behind), i, behind));
                }
            } else {
                words.add(new Word(Spelling.folded(text.substring(start, end)), start, end));
            }
            start = end;
        }
    }
}
