package innograph.identity.affiliation;

import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import innograph.model.name.Spelling.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a text that has one address: its words, what separates them, and the places and countries that it names. */
final class Passage {
    private static final int LONGEST_PLACE = 6;
    private static final Pattern SEPARATOR = Pattern.compile("[,;:()\\[\\]/|•·\\n，；、（）]| [-–—] ");
    private static final Pattern REGION_CODE = Pattern.compile("[A-Z]{2,3}");
    private static final Set<String> DIVIDED = Set.of("US", "CA", "AU", "BR");

    private final String text;
    private final List<Word> words;
    /** Where names of places are: start, end. */
    private final Map<String, List<Span>> places = new HashMap<>();

    private final Set<String> countries = new HashSet<>();

    record Span(int start, int end) {}

    Passage(String text, Gazetteer gazetteer) {
        this.text = text;
        this.words = Spelling.words(SearchForms.simplified(text));
        readPlaces(gazetteer);
    }

    private void readPlaces(Gazetteer gazetteer) {
        Set<String> inNames = new HashSet<>();
        for (int first = 0; first < words.size(); first++) {
            for (int last = Math.min(words.size(), first + LONGEST_PLACE) - 1; last >= first; last--) {
                String phrase = phrase(first, last);
                boolean isCountry = gazetteer.isCountry(phrase) && !isLowercaseCode(first, last);
                if (isCountry || gazetteer.isPlace(phrase)) {
                    Span span =
                            new Span(words.get(first).start(), words.get(last).end());
                    places.computeIfAbsent(phrase, _ -> new ArrayList<>()).add(span);
                    if (isCountry) {
                        (isSegment(span) ? countries : inNames).addAll(gazetteer.countriesOf(phrase));
                    }
                }
            }
            readRegionCode(words.get(first), gazetteer);
        }
        if (countries.isEmpty()) {
            countries.addAll(inNames);
        }
    }

    /** Codes of three letters are words of many languages: "and" is no Andorra. */
    private boolean isLowercaseCode(int first, int last) {
        String written =
                text.substring(words.get(first).start(), words.get(last).end());
        return written.length() <= 3 && !written.equals(written.toUpperCase(Locale.ROOT));
    }

    private String phrase(int first, int last) {
        StringBuilder phrase = new StringBuilder(words.get(first).folded());
        for (int i = first + 1; i <= last; i++) {
            phrase.append(' ').append(words.get(i).folded());
        }
        return phrase.toString();
    }

    /** PA in "Pittsburgh, PA 15213, USA". */
    private void readRegionCode(Word word, Gazetteer gazetteer) {
        String written = text.substring(word.start(), word.end());
        if (REGION_CODE.matcher(written).matches()) {
            for (String country : DIVIDED) {
                String code = Gazetteer.fold(country + "-" + written);
                if (gazetteer.isPlace(code)) {
                    places.computeIfAbsent(code, _ -> new ArrayList<>()).add(new Span(word.start(), word.end()));
                }
            }
        }
    }

    private boolean isSegment(Span span) {
        return segmentStart(span.start()) == span.start() && segmentEnd(span.end()) == span.end();
    }

    private int segmentStart(int at) {
        int start = at;
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            if (word.end() <= at) {
                if (isSeparated(word.end(), start)) {
                    break;
                }
                start = word.start();
            }
        }
        return start;
    }

    private int segmentEnd(int at) {
        int end = at;
        for (Word word : words) {
            if (word.start() >= at) {
                if (isSeparated(end, word.start())) {
                    break;
                }
                end = word.end();
            }
        }
        return end;
    }

    private boolean isSeparated(int end, int start) {
        return end < start && SEPARATOR.matcher(text).region(end, start).find();
    }

    /** Codes of the countries that it names or may name; a country that stands alone between commas goes before those within names. */
    Set<String> countries() {
        return countries;
    }

    List<Span> spans(String foldedPlace) {
        return places.getOrDefault(foldedPlace, List.of());
    }

    /** True if a name of a place begins a segment, in this country or in any if it is unknown. */
    boolean namesPlaceIn(@Nullable String country, Gazetteer gazetteer, Predicate<Span> among) {
        return places.entrySet().stream()
                .filter(place -> !gazetteer.isCountry(place.getKey()))
                .filter(place ->
                        country == null || gazetteer.countriesOf(place.getKey()).contains(country))
                .flatMap(place -> place.getValue().stream())
                .anyMatch(span -> among.test(span) && segmentStart(span.start()) == span.start());
    }

    /** True if a stretch is a place, or within the name of one. */
    boolean isWithinPlace(Span stretch) {
        return places.values().stream()
                .flatMap(List::stream)
                .anyMatch(span -> span.start() <= stretch.start() && stretch.end() <= span.end());
    }

    /** True if a comma or the like is between two words of this stretch. */
    boolean isDivided(int start, int end) {
        for (int i = 1; i < words.size(); i++) {
            int from = words.get(i - 1).end();
            int to = words.get(i).start();
            if (words.get(i - 1).start() >= start && words.get(i).end() <= end && isSeparated(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** The word before this position within its segment; null if it begins there. */
    @Nullable
    Word before(int position) {
        int start = segmentStart(position);
        Word before = null;
        for (Word word : words) {
            if (word.start() >= start && word.end() <= position) {
                before = word;
            }
        }
        return before;
    }

    /** The word behind this position within its segment; null if it ends there. */
    @Nullable
    Word behind(int position) {
        int end = segmentEnd(position);
        return words.stream()
                .filter(word -> word.start() >= position && word.end() <= end)
                .findFirst()
                .orElse(null);
    }
}
