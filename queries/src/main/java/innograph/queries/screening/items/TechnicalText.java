package innograph.queries.screening.items;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that describes a technology, taken to pieces.
 *
 * @param opening the terms of what it begins with
 * @param terms of the whole
 * @param codes of control items that it mentions, in capitals
 * @param excluded those of them that it says it is not: "other than those specified in 1C007"
 * @param reading how much of a Chinese text could be read
 */
record TechnicalText(
        List<Sentence> sentences,
        Set<String> opening,
        Set<String> terms,
        Set<String> codes,
        Set<String> excluded,
        ItemKind kind,
        DualUseTerms.Reading reading) {
    private static final Pattern EXCLUSION =
            Pattern.compile("(?i)(?:other than|except|excluding|not (?:specified|controlled))[^.;:]{0,120}");

    /**
     * A sentence.
     *
     * @param text as it was written
     * @param terms in English, whatever the language of the text
     */
    record Sentence(String text, Set<String> terms) {}

    static TechnicalText of(String text) {
        DualUseTerms.Reading reading = DualUseTerms.read(text);
        return new TechnicalText(
                Sentences.of(text).stream()
                        .map(sentence -> new Sentence(sentence, termsOf(english(sentence))))
                        .toList(),
                termsOf(english(Sentences.opening(text))),
                termsOf(TradeWords.replaced(reading.english())),
                codes(text),
                EXCLUSION
                        .matcher(text)
                        .results()
                        .flatMap(exclusion -> codes(exclusion.group()).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                ItemKind.of(reading.english()),
                reading);
    }

    /** A text by the words that control lists use. */
    private static String english(String text) {
        return TradeWords.replaced(DualUseTerms.read(text).english());
    }

    /** Words of a text that say what it is about: neither numbers nor units. */
    static Set<String> wordsOf(String text) {
        return TechnicalWords.of(english(text)).stream()
                .filter(word -> Character.isLetter(word.charAt(0)) && !Quantity.isUnit(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Words and pairs of words of an English text. */
    static Set<String> termsOf(String english) {
        return Set.copyOf(TechnicalWords.withPairs(TechnicalWords.of(english)));
    }

    /** The codes of control items that a text mentions. */
    static Set<String> codes(String text) {
        return TechnicalWords.of(text).stream()
                .filter(TechnicalWords::isCode)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
