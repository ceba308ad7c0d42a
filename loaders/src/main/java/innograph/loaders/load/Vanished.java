package innograph.loaders.load;

import innograph.loaders.derive.Stale;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * What the latest complete load of a data set did not state any more. It is marked, and stays until it is unloaded. What all
 * data sets that spoke of it have let vanish does not count for derived links any more.
 */
public record Vanished(long entities, long links) {
    public static final Vanished NOTHING = new Vanished(0, 0);

    private static final String MARK_ENTITIES = """
            MATCH (e:Entity)
            WHERE $dataset IN e.datasets AND NOT $dataset IN coalesce(e.vanished, [])
              AND any(i IN range(0, size(e.datasets) - 1) WHERE e.datasets[i] = $dataset AND e.runs[i] < $run)
            CALL (e) {
              SET e.vanished = coalesce(e.vanished, []) + $dataset
              WITH e WHERE size(e.vanished) = size(e.datasets)
            """ + Stale.MARK_AROUND_ENTITY + """
            } IN TRANSACTIONS OF 5000 ROWS
            RETURN count(e) AS marked
            """;

    private static final String MARK_LINKS = """
            MATCH (a)-[r]->(b)
            WHERE $dataset IN coalesce(r.datasets, []) AND NOT $dataset IN coalesce(r.vanished, [])
              AND any(i IN range(0, size(coalesce(r.datasets, [])) - 1) WHERE r.datasets[i] = $dataset AND r.runs[i] < $run)
            CALL (a, r, b) {
              SET r.vanished = coalesce(r.vanished, []) + $dataset
              WITH a, r, b WHERE size(r.vanished) = size(r.datasets) AND (a:Organization OR b:Organization OR b:Technology)
                AND r:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER|ABOUT
              FOREACH (n IN [end IN [a, b] WHERE NOT end:Person AND NOT end:Technology] | SET n:Stale)
            } IN TRANSACTIONS OF 10000 ROWS
            RETURN count(r) AS marked
            """;

    static Vanished mark(Driver driver, LoadRun run) {
        if (run.isFirst()) {
            return NOTHING;
        }
        try (Session session = driver.session()) {
            return new Vanished(mark(session, MARK_ENTITIES, run), mark(session, MARK_LINKS, run));
        }
    }

    private static long mark(Session session, String statement, LoadRun run) {
        return session.run(statement, Map.of("dataset", run.dataset(), "run", run.number()))
                .single()
                .get("marked")
                .asLong();
    }
}
