package innograph.queries.entity;

import innograph.queries.Keyset;
import innograph.queries.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of entities is ordered by.
 *
 * @param property text, number or day, by its name in the model
 */
public record Order(String property, boolean descending) {
    Keyset.Key key(String node, boolean nullable) {
        return new Keyset.Key("%s.`%s`".formatted(node, property), descending, nullable);
    }

    /** The keys of a list; those of the identifiers alone if it is ordered by nothing else. */
    static Keyset keyset(List<Order> orders, String node) {
        return new Keyset(orders.stream().map(order -> order.key(node, true)).toList(), node + ".id");
    }

    /** Where an entity stands in a list of this order. */
    public static Position position(List<Order> orders, Entity entity) {
        List<@Nullable Object> keys = new ArrayList<>();
        orders.forEach(order -> keys.add(entity.properties().get(order.property())));
        return new Position(keys, entity.id());
    }
}
