package innograph.queries.entity;

import innograph.queries.Neighbourhood;
import innograph.queries.Slice;
import java.util.List;

/**
 * What is read of entities. What nobody asks for costs the store, the wire and both ends as much as what is wanted; what is asked
 * for next costs a statement of its own unless it comes along.
 *
 * @param properties of the entities; the identifier is always read
 * @param links properties of the links that lead to them, if they are read as neighbours
 * @param along neighbours that are read in the same statement; each has a key of its own
 */
public record Projection(Properties properties, Properties links, List<Along> along) {
    /** Everything that an entity says of itself, and a link. */
    public static final Projection ALL = new Projection(Properties.ALL, Properties.ALL, List.of());

    public Projection {
        properties = properties.and("id");
        along = List.copyOf(along);
    }

    /** How many entities are read with one at most, itself among them. */
    public int entities() {
        return 1
                + along.stream()
                        .mapToInt(wanted -> wanted.first * wanted.projection.entities())
                        .sum();
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
