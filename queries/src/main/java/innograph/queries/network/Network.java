package innograph.queries.network;

import innograph.model.LinkType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entities around a center, and how they are linked.
 *
 * @param nodes the center first, then the most telling
 * @param links between these nodes
 * @param omitted entities that were met and are not among the nodes
 * @param cut true if the center has more than {@value innograph.queries.link.Steps#HUB_ASKED_ABOUT} links: of each type only the
 *     strongest were met, as many as there may be nodes
 */
public record Network(List<Node> nodes, List<Link> links, int omitted, boolean cut) {
    public Network {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * An entity.
     *
     * @param hops links from the center to it; 0 for the center
     * @param weight 1 for the center, for others above 0 and less than 1: what comes first among the links of its type, near the
     *     center, tells most
     */
    public record Node(String id, int hops, double weight) {}

    /**
     * A link between two nodes.
     *
     * @param from id of the node from which it points
     * @param first year of the first work behind it, or in which it began; null if unknown
     * @param last year of the last work behind it, or in which it ended; null if unknown
     * @param works that are behind it; null if it is no derived link
     */
    public record Link(
            String from,
            String to,
            LinkType link,
            @Nullable Integer first,
            @Nullable Integer last,
            @Nullable Integer works) {}
}
