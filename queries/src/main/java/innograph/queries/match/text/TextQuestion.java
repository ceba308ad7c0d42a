package innograph.queries.match.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text as a question: the terms that tell most of what it is about.
 *
 * @param terms each with the part of all that terms of its kind tell
 */
public record TextQuestion(List<Asked> terms) {
    /** Terms of a kind; a long text has no more that tell something. */
    private static final int MOST = 40;

    /** Part of its weight that a term gains each time that it comes again. */
    private static final double AGAIN = 0.25;

    public TextQuestion {
        terms = List.copyOf(terms);
    }

    /**
     * A term that is asked for.
     *
     * @param written as the text has it, for an index that knows no stems
     * @param part of what all asked terms of the kind tell together: more than 0, at most 1
     */
    record Asked(String term, String written, Terms.Kind kind, double part) {}

    /** Its words, or pairs of Chinese characters, as they are written; the most telling first. */
    public List<String> words() {
        return terms.stream()
                .filter(asked -> asked.kind() == Terms.Kind.WORD)
                .map(Asked::written)
                .toList();
    }

    /** How many words and phrases are asked for. */
    public int breadth() {
        return (int) terms.stream()
                .filter(asked -> asked.kind() != Terms.Kind.CHARACTER)
                .count();
    }

    /** True if there is nothing to look for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    static TextQuestion of(String text, TextIndex index) {
        Map<Terms.Kind, Map<String, Weighed>> kinds = new EnumMap<>(Terms.Kind.class);
        for (Terms.Term term : Terms.of(text)) {
            if (!term.isSpelling() || index.has(term.text())) {
                kinds.computeIfAbsent(term.kind(), _ -> new LinkedHashMap<>())
                        .merge(
                                term.text(),
                                new Weighed(
                                        term.text(), term.written(), index.has(term.text()), index.rarity(term.text())),
                                Weighed::and);
            }
        }
        return new TextQuestion(kinds.entrySet().stream()
                .flatMap(kind -> mostTelling(kind.getKey(), kind.getValue().values()))
                .toList());
    }

    /** @param known true if some text has it: where there are too many, what nobody has is not asked for */
    private record Weighed(String term, String written, boolean known, double weight) {
        private static final Comparator<Weighed> MOST_TELLING = Comparator.comparing(Weighed::known)
                .thenComparingDouble(Weighed::weight)
                .reversed()
                .thenComparing(Weighed::term);

        Weighed and(Weighed again) {
            return new Weighed(term, written, known, weight + AGAIN * again.weight);
        }
    }

    private static Stream<Asked> mostTelling(Terms.Kind kind, Collection<Weighed> terms) {
        List<Weighed> best =
                terms.stream().sorted(Weighed.MOST_TELLING).limit(MOST).toList();
        double all = best.stream().mapToDouble(Weighed::weight).sum();
        return best.stream().map(term -> new Asked(term.term(), term.written(), kind, term.weight() / all));
    }
}
