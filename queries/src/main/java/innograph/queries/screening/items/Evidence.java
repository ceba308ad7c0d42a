package innograph.queries.screening.items;

import java.util.Map;
import java.util.Set;

/**
 * What is known of a technology beside its text.
 *
 * @param classes symbols of patent classes, as B64C 39/02
 * @param recorded items of which the graph says that the technology falls under them, with the confidence, 0 to 1
 * @param meaning of the text, in English
 */
record Evidence(Set<String> classes, Map<String, Double> recorded, TextVector meaning) {
    static final Evidence NONE = new Evidence(Set.of(), Map.of(), TextVector.NONE);
}
