package innograph.queries.screening.dualuse;

import innograph.queries.Reader;
import innograph.queries.screening.dualuse.DualUseIndicators.Centrality;
import innograph.queries.screening.items.PatentClasses;
import innograph.queries.version.Counted;
import innograph.queries.version.Renewed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Tells of technologies how they pass between military and civil use. */
public final class DualUse {
    private static final String MILITARY =
            "EXISTS { (%1$s)-[:ABOUT]->(c:Technology) WHERE any(m IN $military WHERE replace(c.notation, ' ', '') STARTS WITH m) }";

    private static final String CIVIL =
            "EXISTS { (%1$s)-[:ABOUT]->(c:Technology) WHERE c.notation IS NOT NULL AND none(m IN $military WHERE replace(c.notation, ' ', '') STARTS WITH m) }";

    /** A citation between two patents of the technology is one. */
    private static final String OF = """
            MATCH (t:Technology {id: $id})
            CALL (t) {
              MATCH (t)<-[:BROADER]-{0,8}(:Technology)<-[:ABOUT]-(p:Patent)
              WITH DISTINCT p
              WITH p, %1$s AS military, %2$s AS civil
              RETURN count(p) AS patents, count(CASE WHEN military THEN 1 END) AS militaryPatents,
                count(CASE WHEN military AND civil THEN 1 END) AS both
            }
            CALL (t) {
              MATCH (t)<-[:BROADER]-{0,8}(:Technology)<-[:ABOUT]-(:Patent)-[r:CITES]-(:Patent)
              WITH DISTINCT r, startNode(r) AS citing, endNode(r) AS cited
              WITH %3$s AS citingMilitary, %4$s AS citedMilitary
              RETURN count(CASE WHEN citedMilitary AND NOT citingMilitary THEN 1 END) AS off,
                count(CASE WHEN citingMilitary AND NOT citedMilitary THEN 1 END) AS in
            }
            RETURN CASE WHEN t.id STARTS WITH 'ipc:' OR t.id STARTS WITH 'cpc:' THEN t.notation END AS symbol,
              patents, militaryPatents, both, off, in
            """.formatted(
            MILITARY.formatted("p"), CIVIL.formatted("p"), MILITARY.formatted("citing"), MILITARY.formatted("cited"));

    private final Reader reader;
    private final Renewed<ClassNetwork> network;

    /**
     * The indicators of a graph.
     *
     * @param patient reads the network, which may take a while
     * @param interval how long the network of classes is taken to be up to date; 0 for not at all
     */
    public DualUse(Reader reader, Reader patient, Duration interval) {
        this.reader = reader;
        this.network = new Renewed<>(
                "network of patent classes",
                new Counted(reader, "(:Patent)", "()-[:ABOUT]->()"),
                () -> ClassNetwork.read(patient),
                interval);
    }

    /**
     * The indicators of a technology.
     *
     * @return empty if the graph has no technology with this id
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Optional<DualUseIndicators> of(String technology) {
        return reader
                .rows(OF, Map.of("id", technology, "military", PatentClasses.military()), this::indicators)
                .stream()
                .findFirst();
    }

    private DualUseIndicators indicators(Record row) {
        long patents = row.get("patents").asLong();
        return new DualUseIndicators(
                patents,
                row.get("militaryPatents").asLong(),
                patents == 0 ? 0 : (double) row.get("both").asLong() / patents,
                centrality(row.get("symbol").asString("").replace(" ", "")),
                row.get("off").asLong(),
                row.get("in").asLong());
    }

    private @Nullable Centrality centrality(String symbol) {
        return symbol.length() < ClassNetwork.SUBCLASS
                ? null
                : network.current()
                        .centrality(symbol.substring(0, ClassNetwork.SUBCLASS))
                        .orElse(null);
    }
}
