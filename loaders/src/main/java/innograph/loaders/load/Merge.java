package innograph.loaders.load;

import java.util.List;

/**
 * Two entities that are to become one.
 *
 * @param kept any identifier of the one whose id and word come first, if {@code asGiven}
 * @param merged any identifier of the other one
 * @param asGiven false if the graph is to find out which of the two is kept: what records are about before what they only
 *     mention, what an authority knows before what none does, that of which more data sets speak, the smaller id
 * @param score how certain it is that they are the same, 0 to 1
 * @param evidence what speaks for it, sentences
 * @param by who says so: a person, or {@link #RESOLVE}
 */
public record Merge(String kept, String merged, boolean asGiven, double score, List<String> evidence, String by) {
    /** Signs what {@code innograph resolve} merges on its own. */
    public static final String RESOLVE = "resolve";

    public Merge {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1, not at " + score);
        }
        evidence = List.copyOf(evidence);
    }

    /** A merge of which the graph finds out which of the two is kept. */
    public static Merge of(String one, String other, double score, List<String> evidence, String by) {
        return new Merge(one, other, false, score, evidence, by);
    }

    /** A merge of one entity into another. */
    public static Merge into(String kept, String merged, double score, List<String> evidence, String by) {
        return new Merge(kept, merged, true, score, evidence, by);
    }
}
