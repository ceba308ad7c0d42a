package innograph.queries.partners;

import java.util.List;

/**
 * An organization that could be a partner.
 *
 * @param organization id
 * @param score 0 to 1: the sum of the contributions of its reasons
 * @param reasons those that contribute, the weightiest first
 * @param evidence ids of what is behind the reasons and can be looked at: common partners, works that speak of the text,
 *     technologies of both; the strongest first, at most {@value #MOST_EVIDENCE}
 */
public record Partner(String organization, double score, List<Reason> reasons, List<String> evidence) {
    public static final int MOST_EVIDENCE = 20;

    public Partner {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    /**
     * What speaks for it.
     *
     * @param value of the feature, in its own unit
     * @param contribution to the score, more than 0
     */
    public record Reason(Feature feature, double value, double contribution) {}
}
