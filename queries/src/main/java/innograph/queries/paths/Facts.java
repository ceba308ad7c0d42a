package innograph.queries.paths;

import innograph.model.Property;
import innograph.queries.Reader;
import innograph.queries.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What the graph says of links. */
public final class Facts {
    /** {@code few} is the end with fewer links, from which common works are found sooner. */
    private static final String FACTS = """
            UNWIND $links AS link
            MATCH (one:Entity {id: link.one}), (other:Entity {id: link.other})
            OPTIONAL MATCH (one)-[r]-(other) WHERE type(r) = link.type
            WITH link, r, CASE WHEN COUNT { (one)--() } <= COUNT { (other)--() } THEN one ELSE other END AS few,
              CASE WHEN COUNT { (one)--() } <= COUNT { (other)--() } THEN other ELSE one END AS many
            RETURN link.number AS number, coalesce(properties(r), {}) AS facts,
              CASE WHEN link.type = 'COLLABORATES_WITH' THEN COLLECT {
                MATCH (few)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(w:Project|Patent|Publication|Contract)
                WHERE EXISTS { (w)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(many) }
                RETURN w.id ORDER BY %s DESC, w.id LIMIT $most
              } ELSE [] END AS works
            """.formatted("coalesce(" + Year.of("w") + ", 0)");

    private Facts() {}

    /** The same paths with what is said of their hops; without those of which the graph has lost an end since. */
    public static List<Path> of(List<Path> paths, Reader reader) {
        List<Path.Hop> hops =
                paths.stream().flatMap(path -> path.hops().stream()).distinct().toList();
        Map<Path.Hop, Path.Hop> told = new HashMap<>();
        List<Map<String, Object>> links = new ArrayList<>();
        for (int i = 0; i < hops.size(); i++) {
            Path.Hop hop = hops.get(i);
            links.add(Map.of(
                    "number",
                    i,
                    "one",
                    hop.from(),
                    "other",
                    hop.to(),
                    "type",
                    hop.link().name()));
        }
        reader.rows(FACTS, Map.of("links", links, "most", Path.Hop.MOST_EVIDENCE), row -> {
            Path.Hop hop = hops.get(row.get("number").asInt());
            return told.put(hop, withFacts(hop, row));
        });
        return paths.stream()
                .filter(path -> told.keySet().containsAll(path.hops())) // the graph may have lost an end since
                .map(path -> new Path(
                        path.strength(),
                        path.hops().stream()
                                .map(hop -> told.getOrDefault(hop, hop))
                                .toList()))
                .toList();
    }

    private static Path.Hop withFacts(Path.Hop hop, Record row) {
        Map<String, Object> facts = new HashMap<>();
        for (Property property : hop.link().properties()) {
            Value value = row.get("facts").get(property.name());
            if (!value.isNull()) {
                facts.put(property.name(), value.asObject());
            }
        }
        return new Path.Hop(
                hop.from(),
                hop.to(),
                hop.link(),
                hop.forward(),
                hop.strength(),
                facts,
                row.get("works").asList(Value::asString));
    }
}
