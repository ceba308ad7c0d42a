package innograph.queries.filter;

import innograph.model.identifier.Identifier;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user types, as a query of the full-text index: all words have to occur, the words in this order count more.
 *
 * @param words without anything that means something to the index
 */
public record SearchText(String exact, List<String> words) {
    private static final int MOST_WORDS = 30;
    /** C.N.R.S. is looked for as CNRS. */
    private static final Pattern DOTTED_INITIALS = Pattern.compile("(\\p{L}\\.){2,}\\p{L}?");

    /** A run is looked at from its beginning only, or a long one would take the square of its length. */
    private static final Pattern AT_THE_ENDS = Pattern.compile("^['’.]++|(?<!['’.])['’.]++$");

    /** What a user types. */
    public static SearchText of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        // letters, marks and digits of all scripts; an apostrophe or a dot belongs to a word if it is inside
        List<String> words = Arrays.stream(normal.split("[^\\p{L}\\p{M}\\p{N}'’.]+"))
                .map(word -> DOTTED_INITIALS.matcher(word).matches() ? word.replace(".", "") : word)
                .map(word -> AT_THE_ENDS.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new SearchText(normal.toLowerCase(Locale.ROOT), words);
    }

    /** True if there is no word in it. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** What the whole text may be as an identifier, as {@code scheme:value}. */
    public List<String> identifiers() {
        return Identifier.readings(exact).stream().map(Identifier::toString).toList();
    }

    /** The index that knows the words. */
    public String index() {
        return words.stream().anyMatch(SearchText::isEastAsian) ? "entity_text_cjk" : "entity_text_latin";
    }

    /** As the index wants it; quoted, so that AND, OR and NOT are words like all others. */
    public String lucene() {
        String all = words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" AND "));
        return "(%s) OR \"%s\"^2".formatted(all, String.join(" ", words));
    }

    private static boolean isEastAsian(String word) {
        return word.codePoints().anyMatch(SearchText::isEastAsian);
    }

    /** True for characters of the scripts that are written without spaces between words, and for those of Korean. */
    public static boolean isEastAsian(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }
}
