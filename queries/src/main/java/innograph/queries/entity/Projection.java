package innograph.queries.entity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which properties of entities are read. What nobody asks for costs the store, the wire and both ends as much as what is wanted.
 *
 * @param properties their names in the graph, letters only, of the model and never of a caller; empty for all
 */
public record Projection(Set<String> properties) {
    /** Everything that is known. */
    public static final Projection ALL = new Projection(Set.of());

    /** Reading more than these one by one takes as long as reading all at once. */
    private static final int FEW = 10;

    public Projection {
        properties = properties.size() > FEW ? Set.of() : Set.copyOf(properties);
    }

    /** How a statement returns a node {@code n} so that {@link Entity#of} can read it; equal projections give equal text. */
    public String cypher() {
        if (properties.isEmpty()) {
            return "{labels: labels(n), properties: properties(n)}";
        }
        return Stream.concat(Stream.of("id"), properties.stream())
                .distinct()
                .sorted()
                .map(name -> ".`%s`".formatted(name))
                .collect(Collectors.joining(", ", "{labels: labels(n), properties: n {", "}}"));
    }
}
