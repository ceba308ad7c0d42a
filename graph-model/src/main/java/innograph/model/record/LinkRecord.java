package innograph.model.record;

import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one record of a source says about the link between two entities. Either end may be named by any identifier of it.
 *
 * @param properties by the names of {@link LinkType#properties()}
 */
public record LinkRecord(LinkType type, Identifier from, Identifier to, Map<String, Object> properties) {
    public LinkRecord {
        if (type.derived()) {
            throw new InvalidRecordException(type + " is derived by the loaders and can't be stated");
        }
        if (from.equals(to)) {
            throw new InvalidRecordException("%s links %s with itself".formatted(type, from));
        }
        properties.forEach((name, value) -> check(type, name, value));
        properties = properties.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    private static void check(LinkType type, String name, Object value) {
        boolean fits =
                type.property(name).filter(property -> property.accepts(value)).isPresent();
        if (!fits) {
            throw new InvalidRecordException("the model has no %s '%s' for %s".formatted(name, value, type));
        }
        Texts.check(name, value);
    }
}
