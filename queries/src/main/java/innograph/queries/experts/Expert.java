package innograph.queries.experts;

import java.util.List;

/**
 * A person who knows about something.
 *
 * @param person id
 * @param score 0 to 1: the sum of the contributions
 * @param reasons what speaks for the person, the weightiest first
 * @param works ids of what shows it, the most telling first, at most {@link #MOST_WORKS}
 */
public record Expert(String person, double score, List<Reason> reasons, List<String> works) {
    /** So many works are named at most. */
    public static final int MOST_WORKS = 20;

    public Expert {
        reasons = List.copyOf(reasons);
        works = List.copyOf(works);
    }

    /**
     * Something that speaks for an expert.
     *
     * @param value how much of it there is, in its own unit
     * @param contribution what it brings to the score, more than 0
     */
    public record Reason(ExpertFeature feature, double value, double contribution) {}
}
