package innograph.loaders.testing;

import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a graph says, the history of its loads, derivations and merges left out (also which run said it last): two graphs that say the same are equal. */
public final class GraphContent {
    private static final String NODES = """
            MATCH (n) WHERE NOT n:LoadRun|SchemaMigration|Merge|SameAsDecision|Derivation|DerivationLog
            RETURN labels(n)[0] + ' ' + coalesce(n.id, n.value) AS key,
              COLLECT { UNWIND labels(n) AS label RETURN label ORDER BY label } AS labels, properties(n) AS properties
            """;

    private static final String RELATIONSHIPS = """
            MATCH (a)-[r]->(b) WHERE NOT a:LoadRun
            WITH r, a.id AS from, coalesce(b.id, b.value) AS to
            WITH r, from, to, type(r) IN $symmetric AND from > to AS turned
            RETURN CASE WHEN turned THEN to ELSE from END + ' ' + type(r) + ' ' + CASE WHEN turned THEN from ELSE to END AS key, [] AS labels, properties(r) AS properties
            """;

    private GraphContent() {}

    /** Every node and relationship with its labels and properties, by a name of its own. */
    public static SortedMap<String, String> of(TestGraph graph) {
        SortedMap<String, String> content = new TreeMap<>();
        graph.rows(NODES).forEach(row -> content.put(key(row), text(row)));
        List<String> symmetric = Stream.of(LinkType.values())
                .filter(LinkType::symmetric)
                .map(LinkType::name)
                .toList();
        graph.rows(RELATIONSHIPS, Map.of("symmetric", symmetric)).forEach(row -> content.put(key(row), text(row)));
        return content;
    }

    private static String key(Map<String, Object> row) {
        return String.valueOf(row.get("key"));
    }

    private static String text(Map<String, Object> row) {
        Map<String, Object> properties = new TreeMap<>();
        ((Map<?, ?>) row.getOrDefault("properties", Map.of()))
                .forEach((name, value) -> properties.put(String.valueOf(name), value));
        properties.keySet().removeAll(List.of("runs", "statementRuns"));
        return row.get("labels") + " " + properties;
    }
}
