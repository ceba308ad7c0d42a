package innograph.loaders.load;

import innograph.loaders.derive.Derivation;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.SourceInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
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
              CREATE (run:LoadRun {id: $id, dataset: $dataset, files: $files, fingerprint: $fingerprint, status: 'RUNNING', started: datetime()})-[:OF]->(d)
              RETURN run
            }
            RETURN properties(run) AS run
            """;

    private final Driver driver;
    private final String id;
    private final String dataset;
    private Counts counts;
    /** What is in the graph for certain. */
    private Counts committed;

    private final boolean resumed;
    private final long began = System.nanoTime();
    private final long millisecondsBefore;

    private LoadRun(Driver driver, String id, String dataset, Counts counts, boolean resumed) {
        this.driver = driver;
        this.id = id;
        this.dataset = dataset;
        this.counts = counts;
        this.committed = counts.copy();
        this.resumed = resumed;
        this.millisecondsBefore = counts.get(Count.MILLISECONDS);
    }

    static LoadRun begin(Driver driver, SourceInfo source, String dataset, List<Input> inputs) {
        String newId = "run-" + UUID.randomUUID();
        Map<String, Object> parameters = Map.of(
                "dataset", dataset,
                "info",
                        Map.of(
                                "source", source.name(),
                                "title", source.title(),
                                "publisher", source.publisher(),
                                "licence", source.licence(),
                                "homepage", source.homepage()),
                "files", inputs.stream().map(Input::name).toList(),
                "fingerprint", inputs.stream().map(Input::fingerprint).collect(Collectors.joining(" ")),
                "id", newId);
        try (Session session = driver.session()) {
            Value run = session.executeWrite(
                    tx -> tx.run(BEGIN, parameters).single().get("run"));
            String id = run.get("id").asString();
            return new LoadRun(driver, id, dataset, Counts.of(run.asMap()), !id.equals(newId));
        }
    }

    String id() {
        return id;
    }

    String dataset() {
        return dataset;
    }

    Counts counts() {
        return counts;
    }

    /** What a transaction did is done. */
    void advanceTo(Counts after) {
        counts = after;
        committed = after.copy();
    }

    /** Saves what is done with this transaction. */
    void checkpoint(TransactionContext tx, Counts counts) {
        counts.set(Count.MILLISECONDS, milliseconds());
        tx.run("MATCH (r:LoadRun {id: $id}) SET r += $counts", Map.of("id", id, "counts", counts.toProperties()));
    }

    void finish() {
        end(Map.of("status", "DONE"));
    }

    /** Notes the failure if the store still answers, and reports. */
    LoadReport fail(LoadException cause, Optional<Path> rejectFile) {
        counts = committed;
        try {
            end(Map.of("status", "FAILED", "failure", String.valueOf(cause.getMessage())));
        } catch (Neo4jException e) {
            cause.addSuppressed(e);
        }
        return report(rejectFile, Derivation.Outcome.NONE);
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

    LoadReport report(Optional<Path> rejectFile, Derivation.Outcome derived) {
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
                derived,
                counts.get(Count.RETRIES),
                milliseconds() / 1000.0);
    }

    private long milliseconds() {
        return millisecondsBefore + (System.nanoTime() - began) / 1_000_000;
    }
}
