package innograph.queries.link;

import innograph.queries.Position;
import innograph.queries.entity.Entity;
import java.util.Map;

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
}
