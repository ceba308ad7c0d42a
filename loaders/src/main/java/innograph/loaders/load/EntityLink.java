package innograph.loaders.load;

import innograph.model.LinkType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * A link as one of its ends sees it.
 *
 * @param link {@code elementId} of the relationship
 * @param out true if it leads from here; true for all links that say the same of both ends
 * @param other {@code elementId} of the node at the other end
 * @param otherId id of the entity there
 * @param properties all that the relationship has
 */
record EntityLink(
        LinkType type, String link, boolean out, String other, String otherId, Map<String, Object> properties) {
    private static final List<String> STATED = Stream.of(LinkType.values())
            .filter(type -> !type.derived())
            .map(LinkType::name)
            .toList();

    private static final String LINKS = """
            MATCH (e)-[r]-(o:Entity) WHERE elementId(e) = $node AND type(r) IN $types
            RETURN type(r) AS type, elementId(r) AS link, startNode(r) = e AS out, elementId(o) AS other, o.id AS otherId,
              properties(r) AS properties
            ORDER BY type, otherId, out
            """;

    private static final String SAME = """
            UNWIND range(0, size($rows) - 1) AS i
            WITH i, $rows[i] AS row
            MATCH (e) WHERE elementId(e) = $node
            MATCH (o) WHERE elementId(o) = row.other
            MATCH (e)-[r]-(o) WHERE type(r) = row.type AND (row.symmetric OR (startNode(r) = e) = row.out)
            RETURN i, elementId(r) AS link, properties(r) AS properties
            """;

    private static final String CREATE = """
            UNWIND $rows AS row
            MATCH (a) WHERE elementId(a) = row.from
            MATCH (b) WHERE elementId(b) = row.to
            CREATE (a)-[r:$(row.type)]->(b)
            SET r = row.properties
            """;

    private static final String CHANGE = """
            UNWIND $rows AS row
            MATCH ()-[r]->() WHERE elementId(r) = row.link
            SET r = row.properties
            """;

    private static final String DELETE = """
            UNWIND $links AS link
            MATCH ()-[r]->() WHERE elementId(r) = link
            DELETE r
            """;

    /** Where a link leads; two of one entity that lead to the same are one. */
    record Towards(LinkType type, boolean out, String other) {}

    /** The data sets that state it; empty for what people or {@code innograph resolve} propose. */
    @SuppressWarnings("unchecked") // written by LinkState
    List<String> datasets() {
        return (List<String>) properties.getOrDefault("datasets", List.of());
    }

    Towards towards() {
        return new Towards(type, out, other);
    }

    /** All links of a node that sources or people state; derived ones are not among them. */
    static List<EntityLink> of(SimpleQueryRunner tx, String node) {
        return tx.run(LINKS, Map.of("node", node, "types", STATED)).list(EntityLink::read);
    }

    private static EntityLink read(Record row) {
        LinkType type = LinkType.valueOf(row.get("type").asString());
        return new EntityLink(
                type,
                row.get("link").asString(),
                type.symmetric() || row.get("out").asBoolean(),
                row.get("other").asString(),
                row.get("otherId").asString(),
                row.get("properties").asMap());
    }

    /** Those links of a node that say of it what these say of another one, by where they lead. */
    static Map<Towards, EntityLink> same(SimpleQueryRunner tx, String node, List<EntityLink> links) {
        List<Map<String, Object>> rows = links.stream()
                .map(link -> Map.<String, Object>of(
                        "other",
                        link.other,
                        "type",
                        link.type.name(),
                        "symmetric",
                        link.type.symmetric(),
                        "out",
                        link.out))
                .toList();
        Map<Towards, EntityLink> same = new HashMap<>();
        if (rows.isEmpty()) {
            return same; // merges come by the thousand, and each question costs
        }
        tx.run(SAME, Map.of("node", node, "rows", rows)).list().forEach(row -> {
            EntityLink like = links.get(row.get("i").asInt());
            same.put(
                    like.towards(),
                    new EntityLink(
                            like.type,
                            row.get("link").asString(),
                            like.out,
                            like.other,
                            like.otherId,
                            row.get("properties").asMap()));
        });
        return same;
    }

    /** The same link of another entity, with other properties, as {@link #create} takes it. */
    Map<String, Object> at(String node, String id, Map<String, Object> says) {
        boolean leads = type.symmetric() ? id.compareTo(otherId) < 0 : out;
        return row(type, leads ? node : other, leads ? other : node, says);
    }

    /** A new link, as {@link #create} takes it. */
    static Map<String, Object> row(LinkType type, String from, String to, Map<String, Object> properties) {
        return Map.of("type", type.name(), "from", from, "to", to, "properties", properties);
    }

    static void create(SimpleQueryRunner tx, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            tx.run(CREATE, Map.of("rows", rows)).consume();
        }
    }

    /** Lets links say something else; by {@code elementId}. */
    static void change(SimpleQueryRunner tx, Map<String, Map<String, Object>> properties) {
        List<Map<String, Object>> rows = properties.entrySet().stream()
                .map(link -> Map.<String, Object>of("link", link.getKey(), "properties", link.getValue()))
                .toList();
        if (!rows.isEmpty()) {
            tx.run(CHANGE, Map.of("rows", rows)).consume();
        }
    }

    static void delete(SimpleQueryRunner tx, List<String> links) {
        tx.run(DELETE, Map.of("links", links)).consume();
    }

    /** What two links say that come to lie between the same ends. */
    Map<String, Object> joined(EntityLink same) {
        LinkState one = LinkState.of(type, properties);
        LinkState other = LinkState.of(type, same.properties);
        if (!one.statements().isEmpty() && !other.statements().isEmpty()) {
            return one.joined(other).properties();
        }
        if (one.statements().isEmpty() != other.statements().isEmpty()) {
            return one.statements().isEmpty() ? same.properties : properties; // a proposal gives way to a statement
        }
        return proposal(properties).compareTo(proposal(same.properties)) >= 0 ? properties : same.properties;
    }

    /** What counts more is greater: a decision, the later one, then the better score. */
    private static String proposal(Map<String, Object> said) {
        double score = said.get("score") instanceof Number number ? number.doubleValue() : 0;
        return String.format(Locale.ROOT, "%s %.9f %s", said.getOrDefault("decided", ""), score, new TreeMap<>(said));
    }

    /** Properties as a text, from which {@link #properties} makes them again. */
    static String json(Map<String, Object> properties) {
        return SaidJson.write(new TreeMap<>(properties));
    }

    static Map<String, Object> properties(LinkType type, String json) {
        Map<String, Object> properties = new TreeMap<>();
        SaidJson.read(json)
                .forEach((name, value) -> properties.put(
                        name, type.property(name).isPresent() ? SaidJson.value(type.property(name), value) : value));
        if (properties.get("runs") instanceof List<?> runs) { // JSON does not tell how large its numbers are
            properties.put(
                    "runs", runs.stream().map(run -> ((Number) run).longValue()).toList());
        }
        return properties;
    }
}
