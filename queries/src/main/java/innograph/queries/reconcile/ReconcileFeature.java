package innograph.queries.reconcile;

/**
 * Something that speaks for a candidate or against it.
 *
 * @param id {@code name}, or the property
 * @param value 0 to 1: 1 if all agrees
 * @param note a sentence for people
 */
public record ReconcileFeature(String id, double value, String note) {}
