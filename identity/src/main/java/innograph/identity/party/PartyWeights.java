package innograph.identity.party;

import java.util.Map;

/**
 * What each {@link PartyFeature} weighs: the logarithm of odds. Learned (logistic regression) from aliases that had been struck out of
 * lists and from names of organizations and of authors that are on none, each weight within bounds of what it can mean: nothing that
 * differs may speak for one party. {@link PartyFeature#COUNTRY} is set by reason, since no set to learn from has countries.
 */
enum PartyWeights {
    PERSONS(Map.ofEntries(
            Map.entry(PartyFeature.START, -10.91),
            Map.entry(PartyFeature.CONFLICT, -3.85),
            Map.entry(PartyFeature.MORE_ASKED, -1.50),
            Map.entry(PartyFeature.MORE_LISTED, -0.69),
            Map.entry(PartyFeature.ORDER, -0.77),
            Map.entry(PartyFeature.SOUND, 4.91),
            Map.entry(PartyFeature.RARITY, 3.14),
            Map.entry(PartyFeature.RAREST_WORD, 5.53),
            Map.entry(PartyFeature.ONE_WORD, -0.82),
            Map.entry(PartyFeature.ENDS, 1.66),
            Map.entry(PartyFeature.OTHER_KIND, -1.78),
            Map.entry(PartyFeature.RIVAL, -2.89),
            Map.entry(PartyFeature.COUNTRY, 1.00))),
    ORGANIZATIONS(Map.ofEntries(
            Map.entry(PartyFeature.START, -9.00),
            Map.entry(PartyFeature.CONFLICT, -3.14),
            Map.entry(PartyFeature.MORE_ASKED, -1.45),
            Map.entry(PartyFeature.MORE_LISTED, -0.80),
            Map.entry(PartyFeature.ORDER, -0.04),
            Map.entry(PartyFeature.SOUND, 4.69),
            Map.entry(PartyFeature.RARITY, 3.16),
            Map.entry(PartyFeature.RAREST_WORD, 2.88),
            Map.entry(PartyFeature.ONE_WORD, -0.41),
            Map.entry(PartyFeature.ENDS, 1.18),
            Map.entry(PartyFeature.SAME_WORDS, 0.47),
            Map.entry(PartyFeature.ACRONYM, 8.32),
            Map.entry(PartyFeature.OTHER_KIND, -2.95),
            Map.entry(PartyFeature.RIVAL, -2.89),
            Map.entry(PartyFeature.COUNTRY, 1.00)));

    private final Map<PartyFeature, Double> weights;

    PartyWeights(Map<PartyFeature, Double> weights) {
        this.weights = weights;
    }

    double of(PartyFeature feature) {
        return weights.getOrDefault(feature, 0.0);
    }
}
