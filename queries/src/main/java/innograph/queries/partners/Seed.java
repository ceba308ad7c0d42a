package innograph.queries.partners;

import innograph.queries.landscape.Landscape;
import java.util.HashMap;
import java.util.Map;

/**
 * For whom or for what partners are looked for, as numbers of a landscape.
 *
 * @param organization -1 if none
 * @param technologies weights of the technologies in question, together 1; empty if none
 * @param texts how much the works of organizations speak of a text, 0 to 1; empty if none was given
 */
record Seed(int organization, Map<Integer, Float> technologies, Map<Integer, Float> texts) {
    /** An organization that deals with what it deals with. */
    static Seed of(Landscape landscape, int organization) {
        Map<Integer, Float> profile = new HashMap<>();
        landscape.forEachTechnology(organization, (technology, works, recent) -> profile.put(technology, recent));
        return new Seed(organization, normalized(profile), Map.of());
    }

    static Map<Integer, Float> normalized(Map<Integer, Float> weights) {
        double sum = weights.values().stream().mapToDouble(Float::doubleValue).sum();
        Map<Integer, Float> normalized = new HashMap<>();
        if (!(sum > 0)) {
            return normalized;
        }
        weights.forEach((key, weight) -> normalized.put(key, (float) (weight / sum)));
        return normalized;
    }

    boolean hasOrganization() {
        return organization >= 0;
    }
}
