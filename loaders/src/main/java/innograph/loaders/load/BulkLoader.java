package innograph.loaders.load;

import innograph.loaders.bulk.EntityLog;
import innograph.loaders.bulk.ImportFolder;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.load.Pass.Batch;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Loads inputs into an empty graph by way of files for the importer of the store: {@link #prepare} reads and decides without
 * the store, somebody has the files imported, {@link #finish} does in the graph what an ordinary load does at its end. The
 * graph and the report are those of an ordinary load of the same inputs.
 */
public final class BulkLoader {
    private static final String IDENTIFIED_BY = "IDENTIFIED_BY";

    private static final String EMPTY = "RETURN NOT EXISTS { MATCH (n) WHERE NOT n:SchemaMigration } AS empty";

    private static final String UNDER_WAY = """
            MATCH (run:LoadRun)-[:OF]->(dataset:Dataset)
            WITH collect(run) AS runs, collect(dataset.id) AS datasets
            RETURN datasets = [$dataset] AND runs[0].fingerprint = $fingerprint AND runs[0].status <> 'DONE' AS underWay
            """;

    private final Path rejectsFolder;
    private final int writers;

    /**
     * A loader.
     *
     * @param rejectsFolder where reject files are written; made when the first record is rejected
     * @param writers transactions that write derived links at a time, 1 or more; innograph.load.writers
     */
    public BulkLoader(Path rejectsFolder, int writers) {
        this.rejectsFolder = rejectsFolder;
        this.writers = writers;
    }

    /** True if nothing is in the graph but its schema. */
    public static boolean isEmpty(Driver driver) {
        try (Session session = driver.session()) {
            return session.executeRead(tx -> tx.run(EMPTY).single().get("empty").asBoolean());
        }
    }

    /** True if a load of these inputs is the only one that the graph knows, and has not come to its end. */
    public static boolean isUnderWay(Driver driver, LoadRequest request) {
        try (Session session = driver.session()) {
            return session.executeRead(tx -> tx.run(
                            UNDER_WAY,
                            Map.of("dataset", request.dataset(), "fingerprint", LoadRun.fingerprint(request)))
                    .single()
                    .get("underWay")
                    .asBoolean());
        }
    }

    /**
     * A load that waits for the import of its files.
     *
     * @param files the folder to be imported
     */
    public record Prepared(LoadRequest request, String run, Path files, long began) {}

    /**
     * Reads all inputs as one data set and writes the files for the importer. The graph is not needed, and unchanged.
     *
     * @param request what is loaded; the caller closes its inputs
     * @param folder empty, on a disk with room for about twice what the inputs hold; left as it is if this fails
     * @throws LoadException if an input can't be read to its end, or the files can't be written
     */
    public Prepared prepare(LoadRequest request, Path folder, Progress progress) {
        long began = System.nanoTime();
        String id = LoadRun.newId();
        try (Rejects rejects = new Rejects(rejectsFolder.resolve(id + ".jsonl"), 0)) {
            Path work = Files.createDirectories(folder.resolve("work"));
            Path files = Files.createDirectories(folder.resolve("files"));
            Work all = new Work(request, id, work, rejects, progress);
            try (all) {
                all.read();
                all.write(files);
            }
            delete(work);
            return new Prepared(request, id, files, began);
        } catch (IOException e) {
            throw failed(folder, e);
        } catch (UncheckedIOException e) {
            throw failed(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static LoadException failed(Path folder, IOException cause) {
        String message =
                "the files of the bulk load in %s can't be written: %s; see that the disk has room and load again"
                        .formatted(folder, cause);
        return new LoadException(LoadProblem.WORK_FILES_FAILED, message, cause);
    }

    /**
     * Does what is left when the files are imported and the graph has its schema: cycles, derived links, the end of the run.
     *
     * @throws LoadFailedException if that fails; an ordinary load of the same inputs goes on from here
     */
    public LoadReport finish(Prepared prepared, Driver driver, Progress progress) {
        LoadRun run = LoadRun.begin(driver, prepared.request(), prepared.run(), prepared.began());
        return new Loader(driver, rejectsFolder, writers).carryOut(run, List.of(), prepared.request(), progress);
    }

    /** What is under way between reading and writing. */
    private static final class Work implements AutoCloseable {
        private final LoadRequest request;
        private final String id;
        private final Rejects rejects;
        private final Progress progress;
        private final Map<String, Object> common;
        private final Counts counts = new Counts();
        private final BulkGraph graph;
        private final BulkEntities entities;
        private final BulkLinks links;

        Work(LoadRequest request, String id, Path folder, Rejects rejects, Progress progress) {
            this.request = request;
            this.id = id;
            this.rejects = rejects;
            this.progress = progress;
            this.common = Map.of("datasets", List.of(request.dataset()), "runs", List.of(LoadRun.FIRST));
            this.graph = new BulkGraph(folder, common);
            this.entities = new BulkEntities(graph, folder, request.dataset(), LoadRun.FIRST);
            this.links = new BulkLinks(graph, folder);
        }

        void read() {
            try (Conveyor<Batch> conveyor = new Conveyor<>(this::take)) {
                BulkReading reading = new BulkReading(request.inputs(), conveyor);
                for (var input : request.inputs()) {
                    Loader.read(request.source(), input, reading);
                }
                reading.finish();
                conveyor.await();
            }
            Loader.requireSomething(counts, request);
            counts.enter(LoadPhase.LINKS);
            links.addWaiting(counts, reject -> rejects.add(reject, counts));
            counts.set(Count.POSITION, links.read());
            rejects.keep(counts);
        }

        private void take(Batch batch) {
            List<Reject> rejected = new ArrayList<>(batch.rejects());
            batch.count(counts);
            entities.write(batch.entities(), counts, rejected::add);
            links.write(batch.links());
            rejected.forEach(reject -> rejects.add(reject, counts));
            progress.written(LoadPhase.ENTITIES, batch.position(), batch.fraction());
        }

        void write(Path folder) throws IOException {
            try (ImportFolder files = new ImportFolder(folder, graph.names(), common)) {
                long next = writeEntities(files);
                links.writeTo(
                        files, request.dataset(), LoadRun.FIRST, counts, done -> progress.arranged(done, links.size()));
                writeRun(files, next);
            }
        }

        /** Identifiers get the numbers behind those of the entities; returns the first one that is free. */
        private long writeEntities(ImportFolder files) throws IOException {
            long next = graph.size();
            for (long number = 0; number < graph.size(); number++) {
                EntityLog.Entry entry = graph.entry(number);
                files.node(number, entry.node(), graph.passingLabels(number));
                for (String identifier : entry.identifiers().texts()) {
                    files.laterNode(next, List.of("Identifier"), Map.of("value", identifier));
                    files.link(IDENTIFIED_BY, number, next);
                    next++;
                }
            }
            return next;
        }

        /** Last, since it counts the links. */
        private void writeRun(ImportFolder files, long next) throws IOException {
            Map<String, Object> dataset = new LinkedHashMap<>(LoadRun.info(request));
            dataset.put("id", request.dataset());
            files.laterNode(next, List.of("Dataset"), dataset);
            files.laterNode(next + 1, List.of("LoadRun"), LoadRun.firstOfAll(id, request, counts));
            files.link("OF", next + 1, next);
        }

        @Override
        public void close() {
            links.close();
            entities.close();
            graph.close();
        }
    }
}
