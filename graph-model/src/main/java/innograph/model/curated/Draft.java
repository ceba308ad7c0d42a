package innograph.model.curated;

import java.util.List;
import java.util.Map;

/**
 * All that is to be said of an entity from now on; what it leaves out is not said any more.
 *
 * @param names the one to show first
 * @param properties by the names of the model
 * @param links identifiers of the other ends, by the field of {@link CuratedType#links()}
 */
public record Draft(List<Name> names, Map<String, Object> properties, Map<String, List<String>> links) {
    public Draft {
        names = List.copyOf(names);
        properties = Map.copyOf(properties);
        links = Map.copyOf(links);
    }

    /**
     * A name.
     *
     * @param language BCP 47; empty if it is not said
     */
    public record Name(String value, String language) {}

    List<String> linked(String field) {
        return links.getOrDefault(field, List.of());
    }
}
