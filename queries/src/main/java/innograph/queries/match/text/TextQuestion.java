package innograph.queries.match.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** @param part of what all asked terms of the kind tell together: more than 0, at most 1 */
    record Asked(String term, Terms.Kind kind, double part) {}

    /** True if there is nothing to look for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    static TextQuestion of(String text, TextIndex index) {
        Map<Terms.Kind, Map<String, Double>> weights = new EnumMap<>(Terms.Kind.class);
        for (Terms.Term term : Terms.of(text)) {
            if (!term.isSpelling() || index.has(term.text())) {
                weights.computeIfAbsent(term.kind(), _ -> new LinkedHashMap<>())
                        .merge(term.text(), index.rarity(term.text()), (one, again) -> one + again * AGAIN);
            }
        }
        return new TextQuestion(weights.entrySet().stream()
                .flatMap(kind -> {
                    List<Map.Entry<String, Double>> best = kind.getValue().entrySet().stream()
                            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(MOST)
                            .toList();
                    double all = best.stream().mapToDouble(Map.Entry::getValue).sum();
                    return best.stream().map(term -> new Asked(term.getKey(), kind.getKey(), term.getValue() / all));
                })
                .toList());
    }
}
