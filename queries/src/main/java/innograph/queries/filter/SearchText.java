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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a user types, as a query of the full-text index: all words have to occur, the words in this order count more. Chinese is
 * searched with simplified characters too, and what may be pinyin by its syllables.
 *
 * @param words without anything that means something to the index
 */
public record SearchText(String exact, List<String> words) {
    private static final int MOST_WORDS = 30;
    private static final int MOST_PIECES = 60;
    private static final int SHORTEST_CERTAIN = 4;
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
                .filter(word -> !Spelling.folded(word).isBlank()) // marks without a letter are no word
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

    /** Any of the words, or of the pairs of characters, the more the better: for texts that are more than a few words. */
    public String luceneAny() {
        return anyOf(words.stream()
                .flatMap(SearchText::pieces)
                .distinct()
                .limit(MOST_PIECES)
                .toList());
    }

    /** Any of these words, which have letters and digits only. */
    public static String anyOf(List<String> words) {
        return words.stream().map(SearchText::quoted).collect(Collectors.joining(" OR "));
    }

    private static Stream<String> pieces(String word) {
        return isEastAsian(word) && word.length() > 2
                ? IntStream.range(0, word.length() - 1).mapToObj(i -> word.substring(i, i + 2))
                : Stream.of(word);
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
     * The same, but Latin words of four letters and more may be mistyped, and what was typed as several words may be one. Empty if there is no such word.
     */
    public Optional<String> luceneAlike() {
        if (words.stream().noneMatch(TypingErrors::mayBeIn)) {
            return Optional.empty();
        }
        String asOne = words.stream().map(Spelling::folded).collect(Collectors.joining());
        return Optional.of("(%s)%s"
                .formatted(
                        joined(words, SearchText::alike),
                        words.size() > 1 && TypingErrors.mayBeIn(asOne) ? " OR " + alike(asOne) : ""));
    }

    private static String alike(String word) {
        String folded = Spelling.folded(word);
        return TypingErrors.mayBeIn(word)
                ? "(%s OR %s~%d)".formatted(quoted(word), folded, TypingErrors.most(folded))
                : quoted(word);
    }

    /**
     * The same while it is typed: the last word goes on, if it is not whole yet.
     *
     * <p>A short last word may be missing: the index leaves out the commonest ones.
     */
    public String luceneBeginning() {
        List<String> simplified = words.stream().map(SearchForms::simplified).toList();
        String asOne = words.stream().map(Spelling::folded).collect(Collectors.joining());
        return Stream.of(
                        Stream.of(beginning(words)),
                        simplified.equals(words) ? Stream.<String>empty() : Stream.of(beginning(simplified)),
                        words.size() > 1 && asOne.chars().allMatch(c -> c >= 'a' && c <= 'z')
                                ? Stream.of(asOne + "*")
                                : Stream.<String>empty(),
                        SearchForms.pinyin(words).stream().map(SearchText::quoted))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" OR "));
    }

    private static String beginning(List<String> words) {
        String last = words.getLast();
        String folded = Spelling.folded(last).replace(" ", "");
        boolean goesOn = !folded.isEmpty() && (!isEastAsian(last) || last.length() == 1);
        String lastOne = goesOn ? "(%s^4 OR %s*)".formatted(quoted(last), folded) : quoted(last);
        String others = words.subList(0, words.size() - 1).stream()
                .map(word -> "+" + quoted(word) + " ")
                .collect(Collectors.joining());
        boolean mayBeMissing = words.size() > 1 && last.length() < SHORTEST_CERTAIN && goesOn;
        return "(%s%s%s)".formatted(others, mayBeMissing ? "" : "+", lastOne);
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
