package innograph.identity.affiliation;

/** Between odds and likelihood. */
final class Logistic {
    private static final double SMALLEST = 0.001;

    private Logistic() {}

    static double likelihood(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    static double logOdds(double likelihood) {
        double bounded = Math.clamp(likelihood, SMALLEST, 1 - SMALLEST);
        return Math.log(bounded / (1 - bounded));
    }
}
