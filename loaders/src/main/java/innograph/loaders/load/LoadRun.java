package innograph.loaders.load;

import innograph.loaders.derive.Derivation;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.SourceInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

/** A run of the loader as the graph remembers it: which files, how far it got, what it did. */
final class LoadRun {
    private static final String BEGIN = """
            MERGE (d:Dataset {id: $dataset})
            SET d += $info
            WITH d
            OPTIONAL MATCH (unfinished:LoadRun {fingerprint: $fingerprint} WHERE unfinished.status IN ['RUNNING', 'FAILED'])-[:OF]->(d)
              WHERE NOT EXISTS { (later:LoadRun WHERE later.started > unfinished.started)-[:OF]->(d) }
            WITH d, unfinished ORDER BY unfinished.started DESC LIMIT 1
            CALL (d, unfinished) {
              WITH unfinished WHERE unfinished IS NOT NULL
              SET unfinished.status = 'RUNNING'
              REMOVE unfinished.failure
              RETURN unfinished AS run
            UNION
              WITH d, unfinished WHERE unfinished IS NULL
              CREATE (run:LoadRun {id: $id, number: COLLECT { MATCH (any:LoadRun) RETURN coalesce(max(any.number), 0) + 1 }[0],
                dataset: $dataset, files: $files, fingerprint: $fingerprint, status: 'RUNNING', started: datetime()})-[:OF]->(d)
              RETURN run
            }
            RETURN properties(run) AS run, NOT EXISTS { (other:LoadRun WHERE other <> run)-[:OF]->(d) } AS first
            """;

    /** Number of the first run of a graph. */
    static final long FIRST = 1;

    private final Driver driver;
    private final String id;
    private final long number;
    private final String dataset;
    private final boolean first;
    private final boolean resumed;
    /** What is in the graph for certain. */
    private Counts counts;

    private final long began;
    private final long millisecondsBefore;

    private LoadRun(Driver driver, Value run, boolean first, boolean resumed, long began) {
        this.driver = driver;
        this.began = began;
        this.id = run.get("id").asString();
        this.number = run.get("number").asLong();
        this.dataset = run.get("dataset").asString();
        this.first = first;
        this.resumed = resumed;
        this.counts = Counts.of(run.asMap());
        this.millisecondsBefore = resumed ? counts.get(Count.MILLISECONDS) : 0;
    }

    static LoadRun begin(Driver driver, LoadRequest request) {
        return begin(driver, request, newId(), System.nanoTime());
    }

    /**
     * Begins a run, or goes on with it.
     *
     * @param newId of the run if it is new; a run that bears this id already is not an earlier one
     * @param began when, by {@link System#nanoTime}
     */
    static LoadRun begin(Driver driver, LoadRequest request, String newId, long began) {
        Map<String, Object> parameters = Map.of(
                "dataset", request.dataset(),
                "info", info(request),
                "files", files(request),
                "fingerprint", fingerprint(request),
                "id", newId);
        try (Session session = driver.session()) {
            Record row = session.executeWrite(tx -> tx.run(BEGIN, parameters).single());
            Value run = row.get("run");
            return new LoadRun(
                    driver,
                    run,
                    row.get("first").asBoolean(),
                    !run.get("id").asString().equals(newId),
                    began);
        }
    }

    static String newId() {
        return "run-" + UUID.randomUUID();
    }

    /** What the graph says of the data set, but for its id. */
    static Map<String, Object> info(LoadRequest request) {
        SourceInfo source = request.source().info();
        return Map.of(
                "source", source.name(),
                "title", source.title(),
                "publisher", source.publisher(),
                "licence", source.licence(),
                "homepage", source.homepage());
    }

    private static List<String> files(LoadRequest request) {
        return request.inputs().stream().map(Input::name).toList();
    }

    /** Tells whether a later load reads the same files in the same way. */
    static String fingerprint(LoadRequest request) {
        return request.inputs().stream()
                .map(Input::fingerprint)
                .collect(Collectors.joining(" ", request.source().fingerprint() + " ", ""));
    }

    /** The node of the first run of a graph that is not in a database yet. */
    static Map<String, Object> firstOfAll(String id, LoadRequest request, Counts done) {
        Map<String, Object> properties = new LinkedHashMap<>(done.toProperties());
        properties.put("id", id);
        properties.put("number", FIRST);
        properties.put("dataset", request.dataset());
        properties.put("files", files(request));
        properties.put("fingerprint", fingerprint(request));
        properties.put("status", "RUNNING");
        properties.put("started", Instant.now());
        return properties;
    }

    String id() {
        return id;
    }

    /** Number of the run, greater than that of all runs that began before; what it states bears this number. */
    long number() {
        return number;
    }

    String dataset() {
        return dataset;
    }

    /** True if nothing of this data set was ever loaded before. */
    boolean isFirst() {
        return first;
    }

    Counts counts() {
        return counts;
    }

    /** Saves what is done; from here a stopped load goes on. */
    void checkpoint(Counts done) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(tx -> checkpoint(tx, done));
        }
        counts = done;
    }

    private void checkpoint(TransactionContext tx, Counts done) {
        done.set(Count.MILLISECONDS, milliseconds());
        tx.run("MATCH (r:LoadRun {id: $id}) SET r += $counts", Map.of("id", id, "counts", done.toProperties()));
    }

    /** Waits until what was loaded can be searched, and notes the end. */
    void finish() {
        try (Session session = driver.session()) {
            session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
                    .consume();
        }
        end(Map.of("status", "DONE"));
    }

    /** Notes the failure if the store still answers, and reports. */
    LoadReport fail(LoadException cause, Optional<Path> rejectFile) {
        try {
            end(Map.of("status", "FAILED", "failure", String.valueOf(cause.getMessage())));
        } catch (Neo4jException e) {
            cause.addSuppressed(e);
        }
        return report(rejectFile, Vanished.NOTHING, Affiliated.NOTHING, Derivation.Outcome.NONE);
    }

    private void end(Map<String, Object> state) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(tx -> {
                checkpoint(tx, counts);
                tx.run(
                        "MATCH (r:LoadRun {id: $id}) SET r += $state, r.finished = datetime()",
                        Map.of("id", id, "state", state));
            });
        }
    }

    LoadReport report(Optional<Path> rejectFile, Vanished vanished, Affiliated affiliated, Derivation.Outcome derived) {
        return new LoadReport(
                id,
                dataset,
                resumed,
                new LoadReport.Statements(
                        counts.get(Count.ENTITIES_READ),
                        counts.get(Count.ENTITIES_CREATED),
                        counts.get(Count.ENTITIES_UPDATED),
                        counts.get(Count.ENTITIES_UNCHANGED),
                        counts.get(Count.ENTITIES_REPEATED)),
                new LoadReport.Statements(
                        counts.get(Count.LINKS_READ),
                        counts.get(Count.LINKS_CREATED),
                        counts.get(Count.LINKS_UPDATED),
                        counts.get(Count.LINKS_UNCHANGED),
                        counts.get(Count.LINKS_REPEATED)),
                counts.get(Count.LINKS_WAITING),
                counts.rejected().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue)),
                rejectFile.map(Path::toString).orElse(null),
                vanished,
                affiliated,
                derived,
                counts.get(Count.RETRIES),
                counts.get(Count.DEADLOCKS),
                milliseconds() / 1000.0);
    }

    private long milliseconds() {
        return millisecondsBefore + (System.nanoTime() - began) / 1_000_000;
    }
}
