package innograph.loaders.load;

import innograph.loaders.load.Counts.Count;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.Reject;
import innograph.model.LinkType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** Keeps hierarchies free of cycles: nothing is part of its own part, whatever the sources say. */
final class Hierarchies {
    private static final List<LinkType> HIERARCHICAL = List.of(LinkType.PART_OF, LinkType.BROADER);

    /** Links of the run, stated by nobody else, from whose upper end a way leads back to the lower one. */
    private static final Map<LinkType, String> CLOSING = statements("WHERE r.runs = [$run]");

    private static final Map<LinkType, String> STILL_CLOSING = statements("WHERE elementId(r) = $link");

    private static final String CUT = """
            MATCH ()-[r]->() WHERE elementId(r) = $link
            DELETE r
            """;

    private final Driver driver;
    private final LoadRun run;
    private final Rejects rejects;

    Hierarchies(Driver driver, LoadRun run, Rejects rejects) {
        this.driver = driver;
        this.run = run;
        this.rejects = rejects;
    }

    private static Map<LinkType, String> statements(String which) {
        Map<LinkType, String> statements = new EnumMap<>(LinkType.class);
        for (LinkType type : HIERARCHICAL) {
            statements.put(type, """
                    MATCH (a)-[r:%1$s]->(b)
                    %2$s
                    MATCH way = shortestPath((b)-[:%1$s*]->(a))
                    RETURN elementId(r) AS link, a.id AS lower, b.id AS upper, [n IN nodes(way) | n.id] AS way
                    ORDER BY lower DESC, upper DESC
                    """.formatted(type, which));
        }
        return statements;
    }

    /** Takes out one link after another until no circle is left that this load closed. */
    void cutCycles() {
        if (run.counts().get(Count.LINKS_CREATED) + run.counts().get(Count.LINKS_UPDATED) == 0) {
            return;
        }
        try (Session session = driver.session()) {
            for (LinkType type : HIERARCHICAL) {
                for (Record link : read(session, CLOSING, type, Map.of("run", run.number()))) {
                    Map<String, Object> parameters =
                            Map.of("link", link.get("link").asString());
                    // another one of the same circle may have gone before
                    for (Record still : read(session, STILL_CLOSING, type, parameters)) {
                        report(type, still);
                        session.executeWriteWithoutResult(
                                tx -> tx.run(CUT, parameters).consume());
                    }
                }
            }
        }
    }

    private static List<Record> read(
            Session session, Map<LinkType, String> statements, LinkType type, Map<String, Object> parameters) {
        String statement = Objects.requireNonNull(statements.get(type));
        return session.executeRead(tx -> tx.run(statement, parameters).list());
    }

    /** Before the link goes: rather reported twice than lost, should the load be stopped in between. */
    private void report(LinkType type, Record link) {
        String text = "%s -%s-> %s"
                .formatted(link.get("lower").asString(), type, link.get("upper").asString());
        String reason = "it closes a circle (%s); the link is left out, the others are kept"
                .formatted(String.join(" -> ", link.get("way").asList(Value::asString)));
        Counts counts = run.counts().copy();
        rejects.add(
                new Reject(LoadProblem.HIERARCHY_CYCLE, new Place(run.dataset(), "all files"), reason, text), counts);
        counts.add(Count.LINKS_CREATED, -1); // it was, and will not be
        run.checkpoint(counts);
        rejects.keep(counts);
    }
}
