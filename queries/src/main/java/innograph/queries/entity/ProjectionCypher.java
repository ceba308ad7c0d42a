package innograph.queries.entity;

import innograph.queries.Keyset;
import innograph.queries.entity.Projection.Along;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a statement returns a node so that {@link Entity#of} can read it. Projections that differ only in how many
 * neighbours they want are the same text, which the database has to plan once.
 */
final class ProjectionCypher {
    private final Map<String, Object> parameters = new HashMap<>();
    private final String text;

    ProjectionCypher(Projection projection, String node) {
        this.text = entity(projection, node, 1);
    }

    /** A map. */
    String text() {
        return text;
    }

    /** What the text refers to; no name that a filter or a keyset uses. */
    Map<String, Object> parameters() {
        return parameters;
    }

    private String entity(Projection projection, String node, int level) {
        String along = projection.along().stream()
                .map(wanted -> neighbours(wanted, node, level))
                .collect(Collectors.joining(", "));
        return "{labels: labels(%s), properties: %s%s}"
                .formatted(
                        node, projection.properties().cypher(node), along.isEmpty() ? "" : ", along: [" + along + "]");
    }

    /** Each level has variables of its own, since it sees those around it. */
    private String neighbours(Along along, String near, int level) {
        String link = "link" + level;
        String far = "far" + level;
        String rank = "rank" + level;
        String most = "most" + parameters.size();
        parameters.put(most, along.slice().andOneMore());
        Keyset keyset = Neighbours.keyset(along.orders(), far, rank);
        return """
                COLLECT {
                  MATCH %1$s
                  WITH %2$s, %3$s, toFloat(%4$s) AS %5$s ORDER BY %6$s LIMIT $%7$s
                  RETURN {link: %9$s, rank: %5$s, entity: %8$s} ORDER BY %6$s
                }""".formatted(
                        along.neighbourhood().between(near, link, far),
                        link,
                        far,
                        along.neighbourhood().rank(link, far),
                        rank,
                        keyset.order(false),
                        most,
                        entity(along.projection(), far, level + 1),
                        along.projection().links().cypher(link));
    }
}
