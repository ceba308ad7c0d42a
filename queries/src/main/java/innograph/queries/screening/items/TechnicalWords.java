package innograph.queries.screening.items;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of English technical text as they are compared: lower case, singular, American spelling; numbers with a decimal point; codes
 * of control items as one word. Words that every list uses everywhere are left out.
 */
final class TechnicalWords {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ \\u00a0\\u2009\\u202f](?=\\d{3}\\b)");
    private static final Pattern CODE = Pattern.compile("\\d[a-e]\\d{3}");
    private static final Pattern WORD = Pattern.compile("\\d[a-e]\\d{3}|\\d+(?:\\.\\d+)?|[a-z]+");

    private static final Set<String> WITHOUT_MEANING = Set.of(
            ("the of and or a an in to for with by from as any following having all see list items controlled therefor not than be is are used "
                            + "specified other on at that which this n e s eccn including include includes if it its such between these "
                            + "those")
                    .split(" "));

    /** Words that no rule leads to the spelling, or the word, that most lists use. */
    private static final Map<String, String> AMERICAN = Map.ofEntries(
            Map.entry("antennae", "antenna"),
            Map.entry("axe", "axis"),
            Map.entry("axi", "axis"),
            Map.entry("aluminium", "aluminum"),
            Map.entry("tonne", "ton"),
            Map.entry("colour", "color"),
            Map.entry("vapour", "vapor"),
            Map.entry("sulphide", "sulfide"),
            Map.entry("modelling", "modeling"),
            Map.entry("programme", "program"),
            Map.entry("good", "commodity"));

    private TechnicalWords() {}

    /** The words in their order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain(text));
        while (matcher.find()) {
            if (!WITHOUT_MEANING.contains(matcher.group())) {
                words.add(american(singular(matcher.group())));
            }
        }
        return words;
    }

    /** Words, and pairs of words that stand side by side: most technical terms have two words or more. */
    static List<String> withPairs(List<String> words) {
        List<String> all = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            all.add(words.get(i - 1) + " " + words.get(i));
        }
        return all;
    }

    /** True for the code of an item, as 3A001 is one; the lists of many states share them. */
    static boolean isCode(String word) {
        return CODE.matcher(word).matches();
    }

    private static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return THOUSANDS.matcher(DECIMAL_COMMA.matcher(letters).replaceAll(".")).replaceAll("");
    }

    private static String singular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        boolean plural = length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, length - 1) : word;
    }

    private static String american(String word) {
        return AMERICAN.getOrDefault(word, word)
                .replaceFirst("(met|fib|cent|lit)re$", "$1er")
                .replace("isation", "ization")
                .replaceFirst("ised$", "ized");
    }
}
