package innograph.identity.organization;

import java.util.List;

/**
 * An organization that may be meant.
 *
 * @param matched the one of its names that is nearest to the question
 * @param score 1 for the very name with nothing that speaks against it, towards 0 for a common word; not a probability
 * @param features what makes the score, in a fixed order: their product
 */
public record Candidate(Organization organization, String matched, double score, List<Feature> features) {
    public Candidate {
        features = List.copyOf(features);
    }

    /** Its id in the graph. */
    public String id() {
        return organization.id();
    }

    /** The name to show. */
    public String name() {
        return organization.name();
    }
}
