package innograph.queries.screening.items;

import innograph.queries.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What the graph says of something that is to be screened.
 *
 * @param name by which it is shown
 * @param text its title and what describes it; empty if there is neither
 * @param classes symbols of patent classes that it is about
 * @param recorded items under which what it is about falls, with the confidence
 */
record Technology(String name, String text, Set<String> classes, Map<String, Double> recorded) {
    /** A technology falls under what a broader one falls under. Of a contract, what it transfers speaks too. */
    private static final String OF = """
            MATCH (n:Entity {id: $id})
            OPTIONAL MATCH (n)-[:TRANSFERS]->(transferred:Entity)
            WITH n, [n] + collect(transferred) AS all
            WITH n, all, COLLECT {
              UNWIND all AS one
              MATCH (one)-[:ABOUT*0..1]->(t:Technology)
              RETURN DISTINCT t LIMIT 1000 } AS technologies
            RETURN n.name AS name,
              [one IN all | [text IN [one.name, one.abstract, one.description, one.definition] WHERE text IS NOT NULL]] AS texts,
              [t IN technologies WHERE t.id STARTS WITH 'ipc:' OR t.id STARTS WITH 'cpc:' | t.notation] AS classes,
              COLLECT {
                UNWIND technologies AS t
                MATCH (t)-[:BROADER]->{0,6}(:Technology)-[r:CONTROLLED_BY]->(item:ControlItem)
                WITH item, max(coalesce(r.confidence, 1.0)) AS confidence
                RETURN {item: item.id, confidence: confidence} } AS recorded
            """;

    /**
     * Reads it.
     *
     * @return empty if the graph has no entity with this id
     */
    static Optional<Technology> read(String id, Reader reader) {
        return reader.rows(OF, Map.of("id", id), Technology::of).stream().findFirst();
    }

    private static Technology of(Record row) {
        List<String> texts = row.get("texts").asList(part -> part.asList(Value::asString)).stream()
                .flatMap(List::stream)
                .toList();
        return new Technology(
                row.get("name").asString(""),
                String.join("\n", texts),
                row.get("classes").asList(Value::asString).stream().collect(Collectors.toUnmodifiableSet()),
                row.get("recorded").asList(item -> item).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                item -> item.get("item").asString(),
                                item -> item.get("confidence").asDouble(),
                                Math::max)));
    }
}
