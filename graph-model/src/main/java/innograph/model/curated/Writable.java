package innograph.model.curated;

import java.util.List;
import java.util.Optional;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;

/** Finds what was written here, as it is to be changed. */
final class Writable {
    private static final String FOUND = """
            MATCH (:Identifier {value: $identifier})<-[:IDENTIFIED_BY]-(n:%s)
            RETURN n.id AS id, n.version AS version, coalesce(n.datasets, []) AS datasets
            """;

    private final Neo4jClient client;
    private final Neo4jTemplate template;

    Writable(Neo4jClient client, Neo4jTemplate template) {
        this.client = client;
        this.template = template;
    }

    /**
     * It as it is now.
     *
     * @param id any identifier of it
     * @param version that the caller has read
     * @throws RefusedException if it is not there, comes from a data set, or was changed meanwhile
     */
    CuratedNode node(CuratedType type, String id, long version) {
        Found found =
                found(type, id).orElseThrow(() -> new RefusedException(new Fault("id", Fault.Kind.NOT_FOUND, id)));
        if (!found.datasets().contains(Provenance.DATASET)) {
            throw new RefusedException(
                    new Fault("id", Fault.Kind.NOT_WRITTEN_HERE, String.join(", ", found.datasets())));
        }
        if (found.version() != version) {
            throw new RefusedException(new Fault("version", Fault.Kind.CHANGED_MEANWHILE, version, found.version()));
        }
        return template.findById(found.id(), type.mapped()).orElseThrow();
    }

    private record Found(String id, long version, List<String> datasets) {}

    private Optional<Found> found(CuratedType type, String identifier) {
        return client.query(FOUND.formatted(type.entity().label()))
                .bind(identifier)
                .to("identifier")
                .fetchAs(Found.class)
                .mappedBy((_, row) -> new Found(
                        row.get("id").asString(),
                        row.get("version").asLong(-1),
                        row.get("datasets").asList(Value::asString)))
                .first();
    }
}
