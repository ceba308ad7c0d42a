package innograph.queries.partners;

import java.util.EnumMap;
import java.util.Map;

/** By how much the contribution of each feature is multiplied; 1 for those that are not named. */
public record Weights(Map<Feature, Double> factors) {
    /** As learned. */
    public static final Weights EVEN = new Weights(Map.of());

    /** The largest factor. */
    public static final double MOST = 10;

    public Weights {
        Map<Feature, Double> copy = new EnumMap<>(Feature.class);
        factors.forEach((feature, factor) -> {
            if (!(factor >= 0 && factor <= MOST)) {
                throw new IllegalArgumentException(
                        "%s: %s is no weight between 0 and %s".formatted(feature, factor, MOST));
            }
            copy.put(feature, factor);
        });
        factors = Map.copyOf(copy);
    }

    double of(Feature feature) {
        return factors.getOrDefault(feature, 1.0);
    }
}
