package innograph.model;

/** Whether an entity or a link still counts: what all data sets that spoke of it let vanish does not. */
public final class Presence {
    private Presence() {}

    /**
     * The condition in Cypher.
     *
     * @param variable of a statement of ours
     */
    public static String of(String variable) {
        return "(%1$s.vanished IS NULL OR size(%1$s.vanished) < size(%1$s.datasets))".formatted(variable);
    }
}
