package innograph.identity.party;

import java.util.Map;

/**
 * What each {@link PartyFeature} weighs: the logarithm of odds. Learned (logistic regression) from aliases that had been struck out of
 * lists and names of organizations that are on none, each weight within bounds of what it can mean: nothing that differs may speak for
 * one party. The two kinds share {@link PartyFeature#RIVAL}. {@link PartyFeature#COUNTRY} is set by reason, since no set to learn from has countries.
 */
enum PartyWeights {
    PERSONS(Map.ofEntries(
            Map.entry(PartyFeature.START, -7.70),
            Map.entry(PartyFeature.CONFLICT, -4.61),
            Map.entry(PartyFeature.MORE_ASKED, -2.60),
            Map.entry(PartyFeature.MORE_LISTED, -1.51),
            Map.entry(PartyFeature.ORDER, -0.63),
            Map.entry(PartyFeature.SOUND, 3.46),
            Map.entry(PartyFeature.RARITY, 1.14),
            Map.entry(PartyFeature.RAREST_WORD, 5.77),
            Map.entry(PartyFeature.ONE_WORD, -1.01),
            Map.entry(PartyFeature.ENDS, 1.69),
            Map.entry(PartyFeature.OTHER_KIND, -1.73),
            Map.entry(PartyFeature.RIVAL, -3.39),
            Map.entry(PartyFeature.COUNTRY, 1.00))),
    ORGANIZATIONS(Map.ofEntries(
            Map.entry(PartyFeature.START, -7.29),
            Map.entry(PartyFeature.CONFLICT, -2.93),
            Map.entry(PartyFeature.MORE_ASKED, -1.76),
            Map.entry(PartyFeature.MORE_LISTED, -1.14),
            Map.entry(PartyFeature.SOUND, 3.39),
            Map.entry(PartyFeature.RARITY, 2.24),
            Map.entry(PartyFeature.RAREST_WORD, 3.51),
            Map.entry(PartyFeature.ONE_WORD, -0.54),
            Map.entry(PartyFeature.ENDS, 1.05),
            Map.entry(PartyFeature.SAME_WORDS, 0.27),
            Map.entry(PartyFeature.ACRONYM, 6.86),
            Map.entry(PartyFeature.OTHER_KIND, -3.46),
            Map.entry(PartyFeature.RIVAL, -3.39),
            Map.entry(PartyFeature.COUNTRY, 1.00)));

    private final Map<PartyFeature, Double> weights;

    PartyWeights(Map<PartyFeature, Double> weights) {
        this.weights = weights;
    }

    double of(PartyFeature feature) {
        return weights.getOrDefault(feature, 0.0);
    }
}
