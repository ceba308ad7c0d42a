package innograph.loaders.derive;

import innograph.loaders.write.LinkWriter;
import innograph.loaders.write.LinkWriter.Written;
import innograph.loaders.write.Writers;
import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Brings derived links up to date for everything marked {@link Stale}. Loads set the mark in the transaction that changes
 * something and it is taken away at the end, so a derivation that was stopped is simply run again.
 */
public final class Derivation {
    /** Organizations whose links are computed at a time; one with 1,000 projects has some 10,000 links. */
    private static final int AT_A_TIME = 200;

    private static final String TOUCHED = """
            CALL () {
              MATCH (o:Organization:Stale) RETURN o
            UNION
              MATCH (w:Stale)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(o:Organization) RETURN o
            }
            RETURN elementId(o) AS node
            """;

    /**
     * Pairs with a stale work in common, and all pairs of a stale organization; each with all works that the two have in
     * common. A pair is computed once, at the turn of the smaller identifier if both have a turn.
     */
    private static final String COLLABORATIONS = """
            UNWIND $organizations AS node
            MATCH (o:Organization) WHERE elementId(o) = node
            CALL (o) {
              MATCH (o)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(w)
              WITH DISTINCT o, w
              MATCH (w)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(q:Organization)
              WITH DISTINCT o, w, q
              WITH o, w, collect(q) AS organizations
              WITH o, w, organizations, size(organizations) AS participants,
                coalesce(w.signed.year, w.filed.year, w.start.year, w.published.year, w.year) AS year
              WHERE participants > 1
              UNWIND organizations AS q
              WITH o, q, w, year, participants
              WHERE q <> o AND (o.id < q.id OR (o:Stale AND NOT q:Stale))
              WITH o, q, count(CASE WHEN w:Project THEN 1 END) AS projects, count(CASE WHEN w:Patent THEN 1 END) AS patents,
                count(CASE WHEN w:Publication THEN 1 END) AS publications, count(CASE WHEN w:Contract THEN 1 END) AS contracts,
                min(year) AS first, max(year) AS last, round(sum(1.0 / (participants - 1)), 6) AS weight,
                max(CASE WHEN w:Stale THEN 1 ELSE 0 END) AS stale
              WHERE stale = 1 OR o:Stale OR q:Stale
              RETURN q, projects, patents, publications, contracts, first, last, weight
            }
            RETURN elementId(CASE WHEN o.id < q.id THEN o ELSE q END) AS from, elementId(CASE WHEN o.id < q.id THEN q ELSE o END) AS to,
              {projects: projects, patents: patents, publications: publications, contracts: contracts,
               first: first, last: last, weight: weight} AS properties
            """;

    private static final String NO_COLLABORATIONS_ANY_MORE = """
            UNWIND $organizations AS node
            MATCH (o:Stale)-[c:COLLABORATES_WITH]-(q) WHERE elementId(o) = node
              AND NOT EXISTS {
                (o)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-()-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(q)
              }
            RETURN elementId(startNode(c)) AS from, elementId(endNode(c)) AS to, {} AS properties
            """;

    private static final String ACTIVITIES = """
            UNWIND $organizations AS node
            MATCH (o:Organization) WHERE elementId(o) = node
            CALL (o) {
              CALL (o) {
                MATCH (o)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(w)-[:ABOUT]->(t:Technology)
                WITH t, w, coalesce(w.signed.year, w.filed.year, w.start.year, w.published.year, w.year) AS year
                RETURN t, count(CASE WHEN w:Project THEN 1 END) AS projects, count(CASE WHEN w:Patent THEN 1 END) AS patents,
                  count(CASE WHEN w:Publication THEN 1 END) AS publications, count(CASE WHEN w:Contract THEN 1 END) AS contracts,
                  0 AS statements, min(year) AS first, max(year) AS last
              UNION ALL
                MATCH (o)-[r:ABOUT]->(t:Technology)
                RETURN t, 0 AS projects, 0 AS patents, 0 AS publications, 0 AS contracts, size(r.datasets) AS statements,
                  null AS first, null AS last
              }
              WITH t, sum(projects) AS projects, sum(patents) AS patents, sum(publications) AS publications,
                sum(contracts) AS contracts, sum(statements) AS statements, min(first) AS first, max(last) AS last
              WITH collect({t: t, projects: projects, patents: patents, publications: publications, contracts: contracts,
                  statements: statements, first: first, last: last}) AS activities,
                sum(projects + patents + publications + contracts + statements) AS total
              UNWIND activities AS activity
              RETURN activity.t AS t, activity {.*, t: null, share: round(1.0 * (activity.projects + activity.patents
                + activity.publications + activity.contracts + activity.statements) / total, 6)} AS properties
            }
            RETURN elementId(o) AS from, elementId(t) AS to, properties
            """;

    private static final String PRESENT_ACTIVITIES = """
            UNWIND $organizations AS node
            MATCH (o:Organization)-[:ACTIVE_IN]->(t) WHERE elementId(o) = node
            RETURN elementId(o) AS from, elementId(t) AS to, {} AS properties
            """;

    private static final String UNMARK = "MATCH (n:Stale) CALL (n) { REMOVE n:Stale } IN TRANSACTIONS OF 10000 ROWS";

    private final Driver driver;
    private final LinkWriter writer;

    public Derivation(Driver driver, Writers writers) {
        this.driver = driver;
        this.writer = new LinkWriter(writers, link -> Set.of());
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
     * @param collaborations links that are new, changed or gone
     * @param activities links that are new, changed or gone
     */
    public record Outcome(long organizations, long collaborations, long activities) {
        public static final Outcome NONE = new Outcome(0, 0, 0);
    }

    public Outcome run(Listener listener) {
        try (Session session = driver.session()) {
            List<String> touched = session.executeRead(
                    tx -> tx.run(TOUCHED).list(row -> row.get("node").asString()));
            long collaborations = 0;
            long activities = 0;
            for (int from = 0; from < touched.size(); from += AT_A_TIME) {
                List<String> batch = touched.subList(from, Math.min(touched.size(), from + AT_A_TIME));
                collaborations += collaborations(session, batch);
                activities += activities(session, batch);
                listener.derived(from + batch.size(), touched.size());
            }
            session.run(UNMARK).consume();
            return new Outcome(touched.size(), collaborations, activities);
        }
    }

    private long collaborations(Session session, List<String> organizations) {
        List<DerivedLink> gone = links(session, NO_COLLABORATIONS_ANY_MORE, LinkType.COLLABORATES_WITH, organizations);
        writer.delete(gone);
        return gone.size()
                + changes(writer.write(links(session, COLLABORATIONS, LinkType.COLLABORATES_WITH, organizations)));
    }

    private long activities(Session session, List<String> organizations) {
        List<DerivedLink> links = links(session, ACTIVITIES, LinkType.ACTIVE_IN, organizations);
        Map<List<String>, DerivedLink> gone = new HashMap<>();
        links(session, PRESENT_ACTIVITIES, LinkType.ACTIVE_IN, organizations)
                .forEach(link -> gone.put(link.ends(), link));
        links.forEach(link -> gone.remove(link.ends()));
        writer.delete(gone.values());
        return gone.size() + changes(writer.write(links));
    }

    private static long changes(Written written) {
        return written.created() + written.updated();
    }

    private static List<DerivedLink> links(
            Session session, String statement, LinkType type, List<String> organizations) {
        return session.executeRead(tx -> {
            List<DerivedLink> links = new ArrayList<>();
            tx.run(statement, Map.of("organizations", organizations))
                    .forEachRemaining(row -> links.add(link(type, row)));
            return links;
        });
    }

    private static DerivedLink link(LinkType type, Record row) {
        Map<String, Object> properties = new HashMap<>(row.get("properties").asMap(Value::asObject));
        properties.values().removeIf(java.util.Objects::isNull);
        return new DerivedLink(type, row.get("from").asString(), row.get("to").asString(), properties);
    }
}
