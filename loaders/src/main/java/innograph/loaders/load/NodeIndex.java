package innograph.loaders.load;

import innograph.loaders.write.Writers;
import innograph.model.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** Finds the nodes that identifiers name, and remembers those that were asked for last. */
final class NodeIndex {
    /** Most links of a file name few nodes; one takes some 300 bytes of the heap. */
    private static final int REMEMBERED = 400_000;

    private static final int AT_A_TIME = 10_000;

    /** An entity's own identifier is its id, which spares the way over the identifier. */
    private static final String NODES_OF_IDS = """
            UNWIND $identifiers AS identifier
            MATCH (e:Entity {id: identifier})
            RETURN identifier, elementId(e) AS node, e.id AS id, labels(e) AS labels, e.sides IS NOT NULL AS merged
            """;

    private static final String NODES_OF_IDENTIFIERS = """
            UNWIND $identifiers AS identifier
            MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(e:Entity)
            RETURN identifier, elementId(e) AS node, e.id AS id, labels(e) AS labels, e.sides IS NOT NULL AS merged
            """;

    private final Writers writers;
    private final Map<String, Node> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Node> eldest) {
            return size() > REMEMBERED;
        }
    };

    NodeIndex(Writers writers) {
        this.writers = writers;
    }

    /**
     * A node.
     *
     * @param element the database's own name for it
     * @param merged true if it was made of several, so that a link between these leads nowhere
     */
    record Node(String element, String id, EntityType type, boolean merged) {}

    /** The nodes that have these identifiers; what names none is not in the answer. */
    Map<String, Node> nodes(Collection<String> identifiers) {
        Map<String, Node> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String identifier : identifiers) {
            Node node = remembered.get(identifier);
            if (node == null) {
                unknown.add(identifier);
            } else {
                found.put(identifier, node);
            }
        }
        find(NODES_OF_IDS, unknown, found);
        unknown.removeIf(found::containsKey);
        find(NODES_OF_IDENTIFIERS, unknown, found);
        remembered.putAll(found);
        return found;
    }

    /** Takes note of a node that was read or written, and of the identifiers that name it. */
    void remember(Collection<String> identifiers, Node node) {
        identifiers.forEach(identifier -> remembered.put(identifier, node));
    }

    /** These identifiers name nothing any more, or something else. */
    void forget(Collection<String> identifiers) {
        remembered.keySet().removeAll(identifiers);
    }

    private void find(String statement, List<String> identifiers, Map<String, Node> found) {
        List<Function<SimpleQueryRunner, List<Record>>> work = new ArrayList<>();
        for (int from = 0; from < identifiers.size(); from += AT_A_TIME) {
            List<String> slice = List.copyOf(identifiers.subList(from, Math.min(identifiers.size(), from + AT_A_TIME)));
            work.add(tx -> tx.run(statement, Map.of("identifiers", slice)).list());
        }
        writers.write(work)
                .forEach(rows ->
                        rows.forEach(row -> found.put(row.get("identifier").asString(), node(row))));
    }

    private static Node node(Record row) {
        EntityType type =
                EntityType.among(row.get("labels").asList(Value::asString)).orElseThrow();
        return new Node(
                row.get("node").asString(),
                row.get("id").asString(),
                type,
                row.get("merged").asBoolean());
    }
}
