package innograph.identity.name;

/**
 * What each {@link NameFeatures feature} weighs: the logarithm of odds. Learned (logistic regression) from 433 pairs of names on which people
 * had decided, each weight within bounds of what it can mean: nothing that differs may speak for one thing.
 */
enum NameWeights {
    PERSONS(0.88, -1.0, -3.5, -1.0, -2.0, -1.0, -0.4, -0.5, 1.4),
    ORGANIZATIONS(0.82, -1.0, -2.4, -2.3, -2.0, -1.0, -0.3, -0.5, 2.0);

    private final double bias;
    private final double[] weights;

    NameWeights(double bias, double... weights) {
        this.bias = bias;
        this.weights = weights;
    }

    /** The chance that the names mean one thing, 0 to 1. */
    double score(NameFeatures features) {
        double[] values = features.values();
        double odds = bias;
        for (int i = 0; i < weights.length; i++) {
            odds += weights[i] * values[i];
        }
        return 1 / (1 + Math.exp(-odds));
    }
}
