package innograph.queries.filter;

import innograph.model.identifier.Identifier;
import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user types, as a query of the full-text index: all words have to occur, the words in this order count more. Chinese is
 * searched with simplified characters too, and what may be pinyin by its syllables.
 *
 * @param words without anything that means something to the index
 */
public record SearchText(String exact, List<String> words) {
    private static final int MOST_WORDS = 30;
    /** C.N.R.S. is looked for as CNRS. */
    private static final Pattern DOTTED_INITIALS = Pattern.compile("(\\p{L}\\.){2,}\\p{L}?");

    /** A run is looked at from its beginning only, or a long one would take the square of its length. */
    private static final Pattern AT_THE_ENDS = Pattern.compile("^['’.]++|(?<!['’.])['’.]++$");

    /** In shorter words a letter more or less makes another word; the longest that the index can compare is 255. */
    private static final Pattern MAY_BE_MISTYPED = Pattern.compile("[\\p{IsLatin}\\p{M}]{4,100}");

    private static final int LETTERS_FOR_TWO_ERRORS = 8;

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

    /** What a name that is the text may be: as it is typed, in simplified characters, as one word; in lower case. */
    public List<String> exactly() {
        return Stream.of(exact, SearchForms.simplified(exact), exact.replace(" ", ""))
                .distinct()
                .toList();
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
        List<String> simplified = words.stream().map(SearchForms::simplified).toList();
        return Stream.of(
                        Stream.of(allOf(words)),
                        simplified.equals(words) ? Stream.<String>empty() : Stream.of(allOf(simplified)),
                        SearchForms.pinyin(words).stream().map(SearchText::quoted))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" OR "));
    }

    private static String allOf(List<String> words) {
        return "(%s) OR %s^2".formatted(joined(words, SearchText::quoted), quoted(String.join(" ", words)));
    }

    private static String joined(List<String> words, UnaryOperator<String> form) {
        return words.stream().map(form).collect(Collectors.joining(" AND "));
    }

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }

    /**
     * The same, but Latin words of four letters and more may be mistyped: one letter more, less, changed or two exchanged, two such
     * errors from eight letters on; and what was typed as several words may be one. Empty if there is no such word.
     */
    public Optional<String> luceneAlike() {
        if (words.stream().noneMatch(SearchText::mayBeMistyped)) {
            return Optional.empty();
        }
        String asOne = words.stream().map(Spelling::folded).collect(Collectors.joining());
        return Optional.of("(%s)%s"
                .formatted(
                        joined(words, SearchText::alike),
                        words.size() > 1 && mayBeMistyped(asOne) ? " OR " + alike(asOne) : ""));
    }

    private static boolean mayBeMistyped(String word) {
        return MAY_BE_MISTYPED.matcher(word).matches();
    }

    private static String alike(String word) {
        String folded = Spelling.folded(word);
        return mayBeMistyped(word) ? "(%s OR %s~%d)".formatted(quoted(word), folded, mostErrors(folded)) : quoted(word);
    }

    private static int mostErrors(String word) {
        return word.length() < LETTERS_FOR_TWO_ERRORS ? 1 : 2;
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
