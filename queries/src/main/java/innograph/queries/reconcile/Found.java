package innograph.queries.reconcile;

import innograph.identity.organization.Organization;
import innograph.queries.entity.Entity;
import innograph.queries.reconcile.ReconcileQuery.Condition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entity that was found for a query, before all that the query knows was held against it.
 *
 * @param organization as the directory knows it; null if it comes from elsewhere
 * @param entity as the graph has it; null as long as only the directory was asked
 * @param score 0 to 1
 * @param features what makes the score
 * @param weighed the conditions that are among the features already
 * @param decided true if an identifier names it
 */
record Found(
        String id,
        @Nullable Organization organization,
        @Nullable Entity entity,
        double score,
        List<ReconcileFeature> features,
        Set<Condition> weighed,
        boolean decided) {
    static Found byIdentifier(Entity entity, String note) {
        return new Found(
                entity.id(),
                null,
                entity,
                1,
                List.of(new ReconcileFeature(ReconcileProperty.IDENTIFIER, 1, note)),
                Set.of(),
                true);
    }

    static Found byName(Entity entity, double likeness, String note) {
        return new Found(
                entity.id(),
                null,
                entity,
                likeness,
                List.of(new ReconcileFeature(ReconcileProperty.NAME, likeness, note)),
                Set.of(),
                false);
    }
}
