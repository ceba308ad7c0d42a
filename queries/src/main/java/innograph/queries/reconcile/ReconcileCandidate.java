package innograph.queries.reconcile;

import innograph.queries.entity.Entity;
import java.util.List;

/**
 * An entity that may be meant.
 *
 * @param description what tells it from others of its name, in a line; empty if nothing is known
 * @param score 0 to 100; 100 for the very name with nothing that speaks against it, or for an identifier
 * @param match true if it is taken to be meant: its score is high, and no other comes near
 * @param features what makes the score, the name first
 */
public record ReconcileCandidate(
        Entity entity, String description, double score, boolean match, List<ReconcileFeature> features) {
    public ReconcileCandidate {
        features = List.copyOf(features);
    }

    /** What it is. */
    public List<ReconcileType> types() {
        return ReconcileType.of(entity);
    }

    ReconcileCandidate matched() {
        return new ReconcileCandidate(entity, description, score, true, features);
    }

    /** All that speaks for it or against it, in words. */
    public String reason() {
        return String.join("; ", features.stream().map(ReconcileFeature::note).toList());
    }
}
