package innograph.queries.entity;

import innograph.queries.Position;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Value;

/**
 * An entity at the other end of a link.
 *
 * @param link what the link says, by the names of {@link innograph.model.LinkType#properties()}
 * @param position where it stands in the list, to go on from there
 */
public record Neighbour(Entity entity, Map<String, Object> link, Position position) {
    public Neighbour {
        link = Map.copyOf(link);
    }

    /**
     * Reads what a statement returned.
     *
     * @param read gives {@code entity}, {@code link} and {@code rank}, which places it where no other order is given
     */
    static Neighbour of(Function<String, Value> read, List<Order> orders, Projection projection) {
        Entity entity = Entity.of(read.apply("entity"), projection);
        Position position = orders.isEmpty()
                ? new Position(List.of(read.apply("rank").asDouble()), entity.id())
                : Order.position(orders, entity);
        return new Neighbour(entity, Properties.read(read.apply("link"), Value::asObject), position);
    }
}
