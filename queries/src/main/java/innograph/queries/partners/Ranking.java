package innograph.queries.partners;

import innograph.queries.landscape.Strongest;

/**
 * Orders candidates. The score is the sum of the contributions, and each contribution the part of the best possible sum that the
 * feature brings, so that it is between 0 and 1.
 */
final class Ranking {
    private static final Feature[] FEATURES = Feature.values();

    private final PartnerModel model;
    private final Weights weights;

    Ranking(PartnerModel model, Weights weights) {
        this.model = model;
        this.weights = weights;
    }

    /** Positions of the best candidates, the best first; among equals that of the smaller number. */
    int[] best(Candidates candidates, int partners, int most) {
        float[] scores = scores(candidates, partners);
        Strongest<Integer> best = new Strongest<>(most);
        for (int i = 0; i < scores.length; i++) {
            best.offer(scores[i], i);
        }
        return positions(best);
    }

    private float[] scores(Candidates candidates, int partners) {
        double[] mix = model.mix(partners);
        float[] scores = new float[candidates.count()];
        for (Feature feature : FEATURES) {
            PartnerModel.Curve curve = model.curves().get(feature);
            double weight = weights.of(feature);
            if (curve != null && weight > 0) {
                float[] values = candidates.values(feature);
                float[] heights = curve.mixed(mix);
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += (float) (weight * curve.at(values[i], heights));
                }
            }
        }
        return scores;
    }

    static int[] positions(Strongest<Integer> strongest) {
        return strongest.best().stream().mapToInt(Integer::intValue).toArray();
    }

    /** What each feature brings a candidate, by {@link Feature#place}; together its score. */
    double[] contributions(Candidates candidates, int position, int partners) {
        double[] mix = model.mix(partners);
        double[] contributions = new double[FEATURES.length];
        double possible = 0;
        for (Feature feature : FEATURES) {
            PartnerModel.Curve curve = model.curves().get(feature);
            if (curve != null) {
                float[] heights = curve.mixed(mix);
                contributions[feature.place()] =
                        weights.of(feature) * curve.at(candidates.value(feature, position), heights);
                possible += weights.of(feature) * heights[heights.length - 1];
            }
        }
        for (int i = 0; i < contributions.length; i++) {
            contributions[i] = possible == 0 ? 0 : contributions[i] / possible;
        }
        return contributions;
    }
}
