package innograph.loaders.load;

import innograph.loaders.derive.Stale;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.load.Identity.Subject;
import innograph.loaders.load.NodeIndex.Node;
import innograph.loaders.load.Pass.Stated;
import innograph.loaders.source.Reject;
import innograph.loaders.write.Writers;
import innograph.model.record.EntityRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Brings what records say of entities into the graph. */
final class EntityWriter {
    private static final String NODES_OF_IDENTIFIERS = """
            UNWIND $identifiers AS identifier
            MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(e:Entity)
            WITH DISTINCT e
            RETURN elementId(e) AS node, labels(e) AS labels, properties(e) AS properties,
              COLLECT { MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS identifiers
            """;

    private static final String CREATE = """
            UNWIND range(0, size($rows) - 1) AS i
            WITH i, $rows[i] AS row
            CREATE (e:Entity)
            SET e = row.properties
            SET e:$(row.labels)
            FOREACH (identifier IN row.identifiers | CREATE (e)-[:IDENTIFIED_BY]->(:Identifier {value: identifier}))
            RETURN elementId(e) AS node ORDER BY i
            """;

    private static final String UPDATE = """
            UNWIND $rows AS row
            MATCH (e:Entity) WHERE elementId(e) = row.node
            SET e = row.properties
            SET e:$(row.labels)
            REMOVE e:$(row.obsolete)
            WITH e, row
            UNWIND row.identifiers AS identifier
            CREATE (e)-[:IDENTIFIED_BY]->(:Identifier {value: identifier})
            """;

    private static final String SAY_AGAIN = """
            UNWIND $rows AS row
            MATCH (e:Entity) WHERE elementId(e) = row.node
            SET e += row.said
            """;

    /** Before anything else, since another entity of the batch may claim what this one gives up. */
    private static final String GIVE_UP_IDENTIFIERS = """
            UNWIND $rows AS row
            MATCH (e:Entity) WHERE elementId(e) = row.node
            MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier WHERE i.value IN row.identifiers)
            DETACH DELETE i
            """;

    /** In one transaction at a time, since two entities may have the same neighbour. */
    private static final String MARK_AROUND = """
            UNWIND $nodes AS node
            MATCH (e:Entity) WHERE elementId(e) = node
            """ + Stale.MARK_AROUND_ENTITY;

    private static final int IDENTIFIERS_AT_A_TIME = 5_000;
    private static final int NODES_AT_A_TIME = 2_000;

    private final Writers writers;
    private final NodeIndex nodes;
    private final String dataset;
    private final long run;

    /**
     * A writer.
     *
     * @param nodes is told of everything that is read or written, since links come next
     */
    EntityWriter(Writers writers, NodeIndex nodes, String dataset, long run) {
        this.writers = writers;
        this.nodes = nodes;
        this.dataset = dataset;
        this.run = run;
    }

    /** Writes a batch; what can't be written goes to {@code rejects}. */
    void write(List<Stated<EntityRecord>> batch, Counts counts, Consumer<Reject> rejects) {
        Identity identity = new Identity(dataset, run, rejects);
        nodesOf(batch).forEach(row -> identity.know(row.get("node").asString(), state(row)));
        batch.forEach(identity::add);
        List<Subject> subjects = identity.spokenOf();
        List<Subject> created = subjects.stream().filter(Subject::isNew).toList();
        List<Subject> changed = subjects.stream().filter(Subject::isChanged).toList();
        update(changed);
        create(created);
        write(SAY_AGAIN, subjects, Subject::isOnlySaidAgain, EntityWriter::runs);
        subjects.forEach(subject -> subject.node().ifPresent(node -> remember(subject, node)));
        counts.add(Count.ENTITIES_CREATED, created.size());
        counts.add(Count.ENTITIES_UPDATED, changed.size());
        counts.add(Count.ENTITIES_UNCHANGED, subjects.size() - created.size() - changed.size());
        counts.add(Count.ENTITIES_REPEATED, identity.repeated());
    }

    /** Writes entities that are in the graph and now say something else. */
    void update(List<Subject> changed) {
        markAround(changed.stream().filter(Subject::cameOrWent).toList());
        write(
                GIVE_UP_IDENTIFIERS,
                changed,
                subject -> !subject.obsoleteIdentifiers().isEmpty(),
                subject -> row(subject, Map.of("identifiers", List.copyOf(subject.obsoleteIdentifiers()))));
        changed.forEach(subject -> nodes.forget(subject.obsoleteIdentifiers()));
        write(UPDATE, changed, subject -> true, EntityWriter::changedNode);
    }

    /** Writes one entity that now says something else, in a transaction that does more. */
    static void update(SimpleQueryRunner tx, Subject changed) {
        Set<String> obsolete = changed.obsoleteIdentifiers();
        if (!obsolete.isEmpty()) {
            Map<String, Object> given = row(changed, Map.of("identifiers", List.copyOf(obsolete)));
            tx.run(GIVE_UP_IDENTIFIERS, Map.of("rows", List.of(given))).consume();
        }
        tx.run(UPDATE, Map.of("rows", List.of(changedNode(changed)))).consume();
    }

    /**
     * Creates one entity, in a transaction that does more.
     *
     * @return the {@code elementId} of its node
     */
    static String create(SimpleQueryRunner tx, EntityState state) {
        return tx.run(CREATE, Map.of("rows", List.of(newNode(state))))
                .single()
                .get("node")
                .asString();
    }

    private void create(List<Subject> created) {
        List<Function<SimpleQueryRunner, List<String>>> work = slices(created, NODES_AT_A_TIME)
                .map(slice -> slice.stream()
                        .map(Subject::now)
                        .map(EntityWriter::newNode)
                        .toList())
                .map(rows -> (Function<SimpleQueryRunner, List<String>>) tx -> tx.run(CREATE, Map.of("rows", rows))
                        .list(row -> row.get("node").asString()))
                .toList();
        Iterator<Subject> subjects = created.iterator();
        for (List<String> slice : writers.write(work)) {
            slice.forEach(node -> remember(subjects.next(), node));
        }
    }

    private void remember(Subject subject, String node) {
        EntityState state = subject.now();
        nodes.remember(
                state.identifiers(),
                new Node(node, state.id(), state.type(), !state.sides().isEmpty()));
    }

    /** Before the change itself, so that a load that is stopped in between marks it again. */
    private void markAround(List<Subject> subjects) {
        List<String> nodes =
                subjects.stream().map(subject -> subject.node().orElseThrow()).toList();
        slices(nodes, NODES_AT_A_TIME)
                .forEach(slice -> writers.write(List.of(
                        tx -> tx.run(MARK_AROUND, Map.of("nodes", slice)).consume())));
    }

    /** No two subjects share a node or an identifier, so any split of them may be written at the same time. */
    private void write(
            String statement,
            List<Subject> subjects,
            Predicate<Subject> concerned,
            Function<Subject, Map<String, Object>> row) {
        List<Map<String, Object>> rows =
                subjects.stream().filter(concerned).map(row).toList();
        writers.write(slices(rows, NODES_AT_A_TIME)
                .map(slice -> (Function<SimpleQueryRunner, Boolean>) tx -> {
                    tx.run(statement, Map.of("rows", slice)).consume();
                    return true;
                })
                .toList());
    }

    private List<MapAccessor> nodesOf(List<Stated<EntityRecord>> batch) {
        Set<String> identifiers = new LinkedHashSet<>();
        batch.forEach(
                stated -> stated.record().identifiers().forEach(identifier -> identifiers.add(identifier.toString())));
        Map<String, MapAccessor> nodes = new HashMap<>(); // two slices may lead to the same node
        writers.write(slices(List.copyOf(identifiers), IDENTIFIERS_AT_A_TIME)
                        .map(slice -> (Function<SimpleQueryRunner, List<? extends MapAccessor>>)
                                tx -> tx.run(NODES_OF_IDENTIFIERS, Map.of("identifiers", slice))
                                        .list())
                        .toList())
                .forEach(rows -> rows.forEach(row -> nodes.put(row.get("node").asString(), row)));
        return new ArrayList<>(nodes.values());
    }

    private static <T> Stream<List<T>> slices(List<T> all, int size) {
        return IntStream.range(0, (all.size() + size - 1) / size)
                .mapToObj(i -> all.subList(i * size, Math.min(all.size(), (i + 1) * size)));
    }

    static EntityState state(MapAccessor row) {
        return EntityState.of(
                row.get("labels").asList(Value::asString),
                row.get("properties").asMap(),
                row.get("identifiers").asList(Value::asString));
    }

    private static Map<String, Object> row(Subject subject, Map<String, Object> more) {
        Map<String, Object> row = new HashMap<>(more);
        row.put("node", subject.node().orElseThrow());
        return row;
    }

    private static Map<String, Object> runs(Subject subject) {
        return row(subject, Map.of("said", subject.now().provenance()));
    }

    private static Map<String, Object> newNode(EntityState state) {
        Set<String> labels = new LinkedHashSet<>(state.labels());
        if (Stale.isWork(state.type())) {
            labels.add(Stale.LABEL); // its links will ask for it anyway
        }
        return Map.of(
                "properties", state.properties(),
                "labels", List.copyOf(labels),
                "identifiers", List.copyOf(state.identifiers()));
    }

    private static Map<String, Object> changedNode(Subject subject) {
        EntityState state = subject.now();
        Map<String, Object> properties = state.properties();
        Set<String> labels = new LinkedHashSet<>(state.labels());
        if (!Objects.equals(
                Stale.years(state.type(), subject.before().properties()), Stale.years(state.type(), properties))) {
            labels.add(Stale.LABEL);
        }
        return row(
                subject,
                Map.of(
                        "properties", properties,
                        "labels", List.copyOf(labels),
                        "obsolete", List.copyOf(subject.obsoleteLabels()),
                        "identifiers", List.copyOf(subject.newIdentifiers())));
    }
}
