package innograph.queries.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Which properties of nodes or links are read.
 *
 * @param all true for all of them
 * @param names if not all, in the graph; of the model or the schema, never of a caller
 */
public record Properties(boolean all, Set<String> names) {
    public static final Properties ALL = new Properties(true, Set.of());
    public static final Properties NONE = new Properties(false, Set.of());

    /** Reading more than these one by one takes as long as reading all at once. */
    private static final int FEW = 10;

    public Properties {
        names = Set.copyOf(names);
    }

    /** At least these. */
    public static Properties of(Collection<String> names) {
        return names.size() > FEW ? ALL : new Properties(false, Set.copyOf(names));
    }

    Properties and(String name) {
        return all || names.contains(name)
                ? this
                : new Properties(
                        false, Stream.concat(names.stream(), Stream.of(name)).collect(Collectors.toSet()));
    }

    /** A map of them; the same text for the same properties. */
    String cypher(String variable) {
        return all
                ? "properties(%s)".formatted(variable)
                : names.stream()
                        .sorted()
                        .map(name -> ".`%s`".formatted(name))
                        .collect(Collectors.joining(", ", variable + " {", "}"));
    }

    /** What a statement returned for it, without what is not there. */
    static Map<String, Object> read(Value map, Function<Value, Object> as) {
        Map<String, Object> properties = new HashMap<>();
        map.asMap(Values.ofValue()).forEach((name, value) -> {
            if (!value.isNull()) {
                properties.put(name, as.apply(value));
            }
        });
        return properties;
    }
}
