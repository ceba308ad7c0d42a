package innograph.loaders.load;

import innograph.loaders.derive.Stale;
import innograph.model.EntityType;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * An entity that is merged or was, as the graph has it now.
 *
 * @param element the database's own name for its node
 * @param links of whatever type, those to its identifiers included
 */
record EntityNode(String element, EntityState state, String name, long links) {
    private static final String READ = """
            RETURN elementId(e) AS node, labels(e) AS labels, properties(e) AS properties, COUNT { (e)--() } AS links,
              COLLECT { MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS identifiers
            """;

    private static final String NAMED = """
            MATCH (:Identifier {value: $identifier})<-[:IDENTIFIED_BY]-(e:Entity)
            """ + READ;

    private static final String WITH_SIDE = """
            MATCH (i:Identifier WHERE i.value IN $identifiers)<-[:IDENTIFIED_BY]-(e:Entity)
            WHERE any(side IN e.sides WHERE side IN $sides)
            WITH DISTINCT e ORDER BY e.id LIMIT 1
            """ + READ;

    private static final String MARK = "MATCH (e) WHERE elementId(e) = $node SET e:Stale";

    private static final String MARK_AROUND = """
            MATCH (e:Entity) WHERE elementId(e) = $node
            """ + Stale.MARK_AROUND_ENTITY;

    static Optional<EntityNode> named(SimpleQueryRunner tx, String identifier) {
        return tx.run(NAMED, Map.of("identifier", identifier)).stream()
                .map(EntityNode::read)
                .findFirst();
    }

    /** The merged entity that has any of these sides. */
    static Optional<EntityNode> withSide(SimpleQueryRunner tx, List<String> sides, List<String> identifiers) {
        return tx.run(WITH_SIDE, Map.of("identifiers", identifiers, "sides", sides)).stream()
                .map(EntityNode::read)
                .findFirst();
    }

    private static EntityNode read(Record row) {
        return new EntityNode(
                row.get("node").asString(),
                EntityWriter.state(row),
                row.get("properties").get("name").asString(""),
                row.get("links").asLong());
    }

    String id() {
        return state.id();
    }

    NavigableSet<String> identifiers() {
        return state.identifiers();
    }

    /** All links that are derived from it are computed again, and those of all it did and was part of. */
    static void markAround(SimpleQueryRunner tx, String element) {
        tx.run(MARK_AROUND, Map.of("node", element)).consume();
    }

    /** Its derived links are computed again after it became another state. */
    void markFor(SimpleQueryRunner tx, EntityState now) {
        if (state.isGone() != now.isGone()) {
            markAround(tx, element);
        } else if (state.type() == EntityType.ORGANIZATION || Stale.isWork(state.type())) {
            tx.run(MARK, Map.of("node", element)).consume();
        }
    }
}
