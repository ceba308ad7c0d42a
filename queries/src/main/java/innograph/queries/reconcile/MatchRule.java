package innograph.queries.reconcile;

import java.util.List;

/**
 * When the best candidate is taken to be meant.
 *
 * @param least score that it needs, 0 to 100
 * @param ahead by how much the next one has to be behind it
 */
record MatchRule(double least, double ahead) {
    /** Measured on names of ROR: docs/reconciliation.md. */
    static final MatchRule SHIPPED = new MatchRule(90, 5);

    /**
     * Whether the first of some candidates is meant.
     *
     * @param candidates the best first
     * @param decided how many of them an identifier names: if it names one, that is meant
     */
    boolean matches(List<ReconcileCandidate> candidates, int decided) {
        if (decided > 0) {
            return decided == 1;
        }
        double first = candidates.getFirst().score();
        double second = candidates.size() > 1 ? candidates.get(1).score() : 0;
        return first >= least && first - second >= ahead;
    }
}
