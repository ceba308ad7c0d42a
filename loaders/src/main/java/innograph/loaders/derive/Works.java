package innograph.loaders.derive;

import innograph.loaders.derive.Work.Participant;
import innograph.model.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Reads what organizations did, and remembers the works that were read last, since their other organizations come next. What
 * has vanished from all data sets that spoke of it, an entity or a link, does not count.
 */
final class Works {
    /** One takes some kilobytes of the heap. */
    private static final int REMEMBERED = 20_000;

    private static final String ORGANIZATIONS =
            """
            UNWIND $nodes AS node
            MATCH (o:Organization) WHERE elementId(o) = node
            WITH node, o, %1$s AS there
            RETURN node, o.id AS id, o:Stale AS stale,
              COLLECT {
                WITH o, there WHERE there
                MATCH (o)-[r:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(w) WHERE %2$s AND %3$s
                RETURN DISTINCT elementId(w)
              } AS works,
              COLLECT {
                WITH o, there WHERE there
                MATCH (o)-[r:ABOUT]->(t:Technology) WHERE %2$s AND %4$s
                RETURN [elementId(t), size(r.datasets) - size(coalesce(r.vanished, []))]
              } AS statements,
              COLLECT { MATCH (o)-[:ACTIVE_IN]->(t) RETURN elementId(t) } AS activeIn,
              COLLECT { WITH o WHERE o:Stale MATCH (o)-[:COLLABORATES_WITH]-(q) RETURN elementId(q) } AS collaborators
            """.formatted(Presence.of("o"), Presence.of("r"), Presence.of("w"), Presence.of("t"));

    private static final String WORKS = """
            UNWIND $nodes AS node
            MATCH (w) WHERE elementId(w) = node
            RETURN node, w:Stale AS stale,
              [label IN labels(w) WHERE label IN ['Project', 'Patent', 'Publication', 'Contract']][0] AS label,
              coalesce(w.signed.year, w.filed.year, w.start.year, w.published.year, w.year) AS year,
              COLLECT {
                MATCH (w)-[r:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(o:Organization) WHERE %1$s AND %2$s
                WITH DISTINCT o
                RETURN [elementId(o), o.id, o:Stale]
              } AS organizations,
              COLLECT { MATCH (w)-[r:ABOUT]->(t:Technology) WHERE %1$s AND %3$s RETURN elementId(t) } AS technologies
            """.formatted(Presence.of("r"), Presence.of("o"), Presence.of("t"));

    private final Session session;
    private final Map<String, Work> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Work> eldest) {
            return size() > REMEMBERED;
        }
    };

    Works(Session session) {
        this.session = session;
    }

    /** What these organizations did. */
    List<Doings> of(List<String> organizations) {
        List<Record> rows = read(ORGANIZATIONS, organizations);
        Set<String> unknown = new LinkedHashSet<>();
        rows.forEach(row -> unknown.addAll(texts(row, "works")));
        Map<String, Work> known = new LinkedHashMap<>();
        for (String node : unknown) {
            Work work = remembered.get(node);
            if (work != null) {
                known.put(node, work);
            }
        }
        unknown.removeAll(known.keySet());
        read(WORKS, List.copyOf(unknown))
                .forEach(row -> known.put(row.get("node").asString(), work(row)));
        remembered.putAll(known);
        return rows.stream().map(row -> doings(row, known)).toList();
    }

    private List<Record> read(String statement, List<String> nodes) {
        return session.executeRead(
                tx -> tx.run(statement, Map.of("nodes", nodes)).list());
    }

    private static Work work(Record row) {
        List<Participant> organizations = row.get("organizations").asList(Works::participant);
        Value year = row.get("year");
        return new Work(
                row.get("label").asString(),
                year.isNull() ? Optional.empty() : Optional.of(year.asLong()),
                row.get("stale").asBoolean(),
                organizations,
                texts(row, "technologies"));
    }

    private static Participant participant(Value value) {
        return new Participant(
                value.get(0).asString(), value.get(1).asString(), value.get(2).asBoolean());
    }

    private static Doings doings(Record row, Map<String, Work> known) {
        Map<String, Long> statements = new LinkedHashMap<>();
        row.get("statements")
                .asList(value -> value)
                .forEach(value ->
                        statements.put(value.get(0).asString(), value.get(1).asLong()));
        List<Work> works = new ArrayList<>();
        texts(row, "works").forEach(node -> works.add(Objects.requireNonNull(known.get(node))));
        return new Doings(
                new Participant(
                        row.get("node").asString(),
                        row.get("id").asString(),
                        row.get("stale").asBoolean()),
                works,
                statements,
                texts(row, "activeIn"),
                texts(row, "collaborators"));
    }

    private static List<String> texts(Record row, String name) {
        return row.get(name).asList(Value::asString);
    }
}
