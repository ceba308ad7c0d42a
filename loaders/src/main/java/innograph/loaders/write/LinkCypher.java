package innograph.loaders.write;

import innograph.loaders.write.LinkChange.Provenance;
import innograph.model.LinkType;
import innograph.model.Property;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;

/**
 * The statements about many links at a time. The type of a relationship and the names of its properties can't be parameters;
 * they come from the model. What is said of the links comes in columns, which cost the database much less than maps do, and
 * each node is named once, however many links it has.
 */
final class LinkCypher {
    /** Nodes in the order of {@code $nodes}: were one missing, the last place would be empty and the statement fail. */
    private static final String ENDS = """
            WITH COLLECT {
              UNWIND range(0, size($nodes) - 1) AS place
              MATCH (node) WHERE elementId(node) = $nodes[place]
              RETURN node ORDER BY place
            } AS nodes
            UNWIND range(0, size($a) - 1) AS i
            WITH i, nodes[$a[i]] AS a, nodes[$b[i]] AS b
            """;

    private static final Map<LinkType, String> CREATE = statements(type -> ENDS + creation(type));

    private static final Map<LinkType, String> CREATE_IF_ABSENT =
            statements(type -> ENDS + """
            OPTIONAL MATCH (a)-[r:%1$s]-%2$s(b)
            FOREACH (_ IN CASE WHEN r IS NULL THEN [1] ELSE [] END | %3$s)
            WITH i, r WHERE r IS NOT NULL
            RETURN i, elementId(r) AS id, properties(r) AS properties
            """.formatted(type, arrow(type), creation(type)));

    private static final Map<LinkType, String> DELETE =
            statements(type -> ENDS + "MATCH (a)-[r:%s]-%s(b) DELETE r".formatted(type, arrow(type)));

    private static final Map<LinkType, String> COUNT =
            statements(type -> "MATCH ()-[r:%s]->() RETURN count(r) AS links".formatted(type));

    static final String CHANGE = """
            UNWIND $rows AS row
            MATCH ()-[r]->() WHERE elementId(r) = row.id
            SET r = row.properties
            """;

    private LinkCypher() {}

    private static Map<LinkType, String> statements(Function<LinkType, String> statement) {
        Map<LinkType, String> statements = new EnumMap<>(LinkType.class);
        for (LinkType type : LinkType.values()) {
            statements.put(type, statement.apply(type));
        }
        return statements;
    }

    private static String creation(LinkType type) {
        return columns(type)
                .map(name -> "`%1$s`: $`%1$s`[i]".formatted(name))
                .collect(Collectors.joining(
                        ", ", "CREATE (a)-[:%s {".formatted(type), ", datasets: $datasets, runs: $runs}]->(b)"));
    }

    private static String arrow(LinkType type) {
        return type.symmetric() ? "" : ">";
    }

    /** All that a link may say. */
    private static Stream<String> columns(LinkType type) {
        return Stream.concat(type.properties().stream().map(Property::name), Stream.of("clause"));
    }

    /** For links of which none is in the graph. */
    static String create(LinkType type) {
        return of(CREATE, type);
    }

    /** For links that may be in the graph; those that are come back, with their place among the links. */
    static String createIfAbsent(LinkType type) {
        return of(CREATE_IF_ABSENT, type);
    }

    static String delete(LinkType type) {
        return of(DELETE, type);
    }

    /** The links of a type in the whole graph. */
    static String count(LinkType type) {
        return of(COUNT, type);
    }

    private static String of(Map<LinkType, String> statements, LinkType type) {
        return Objects.requireNonNull(statements.get(type));
    }

    /**
     * What the statements need to know of links.
     *
     * @param links all of one type and said by the same; at least one
     */
    static Map<String, Object> parameters(LinkType type, List<LinkChange> links) {
        Map<String, Object> parameters = new HashMap<>(ends(links));
        columns(type).forEach(name -> parameters.put(name, column(name, links)));
        Provenance said = links.getFirst().provenance();
        parameters.put("datasets", said.datasets().isEmpty() ? Values.NULL : said.datasets());
        parameters.put("runs", said.runs().isEmpty() ? Values.NULL : said.runs());
        return parameters;
    }

    /** Values of one property, null where a link says nothing; empty if none says anything. */
    private static List<@Nullable Object> column(String name, List<LinkChange> links) {
        List<@Nullable Object> values = new ArrayList<>(links.size());
        boolean empty = true;
        for (LinkChange link : links) {
            Object value = link.properties().get(name);
            empty &= value == null;
            values.add(value);
        }
        return empty ? List.of() : values;
    }

    static Map<String, Object> ends(List<LinkChange> links) {
        Map<String, Integer> places = new HashMap<>();
        List<String> nodes = new ArrayList<>();
        List<Integer> from = new ArrayList<>(links.size());
        List<Integer> to = new ArrayList<>(links.size());
        for (LinkChange link : links) {
            from.add(place(link.from(), places, nodes));
            to.add(place(link.to(), places, nodes));
        }
        return Map.of("nodes", nodes, "a", from, "b", to);
    }

    private static int place(String node, Map<String, Integer> places, List<String> nodes) {
        Integer known = places.putIfAbsent(node, nodes.size());
        if (known != null) {
            return known;
        }
        nodes.add(node);
        return nodes.size() - 1;
    }
}
