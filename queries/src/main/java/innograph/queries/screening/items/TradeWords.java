package innograph.queries.screening.items;

import innograph.queries.screening.Table;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the words of control lists beside the English ones that patents and trade use for the same, by {@code trade-words.tsv}. */
final class TradeWords {
    private static final Map<String, String> OF_LISTS = Table.lines("items/trade-words.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
    private static final Pattern WORDS = Pattern.compile(
            OF_LISTS.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE);

    private TradeWords() {}

    /** The text with these words in their place. */
    static String replaced(String text) {
        return WORDS.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(OF_LISTS.get(found.group().toLowerCase(Locale.ROOT))));
    }
}
