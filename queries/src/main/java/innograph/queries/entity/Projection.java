package innograph.queries.entity;

import innograph.queries.Neighbourhood;
import innograph.queries.Slice;
import java.util.List;
import java.util.Set;

/**
 * What is read of entities. What nobody asks for costs the store, the wire and both ends as much as what is wanted; what is asked
 * for next costs a statement of its own unless it comes along.
 *
 * @param properties their names in the graph, of the model and never of a caller; empty for all
 * @param along neighbours that are read in the same statement; each has a key of its own
 */
public record Projection(Set<String> properties, List<Along> along) {
    /** Everything that an entity says of itself. */
    public static final Projection ALL = new Projection(Set.of(), List.of());

    /** Reading more than these one by one takes as long as reading all at once. */
    private static final int FEW = 10;

    public Projection {
        properties = properties.size() > FEW ? Set.of() : Set.copyOf(properties);
        along = List.copyOf(along);
    }

    /**
     * The first neighbours of each entity, without a filter.
     *
     * @param key by which {@link Entity#along()} has them
     * @param orders as for {@link Neighbours#of}
     * @param projection of the neighbours; has what the orders go by
     */
    public record Along(String key, Neighbourhood neighbourhood, List<Order> orders, int first, Projection projection) {
        public Along {
            orders = List.copyOf(orders);
        }

        Slice slice() {
            return Slice.first(first);
        }
    }
}
