package innograph.queries.screening.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of many short texts is most like another one, by the terms that both have; the rarer a term, the more it tells. */
final class TermIndex {
    /** A term of two words tells more than a single word that is as rare. */
    private static final double PAIR = 1.5;

    private final Map<String, Term> terms;
    private final double[] norms;
    private final double unknown;
    private final double damping;

    /**
     * The texts.
     *
     * @param owners by text, the thing that it belongs to, from 0; a term is rare if few things have it
     * @param damping 0, or more so that texts of one or two common words are like nothing; in squares of the weight of a term that no text has
     */
    TermIndex(List<Set<String>> texts, int[] owners, double damping) {
        int things = 0;
        Map<String, List<Integer>> places = new HashMap<>();
        for (int text = 0; text < owners.length; text++) {
            things = Math.max(things, owners[text] + 1);
            for (String term : texts.get(text)) {
                places.computeIfAbsent(term, key -> new ArrayList<>()).add(text);
            }
        }
        this.terms = new HashMap<>();
        this.norms = new double[owners.length];
        this.unknown = rarity(0, things);
        this.damping = damping * unknown * unknown;
        for (Map.Entry<String, List<Integer>> entry : places.entrySet()) {
            List<Integer> at = List.copyOf(entry.getValue());
            long having = entry.getValue().stream()
                    .map(text -> owners[text])
                    .distinct()
                    .count();
            double weight = rarity(having, things) * emphasis(entry.getKey());
            terms.put(entry.getKey(), new Term(weight, at));
            for (int text : at) {
                norms[text] += weight * weight;
            }
        }
    }

    /** @param texts that have it */
    private record Term(double weight, List<Integer> texts) {}

    /** What of the texts is like another one. */
    @FunctionalInterface
    interface Hits {
        /** This text is, with this cosine, above 0 to 1. */
        void hit(int text, double cosine);
    }

    void like(Set<String> others, Hits hits) {
        double norm = 0;
        Map<Integer, Double> common = new HashMap<>();
        for (String other : others) {
            Term term = terms.get(other);
            double weight = term == null ? unknown * emphasis(other) : term.weight;
            norm += weight * weight;
            if (term != null) {
                for (int text : term.texts) {
                    common.merge(text, weight * weight, Double::sum);
                }
            }
        }
        double length = Math.sqrt(norm);
        common.forEach((text, sum) -> hits.hit(text, sum / (length * Math.sqrt(norms[text] + damping))));
    }

    /** True if some text has the term. */
    boolean knows(String term) {
        return terms.containsKey(term);
    }

    /** How much a term tells; most if no text has it. */
    double weight(String term) {
        Term known = terms.get(term);
        return known == null ? unknown * emphasis(term) : known.weight;
    }

    private static double rarity(long having, long things) {
        return Math.log(1 + (things - having + 0.5) / (having + 0.5));
    }

    private static double emphasis(String term) {
        return term.indexOf(' ') < 0 ? 1 : PAIR;
    }
}
