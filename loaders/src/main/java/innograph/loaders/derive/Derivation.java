package innograph.loaders.derive;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Brings derived links up to date for everything marked {@code Stale}. Loads set the mark in the transaction that changes
 * something and it is taken away at the end, so a derivation that was stopped is simply run again.
 */
public final class Derivation {
    /** Organizations whose links are computed in one transaction; one with 1,000 projects has some 10,000 links. */
    private static final int BATCH = 100;

    /** A change of a project changes the links of all its participants. */
    private static final String MARK_PARTICIPANTS = """
            MATCH (p:Project:Stale)
            WITH p LIMIT 1000
            REMOVE p:Stale
            WITH p
            OPTIONAL MATCH (p)<-[:PARTICIPATES_IN]-(o:Organization)
            SET o:Stale
            RETURN count(DISTINCT p) AS changed
            """;

    private static final String STALE_ORGANIZATIONS = "MATCH (o:Organization:Stale) RETURN o.id AS id ORDER BY id";

    /** A pair of stale organizations is computed once, at the turn of the smaller identifier. */
    private static final String COLLABORATIONS = """
            UNWIND $ids AS id
            MATCH (o:Entity {id: id})
            CALL (o) {
              MATCH (o)-[:PARTICIPATES_IN]->(p:Project)
              WITH o, p, COUNT { (p)<-[:PARTICIPATES_IN]-() } AS participants
              WHERE participants > 1
              MATCH (p)<-[:PARTICIPATES_IN]-(q:Organization)
              WHERE q <> o AND (o.id < q.id OR NOT q:Stale)
              RETURN q, count(p) AS projects, min(p.start.year) AS first, max(p.start.year) AS last,
                round(sum(1.0 / (participants - 1)), 6) AS weight
            }
            WITH CASE WHEN o.id < q.id THEN o ELSE q END AS a, CASE WHEN o.id < q.id THEN q ELSE o END AS b,
              projects, first, last, weight
            MERGE (a)-[c:COLLABORATES_WITH]->(b)
            WITH c, {projects: projects, first: first, last: last, weight: weight} AS said
            WHERE c.projects IS NULL OR c.projects <> said.projects OR c.weight <> said.weight
              OR coalesce(c.first, 0) <> coalesce(said.first, 0) OR coalesce(c.last, 0) <> coalesce(said.last, 0)
            SET c = said
            RETURN count(*) AS changed
            """;

    private static final String ACTIVITIES = """
            UNWIND $ids AS id
            MATCH (o:Entity {id: id})
            CALL (o) {
              CALL (o) {
                MATCH (o)-[:PARTICIPATES_IN]->(p:Project)-[:ABOUT]->(t:Technology)
                RETURN t, count(p) AS projects, 0 AS statements, min(p.start.year) AS first, max(p.start.year) AS last
              UNION ALL
                MATCH (o)-[r:ABOUT]->(t:Technology)
                RETURN t, 0 AS projects, size(r.datasets) AS statements, null AS first, null AS last
              }
              WITH t, sum(projects) AS projects, sum(statements) AS statements, min(first) AS first, max(last) AS last
              WITH collect({t: t, projects: projects, statements: statements, first: first, last: last}) AS activities,
                sum(projects + statements) AS total
              UNWIND activities AS activity
              RETURN activity.t AS t, activity, round(1.0 * (activity.projects + activity.statements) / total, 6) AS share
            }
            MERGE (o)-[a:ACTIVE_IN]->(t)
            WITH a, {projects: activity.projects, statements: activity.statements, first: activity.first,
              last: activity.last, share: share} AS said
            WHERE a.projects IS NULL OR a.projects <> said.projects OR a.statements <> said.statements OR a.share <> said.share
              OR coalesce(a.first, 0) <> coalesce(said.first, 0) OR coalesce(a.last, 0) <> coalesce(said.last, 0)
            SET a = said
            RETURN count(*) AS changed
            """;

    private static final String UNMARK = """
            UNWIND $ids AS id
            MATCH (o:Entity {id: id})
            REMOVE o:Stale
            """;

    private final Driver driver;

    public Derivation(Driver driver) {
        this.driver = driver;
    }

    /** Hears how the derivation gets on. */
    @FunctionalInterface
    public interface Listener {
        void derived(long organizations, long of);
    }

    /**
     * What a derivation did.
     *
     * @param organizations whose links were computed
     * @param collaborations links that are new or changed
     * @param activities links that are new or changed
     */
    public record Outcome(long organizations, long collaborations, long activities) {
        public static final Outcome NONE = new Outcome(0, 0, 0);
    }

    public Outcome run(Listener listener) {
        try (Session session = driver.session()) {
            while (write(session, MARK_PARTICIPANTS, List.of()) > 0) {
                // in steps, so that a transaction stays small
            }
            List<String> stale = session.executeRead(
                    tx -> tx.run(STALE_ORGANIZATIONS).list(row -> row.get("id").asString()));
            long collaborations = 0;
            long activities = 0;
            for (int from = 0; from < stale.size(); from += BATCH) {
                List<String> ids = stale.subList(from, Math.min(stale.size(), from + BATCH));
                collaborations += write(session, COLLABORATIONS, ids);
                activities += write(session, ACTIVITIES, ids);
                listener.derived(from + ids.size(), stale.size());
            }
            for (int from = 0; from < stale.size(); from += 10_000) {
                unmark(session, stale.subList(from, Math.min(stale.size(), from + 10_000)));
            }
            return new Outcome(stale.size(), collaborations, activities);
        }
    }

    private static long write(Session session, String statement, List<String> ids) {
        return session.executeWrite(tx ->
                tx.run(statement, Map.of("ids", ids)).single().get("changed").asLong());
    }

    private static void unmark(Session session, List<String> ids) {
        session.executeWriteWithoutResult(
                tx -> tx.run(UNMARK, Map.of("ids", ids)).consume());
    }
}
