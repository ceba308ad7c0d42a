package innograph.model;

/**
 * Whether an offer or a demand is open: nobody closed it, its last day is not past, and it is more than named in passing. One of which no
 * status is known is taken for open.
 */
public final class Openness {
    private Openness() {}

    /**
     * The condition in Cypher.
     *
     * @param variable of a statement of ours
     */
    public static String of(String variable) {
        return "coalesce(%1$s.status, 'OPEN') = 'OPEN' AND %1$s.mention IS NULL AND coalesce(%1$s.openUntil >= date(), true)"
                .formatted(variable);
    }
}
