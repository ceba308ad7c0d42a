package innograph.model.curated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be said of an entity from now on; what it leaves out is not said any more. Only who speaks for it and whether it is
 * anonymous stay as they were, since nobody is to be named by an omission.
 *
 * @param names the one to show first
 * @param properties by the names of the model
 * @param links identifiers of the other ends, by the field of {@link CuratedType#links()}
 * @param anonymous whether the owners of an offer or a demand are sealed; null for as before, which is false at first
 * @param speakers callers who speak for it beside its author; null for as before, which is nobody at first
 */
public record Draft(
        List<Name> names,
        Map<String, Object> properties,
        Map<String, List<String>> links,
        @Nullable Boolean anonymous,
        @Nullable List<String> speakers) {
    public Draft {
        names = List.copyOf(names);
        properties = Map.copyOf(properties);
        links = Map.copyOf(links);
        speakers = speakers == null ? null : List.copyOf(speakers);
    }

    /** Says nothing of anonymity. */
    public Draft(List<Name> names, Map<String, Object> properties, Map<String, List<String>> links) {
        this(names, properties, links, null, null);
    }

    Draft with(String property, Object value) {
        Map<String, Object> more = new HashMap<>(properties);
        more.put(property, value);
        return new Draft(names, more, links, anonymous, speakers);
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
