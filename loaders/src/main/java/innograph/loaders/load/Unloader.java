package innograph.loaders.load;

import innograph.loaders.derive.Derivation;
import innograph.loaders.derive.Stale;
import innograph.loaders.load.Identity.Subject;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.write.Writers;
import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/**
 * Takes a data set out of the graph: exactly what only that data set said. What others say too stays as they say it, as if
 * the data set had never been loaded. May be stopped and started again at any point.
 */
public final class Unloader {
    private static final int AT_A_TIME = 2_000;

    private static final String STALE_ENDS = """
            FOREACH (n IN [end IN [a, b] WHERE end:Organization OR end:Project OR end:Patent OR end:Publication OR end:Contract]
              | SET n:Stale)
            """;

    private static final String CHANGE_LINKS = """
            UNWIND $rows AS row
            MATCH (a)-[r]->(b) WHERE elementId(r) = row.link
            SET r = row.properties
            """ + STALE_ENDS;

    private static final String DELETE_ENTITIES = """
            MATCH (e:Entity) WHERE e.datasets = [$dataset]
            CALL (e) {
              OPTIONAL MATCH (e)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER|ABOUT]-
                (n:Organization|Project|Patent|Publication|Contract)
              SET n:Stale
              WITH DISTINCT e
              OPTIONAL MATCH (e)-[:IDENTIFIED_BY]->(i)
              DETACH DELETE i
              WITH DISTINCT e
              DETACH DELETE e
            } IN TRANSACTIONS OF 1000 ROWS
            RETURN count(*) AS number
            """;

    private static final String SHARED_ENTITIES = """
            MATCH (e:Entity) WHERE $dataset IN e.datasets
            RETURN elementId(e) AS node, labels(e) AS labels, properties(e) AS properties,
              COLLECT { MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS identifiers
            LIMIT $number
            """;

    private static final String FORGET = """
            MATCH (d:Dataset {id: $dataset})
            OPTIONAL MATCH (r:LoadRun)-[:OF]->(d)
            DETACH DELETE r, d
            """;

    private final Driver driver;
    private final int writers;

    /**
     * An unloader for one graph.
     *
     * @param writers transactions that write at a time, 1 or more; innograph.load.writers
     */
    public Unloader(Driver driver, int writers) {
        this.driver = driver;
        this.writers = writers;
    }

    /**
     * What was taken away.
     *
     * @param entities of which nobody else speaks, with their identifiers
     * @param links that nobody else states, or that lost an end
     * @param entitiesKept of which others speak too
     * @param linksKept that others state too
     */
    public record Report(
            String dataset, long entities, long links, long entitiesKept, long linksKept, Derivation.Outcome derived) {}

    /** Takes a data set away; a {@link LoadException} tells if the graph has none of this name. */
    public Report unload(String dataset, Progress progress) {
        try (Session session = driver.session();
                Writers transactions = new Writers(driver, writers)) {
            require(session, dataset);
            long links = 0;
            long linksKept = 0;
            for (LinkType type :
                    Stream.of(LinkType.values()).filter(type -> !type.derived()).toList()) {
                links += delete(session, deleteLinks(type), dataset);
                linksKept += changeLinks(session, type, dataset);
                progress.takenAway(links + linksKept);
            }
            long entities = delete(session, DELETE_ENTITIES, dataset);
            long entitiesKept = changeEntities(
                    session, new EntityWriter(transactions, new NodeIndex(transactions), dataset, 0), dataset);
            progress.takenAway(links + linksKept + entities + entitiesKept);
            if (!dataset.equals(AffiliationLinks.DATASET)) {
                new AffiliationLinks(driver, transactions).renew(progress::affiliated);
            }
            progress.deriving();
            Derivation.Outcome derived = new Derivation(driver, transactions).run(progress::derived);
            session.run(FORGET, Map.of("dataset", dataset)).consume();
            return new Report(dataset, entities, links, entitiesKept, linksKept, derived);
        }
    }

    private static void require(Session session, String dataset) {
        List<String> known = session.run("MATCH (d:Dataset) RETURN d.id AS id ORDER BY id")
                .list(row -> row.get("id").asString());
        if (!known.contains(dataset)) {
            throw new LoadException(
                    LoadProblem.DATASET_UNKNOWN,
                    "'%s' is no data set of this graph; there are %s".formatted(dataset, String.join(", ", known)));
        }
    }

    private static String deleteLinks(LinkType type) {
        boolean causes = type.ends().stream()
                .anyMatch(ends -> Stale.end(type, ends.from(), ends.to()).isPresent());
        return """
                MATCH (a)-[r:%s]->(b) WHERE r.datasets = [$dataset]
                CALL (a, r, b) {
                  %s
                  DELETE r
                } IN TRANSACTIONS OF 10000 ROWS
                RETURN count(*) AS number
                """.formatted(type, causes ? STALE_ENDS : "");
    }

    private static String sharedLinks(LinkType type) {
        return """
                MATCH ()-[r:%s]->() WHERE $dataset IN r.datasets
                RETURN elementId(r) AS link, properties(r) AS properties
                LIMIT $number
                """.formatted(type);
    }

    private static long delete(Session session, String statement, String dataset) {
        return session.run(statement, Map.of("dataset", dataset))
                .single()
                .get("number")
                .asLong();
    }

    private static long changeLinks(Session session, LinkType type, String dataset) {
        long changed = 0;
        for (List<Record> shared = next(session, sharedLinks(type), dataset);
                !shared.isEmpty();
                shared = next(session, sharedLinks(type), dataset)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Record row : shared) {
                LinkState rest = LinkState.of(type, row.get("properties").asMap())
                        .without(dataset)
                        .orElseThrow();
                rows.add(Map.of("link", row.get("link").asString(), "properties", rest.properties()));
            }
            session.executeWriteWithoutResult(
                    tx -> tx.run(CHANGE_LINKS, Map.of("rows", rows)).consume());
            changed += rows.size();
        }
        return changed;
    }

    private static long changeEntities(Session session, EntityWriter writer, String dataset) {
        long changed = 0;
        for (List<Record> shared = next(session, SHARED_ENTITIES, dataset);
                !shared.isEmpty();
                shared = next(session, SHARED_ENTITIES, dataset)) {
            List<Subject> subjects = new ArrayList<>();
            for (Record row : shared) {
                EntityState before = EntityWriter.state(row);
                EntityState rest = before.without(dataset).orElseThrow();
                subjects.add(Subject.of(row.get("node").asString(), before, rest));
            }
            writer.update(subjects);
            changed += subjects.size();
        }
        return changed;
    }

    private static List<Record> next(Session session, String statement, String dataset) {
        return session.executeRead(tx -> tx.run(statement, Map.of("dataset", dataset, "number", AT_A_TIME))
                .list());
    }
}
