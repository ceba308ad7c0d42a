package innograph.loaders.load;

import innograph.loaders.load.Counts.Count;
import innograph.loaders.load.Identity.Change;
import innograph.loaders.load.Pass.Stated;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Writes batches, each in one transaction with the checkpoint. */
final class GraphWriter {
    private static final String NODES_OF_IDENTIFIERS = """
            UNWIND $identifiers AS identifier
            MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(e:Entity)
            WITH DISTINCT e
            RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties,
              COLLECT { MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value ORDER BY i.value } AS identifiers
            """;

    private static final String WRITE_NODES = """
            UNWIND $rows AS row
            MERGE (e:Entity {id: row.id})
            SET e = row.properties
            SET e:$(row.labels)
            REMOVE e:$(row.obsolete)
            WITH e, row
            UNWIND row.identifiers AS identifier
            MERGE (i:Identifier {value: identifier})
            MERGE (e)-[:IDENTIFIED_BY]->(i)
            """;

    private static final String ENDS_OF_IDENTIFIERS = """
            UNWIND $identifiers AS identifier
            MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(e:Entity)
            RETURN identifier, e.id AS id, labels(e) AS labels
            """;

    /** The type of a relationship can't be a parameter; it comes from an enum. */
    private static final Map<LinkType, String> WRITE_LINKS = new EnumMap<>(LinkType.class);

    static {
        for (LinkType type : LinkType.values()) {
            WRITE_LINKS.put(type, """
                    UNWIND $rows AS row
                    MATCH (a:Entity {id: row.from})
                    MATCH (b:Entity {id: row.to})
                    MERGE (a)-[r:%s]->(b) ON CREATE SET r.datasets = []
                    WITH a, b, r, row, r.datasets AS datasets, properties(r) AS said
                    WITH *, datasets IN [[], [$dataset]] AS sole
                    WITH *, CASE
                        WHEN datasets = [] THEN 'created'
                        WHEN sole AND any(key IN keys(row.said) WHERE said[key] IS NULL OR said[key] <> row.said[key]) THEN 'updated'
                        WHEN NOT sole AND (NOT $dataset IN datasets OR any(key IN keys(row.said) WHERE said[key] IS NULL)) THEN 'updated'
                        ELSE 'unchanged'
                      END AS outcome
                    FOREACH (_ IN CASE WHEN outcome <> 'unchanged' AND sole THEN [1] END | SET r += row.said)
                    FOREACH (_ IN CASE WHEN outcome <> 'unchanged' AND NOT sole THEN [1] END |
                      SET r += row.said
                      SET r += said
                      SET r.datasets = [d IN datasets WHERE d <> $dataset] + $dataset)
                    FOREACH (_ IN CASE WHEN outcome <> 'unchanged' AND $staleFrom AND (a:Organization OR a:Project) THEN [1] END | SET a:Stale)
                    FOREACH (_ IN CASE WHEN outcome <> 'unchanged' AND $staleTo THEN [1] END | SET b:Stale)
                    RETURN outcome, count(*) AS links
                    """.formatted(type));
        }
    }

    private final Driver driver;
    private final LoadRun run;
    private final Rejects rejects;

    GraphWriter(Driver driver, LoadRun run, Rejects rejects) {
        this.driver = driver;
        this.run = run;
        this.rejects = rejects;
    }

    void writeEntities(List<Stated<EntityRecord>> batch) {
        write(tx -> writeEntities(tx, batch));
    }

    void writeLinks(List<Stated<LinkRecord>> batch) {
        write(tx -> writeLinks(tx, batch));
    }

    /** What a transaction does; it may have to be done again, so it keeps nothing of its own. */
    private interface Work {
        Outcome in(TransactionContext tx);
    }

    private static final class Outcome {
        private final Map<Count, Long> counts = new EnumMap<>(Count.class);
        private final List<Reject> rejects = new ArrayList<>();

        void add(Count count, long number) {
            counts.merge(count, number, Long::sum);
        }
    }

    private void write(Work work) {
        int[] attempts = {0};
        try (Session session = driver.session()) {
            Counts after = session.executeWrite(tx -> {
                Outcome outcome = work.in(tx);
                outcome.add(Count.RETRIES, attempts[0]++ == 0 ? 0 : 1);
                Counts counts = run.counts().copy();
                outcome.counts.forEach(counts::add);
                rejects.rewind(counts);
                outcome.rejects.forEach(reject -> rejects.add(reject, counts));
                run.checkpoint(tx, counts);
                return counts;
            });
            run.advanceTo(after);
        }
    }

    private Outcome writeEntities(TransactionContext tx, List<Stated<EntityRecord>> batch) {
        Outcome outcome = new Outcome();
        Identity identity = new Identity(run.dataset(), nodesOf(tx, batch), outcome.rejects::add);
        batch.forEach(identity::add);
        List<Change> changes = identity.changes();
        if (!changes.isEmpty()) {
            tx.run(
                            WRITE_NODES,
                            Map.of(
                                    "rows",
                                    changes.stream().map(GraphWriter::row).toList()))
                    .consume();
        }
        long created = changes.stream().filter(Change::created).count();
        outcome.add(Count.ENTITIES_CREATED, created);
        outcome.add(Count.ENTITIES_UPDATED, changes.size() - created);
        outcome.add(Count.ENTITIES_UNCHANGED, identity.spokenOf() - changes.size());
        outcome.add(Count.ENTITIES_REPEATED, identity.repeated());
        return outcome;
    }

    private static List<EntityState> nodesOf(TransactionContext tx, List<Stated<EntityRecord>> batch) {
        Set<String> identifiers = new HashSet<>();
        batch.forEach(
                stated -> stated.record().identifiers().forEach(identifier -> identifiers.add(identifier.toString())));
        return tx.run(NODES_OF_IDENTIFIERS, Map.of("identifiers", List.copyOf(identifiers)))
                .list(GraphWriter::state);
    }

    private static EntityState state(MapAccessor row) {
        return new EntityState(
                row.get("id").asString(),
                Set.copyOf(row.get("labels").asList(Value::asString)),
                row.get("properties").asMap(),
                new LinkedHashSet<>(row.get("identifiers").asList(Value::asString)));
    }

    /** A project that says something else than before changes the links of its participants. */
    private static Map<String, Object> row(Change change) {
        Set<String> labels = new HashSet<>(change.after().labels());
        if (!change.created() && labels.contains(EntityType.PROJECT.label())) {
            labels.add(EntityState.STALE);
        }
        return Map.of(
                "id", change.after().id(),
                "labels", List.copyOf(labels),
                "obsolete", List.copyOf(change.obsoleteLabels()),
                "properties", change.after().properties(),
                "identifiers", List.copyOf(change.newIdentifiers()));
    }

    private Outcome writeLinks(TransactionContext tx, List<Stated<LinkRecord>> batch) {
        Outcome outcome = new Outcome();
        Map<String, End> ends = endsOf(tx, batch);
        Map<LinkType, Map<List<String>, Map<String, Object>>> rows = new EnumMap<>(LinkType.class);
        for (Stated<LinkRecord> stated : batch) {
            LinkRecord link = stated.record();
            End from = ends.get(link.from().toString());
            End to = ends.get(link.to().toString());
            if (from == null || to == null) {
                outcome.add(Count.LINKS_WAITING, 1);
                outcome.rejects.add(endMissing(stated, from == null ? link.from() : link.to()));
            } else if (from.equals(to)) {
                outcome.rejects.add(linkWithItself(stated, from.id()));
            } else if (!link.type().ends().contains(new LinkType.Ends(from.type(), to.type()))) {
                outcome.rejects.add(wrongEnds(stated, from, to));
            } else {
                Map<List<String>, Map<String, Object>> links =
                        rows.computeIfAbsent(link.type(), type -> new LinkedHashMap<>());
                List<String> key = ends(link.type(), from.id(), to.id());
                outcome.add(Count.LINKS_REPEATED, links.containsKey(key) ? 1 : 0);
                links.computeIfAbsent(key, ids -> new HashMap<>()).putAll(link.properties());
            }
        }
        rows.forEach((type, links) -> writeLinks(tx, type, links, outcome));
        return outcome;
    }

    private static List<String> ends(LinkType type, String from, String to) {
        boolean turned = type.symmetric() && from.compareTo(to) > 0;
        return turned ? List.of(to, from) : List.of(from, to);
    }

    /** A node at the end of a link. */
    private record End(String id, EntityType type) {}

    private static Map<String, End> endsOf(TransactionContext tx, List<Stated<LinkRecord>> batch) {
        Set<String> identifiers = new HashSet<>();
        for (Stated<LinkRecord> stated : batch) {
            identifiers.add(stated.record().from().toString());
            identifiers.add(stated.record().to().toString());
        }
        Map<String, End> ends = new HashMap<>();
        tx.run(ENDS_OF_IDENTIFIERS, Map.of("identifiers", List.copyOf(identifiers)))
                .forEachRemaining(row -> ends.put(row.get("identifier").asString(), end(row)));
        return ends;
    }

    private static End end(MapAccessor row) {
        EntityType type =
                EntityType.among(row.get("labels").asList(Value::asString)).orElseThrow();
        return new End(row.get("id").asString(), type);
    }

    private void writeLinks(
            TransactionContext tx, LinkType type, Map<List<String>, Map<String, Object>> links, Outcome outcome) {
        List<Map<String, Object>> rows = new ArrayList<>();
        links.forEach((ends, properties) -> {
            Map<String, Object> said = new HashMap<>(properties);
            said.put("datasets", List.of(run.dataset()));
            rows.add(Map.of("from", ends.get(0), "to", ends.get(1), "said", said));
        });
        Map<String, Object> parameters = Map.of(
                "rows",
                rows,
                "dataset",
                run.dataset(),
                "staleFrom",
                type == LinkType.PARTICIPATES_IN || type == LinkType.ABOUT,
                "staleTo",
                type == LinkType.PARTICIPATES_IN);
        tx.run(Objects.requireNonNull(WRITE_LINKS.get(type)), parameters).forEachRemaining(row -> {
            Count count = switch (row.get("outcome").asString()) {
                case "created" -> Count.LINKS_CREATED;
                case "updated" -> Count.LINKS_UPDATED;
                default -> Count.LINKS_UNCHANGED;
            };
            outcome.add(count, row.get("links").asLong());
        });
    }

    private static Reject endMissing(Stated<LinkRecord> stated, Identifier missing) {
        LinkRecord link = stated.record();
        String reason = "%s is not in the graph; load it, then load this again".formatted(missing);
        return new Reject(LoadProblem.LINK_END_MISSING, stated.place(), reason, text(link));
    }

    private static Reject linkWithItself(Stated<LinkRecord> stated, String id) {
        String reason = "both ends are " + id;
        return new Reject(LoadProblem.LINK_WITH_ITSELF, stated.place(), reason, text(stated.record()));
    }

    private static Reject wrongEnds(Stated<LinkRecord> stated, End from, End to) {
        LinkType type = stated.record().type();
        String reason = "%s can't connect %s %s with %s %s"
                .formatted(type, from.type().label(), from.id(), to.type().label(), to.id());
        return new Reject(LoadProblem.RECORD_INVALID, stated.place(), reason, text(stated.record()));
    }

    private static String text(LinkRecord link) {
        return "%s -%s-> %s".formatted(link.from(), link.type(), link.to());
    }
}
