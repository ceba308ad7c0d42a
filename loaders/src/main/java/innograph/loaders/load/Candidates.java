package innograph.loaders.load;

import innograph.loaders.load.Decisions.Decision;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Pairs that may be the same, for a person to decide. What was decided is not asked again, even if the two were loaded anew in
 * the meantime.
 */
public final class Candidates {
    private static final int AT_A_TIME = 1_000;

    private static final String ENTITIES = """
            UNWIND $identifiers AS identifier
            MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(e:Entity)
            RETURN identifier, elementId(e) AS node, e.id AS id, labels(e) AS labels,
              COLLECT { MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS identifiers
            """;

    /** From the smaller id to the larger; what a person decided or a data set states stays as it is. */
    private static final String PROPOSE = """
            UNWIND $rows AS row
            MATCH (a) WHERE elementId(a) = row.from
            MATCH (b) WHERE elementId(b) = row.to
            OPTIONAL MATCH (a)-[there:SAME_AS]-(b)
            WITH row, a, b, head(collect(there)) AS there
            FOREACH (_ IN CASE WHEN there IS NULL THEN [1] ELSE [] END |
              CREATE (a)-[:SAME_AS {score: row.score, evidence: row.evidence}]->(b))
            FOREACH (s IN CASE WHEN there.decision IS NULL AND there.datasets IS NULL THEN [there] ELSE [] END |
              SET s.score = row.score, s.evidence = row.evidence)
            RETURN count(CASE WHEN there IS NULL THEN 1 END) AS proposed
            """;

    private static final String WAITING = """
            MATCH (a:Entity)-[s:SAME_AS]->(b:Entity) WHERE s.decision IS NULL AND ($types = [] OR any(type IN $types WHERE type IN labels(a)))
            RETURN s.score AS score, s.evidence AS evidence, %s
            ORDER BY coalesce(s.score, 0.0) DESC, a.id, b.id
            """.formatted(sides());

    private final Driver driver;

    public Candidates(Driver driver) {
        this.driver = driver;
    }

    private static String sides() {
        String side = """
                {id: %1$s.id, name: %1$s.name, datasets: %1$s.datasets,
                place: [part IN [%1$s.city, %1$s.country] WHERE part IS NOT NULL],
                identifiers: COLLECT { MATCH (%1$s)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value }} AS %1$s""";
        return side.formatted("a") + ", " + side.formatted("b");
    }

    /**
     * Two that may be the same.
     *
     * @param one any identifier of the one
     * @param other any identifier of the other
     * @param score how certain it is that they are the same, 0 to 1
     * @param evidence what speaks for it, sentences
     */
    public record Pair(String one, String other, double score, List<String> evidence) {
        public Pair {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What became of proposals.
     *
     * @param proposed that are new
     * @param waiting that were proposed before; they have their new score
     * @param decided on which a person decided before
     * @param impossible that are one already, of types that have no candidates, two to an authority, or not in the graph
     */
    public record Proposed(long proposed, long waiting, long decided, long impossible) {
        private Proposed plus(Proposed more) {
            return new Proposed(
                    proposed + more.proposed,
                    waiting + more.waiting,
                    decided + more.decided,
                    impossible + more.impossible);
        }
    }

    /** Lays pairs before people, where they don't lie there already. */
    public Proposed propose(Collection<Pair> pairs) {
        List<Pair> all = List.copyOf(pairs);
        Proposed proposed = new Proposed(0, 0, 0, 0);
        try (Session session = driver.session()) {
            Decisions decisions = session.executeRead(Decisions::read);
            for (int from = 0; from < all.size(); from += AT_A_TIME) {
                List<Pair> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
                proposed = proposed.plus(propose(session, some, decisions));
            }
        }
        return proposed;
    }

    private static Proposed propose(Session session, List<Pair> pairs, Decisions decisions) {
        Map<String, Found> found = found(session, pairs);
        Map<Set<String>, Map<String, Object>> rows = new LinkedHashMap<>();
        long decided = 0;
        long impossible = 0;
        for (Pair pair : pairs) {
            Found one = found.get(pair.one());
            Found other = found.get(pair.other());
            if (one == null || other == null || !one.mayBe(other)) {
                impossible++;
            } else if (decisions.on(one.identifiers(), other.identifiers()).isPresent()) {
                decided++;
            } else {
                rows.merge(Set.of(one.node(), other.node()), one.row(other, pair), Candidates::better);
            }
        }
        long created = session.executeWrite(tx -> tx.run(PROPOSE, Map.of("rows", List.copyOf(rows.values())))
                .single()
                .get("proposed")
                .asLong());
        return new Proposed(created, rows.size() - created, decided, impossible);
    }

    private static Map<String, Found> found(Session session, List<Pair> pairs) {
        Set<String> identifiers = new LinkedHashSet<>();
        pairs.forEach(pair -> {
            identifiers.add(pair.one());
            identifiers.add(pair.other());
        });
        Map<String, Found> found = new HashMap<>();
        session.executeRead(tx -> tx.run(ENTITIES, Map.of("identifiers", List.copyOf(identifiers)))
                        .list())
                .forEach(row -> found.put(row.get("identifier").asString(), Found.of(row)));
        return found;
    }

    private static Map<String, Object> better(Map<String, Object> one, Map<String, Object> other) {
        return (double) Objects.requireNonNull(one.get("score")) >= (double) Objects.requireNonNull(other.get("score"))
                ? one
                : other;
    }

    private record Found(String node, String id, EntityType type, Set<String> identifiers) {
        static Found of(Record row) {
            return new Found(
                    row.get("node").asString(),
                    row.get("id").asString(),
                    EntityType.among(row.get("labels").asList(Value::asString)).orElseThrow(),
                    Set.copyOf(row.get("identifiers").asList(Value::asString)));
        }

        boolean mayBe(Found other) {
            Set<Scheme> both = exclusive();
            both.retainAll(other.exclusive());
            return !node.equals(other.node)
                    && LinkType.SAME_AS.ends().contains(new LinkType.Ends(type, other.type))
                    && both.isEmpty();
        }

        private Set<Scheme> exclusive() {
            Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
            identifiers.forEach(identifier -> Identifier.parse(identifier)
                    .map(Identifier::scheme)
                    .filter(Scheme::exclusive)
                    .ifPresent(schemes::add));
            return schemes;
        }

        Map<String, Object> row(Found other, Pair pair) {
            boolean leads = id.compareTo(other.id) < 0;
            return Map.of(
                    "from",
                    leads ? node : other.node,
                    "to",
                    leads ? other.node : node,
                    "score",
                    pair.score(),
                    "evidence",
                    String.join("; ", pair.evidence()));
        }
    }

    /**
     * One of the two of a candidate.
     *
     * @param place city and country, as far as they are known
     * @param datasets that speak of it
     */
    public record Side(String id, String name, String place, List<String> datasets) {
        public Side {
            datasets = List.copyOf(datasets);
        }
    }

    /**
     * A candidate on which nobody has decided yet.
     *
     * @param score 0 to 1; 0 if a data set states the pair without one
     * @param evidence what speaks for it
     */
    public record Waiting(Side one, Side other, double score, String evidence) {}

    /**
     * Candidates on which nobody has decided yet, the best first.
     *
     * @param types of which the two are; empty for all
     */
    public List<Waiting> waiting(Collection<EntityType> types) {
        List<String> labels = types.stream().map(EntityType::label).toList();
        try (Session session = driver.session()) {
            Decisions decisions = session.executeRead(Decisions::read);
            List<Waiting> waiting = new ArrayList<>();
            session.executeRead(tx -> tx.run(WAITING, Map.of("types", labels)).list())
                    .forEach(row -> {
                        if (decisions
                                .on(identifiers(row.get("a")), identifiers(row.get("b")))
                                .isEmpty()) {
                            waiting.add(new Waiting(
                                    side(row.get("a")),
                                    side(row.get("b")),
                                    row.get("score").asDouble(0),
                                    row.get("evidence").asString("")));
                        }
                    });
            return waiting;
        }
    }

    private static List<String> identifiers(Value side) {
        return side.get("identifiers").asList(Value::asString);
    }

    private static Side side(Value side) {
        return new Side(
                side.get("id").asString(),
                side.get("name").asString(),
                String.join(", ", side.get("place").asList(Value::asString)),
                side.get("datasets").asList(Value::asString, List.of()));
    }

    /** Two that a person said are the same, by an identifier of each, and who said so. */
    public record Confirmed(String one, String other, String by) {}

    /** Pairs that a person said are the same and that are still two in the graph, in the order of the decisions. */
    public List<Confirmed> confirmed() {
        try (Session session = driver.session()) {
            Decisions decisions = session.executeRead(Decisions::read);
            List<Pair> pairs = new ArrayList<>();
            for (Decision decision : decisions.all()) {
                for (String one : decision.one()) {
                    decision.other().forEach(other -> pairs.add(new Pair(one, other, 1, List.of())));
                }
            }
            Map<String, Found> found = found(session, pairs);
            Map<Set<String>, Confirmed> confirmed = new LinkedHashMap<>();
            for (Pair pair : pairs) {
                Found one = found.get(pair.one());
                Found other = found.get(pair.other());
                if (one != null && other != null && !one.node().equals(other.node())) {
                    decisions
                            .on(one.identifiers(), other.identifiers())
                            .filter(Decision::same)
                            .ifPresent(decision -> confirmed.put(
                                    Set.of(one.node(), other.node()),
                                    new Confirmed(one.id(), other.id(), decision.by())));
                }
            }
            return List.copyOf(confirmed.values());
        }
    }
}
