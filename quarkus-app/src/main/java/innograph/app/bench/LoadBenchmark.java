package innograph.app.bench;

import innograph.app.store.StoreSettings;
import innograph.loaders.derive.Derivation;
import innograph.loaders.load.LoadPhase;
import innograph.loaders.load.LoadReport;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.source.Input;
import innograph.loaders.source.Source;
import innograph.loaders.write.Writers;
import innograph.queries.Reader;
import innograph.queries.dataset.GraphDigest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Loads the same files with the plain loop, with the loader and in bulk, each time into an empty store of its own. */
@Singleton
public final class LoadBenchmark {
    private static final Duration LONG_ENOUGH = Duration.ofHours(1); // to read a whole graph
    private static final List<Integer> CHANGES = List.of(1, 10, 100, 1_000);

    private static final String CHANGE_WORKS = """
            MATCH (w:Project|Patent|Publication|Contract)
            WITH w ORDER BY rand() LIMIT $works
            SET w:Stale
            RETURN count(w) AS works
            """;

    private final StoreSettings store;
    private final Path data;
    private final int writers;

    LoadBenchmark(
            StoreSettings store,
            @ConfigProperty(name = "innograph.data") Path data,
            @ConfigProperty(name = "innograph.load.writers") int writers) {
        this.store = store;
        this.data = data;
        this.writers = writers;
    }

    /**
     * What was measured.
     *
     * @param entities statements of entities in the files
     * @param relationships statements of links in the files
     * @param same whether both ways lead to the same graph, by its digest
     * @param changes what it costs to bring the derived links up to date
     */
    public record Result(
            long entities,
            long relationships,
            Plain plain,
            Loaded loader,
            Bulk bulk,
            boolean same,
            List<Change> changes) {
        /** How many times the relationships a second that the plain loop writes, once the entities are there. */
        public double loaderTimes() {
            return loader.perSecond() / plain.perSecond();
        }

        /** How many times as fast as the plain loop all is in the graph, entities and relationships. */
        public double bulkTimes() {
            return plain.seconds() / bulk.seconds();
        }
    }

    /**
     * The plain loop.
     *
     * @param seconds from the first entity to the last relationship
     * @param perSecond relationships a second, once the entities are there
     */
    public record Plain(double seconds, double perSecond) {}

    /**
     * The loader.
     *
     * @param seconds from the first byte to the last relationship
     * @param perSecond relationships a second once the entities are there; reading and checkpoints included
     * @param derived seconds that the derived links took after that
     * @param heap largest heap after a garbage collection, in bytes
     */
    public record Loaded(double seconds, double perSecond, double derived, long retries, long deadlocks, long heap) {}

    /**
     * A load in bulk.
     *
     * @param seconds from the first byte to a graph that can be asked: reading, deciding, import, indexes
     * @param perSecond relationships a second in that time
     * @param heap largest heap after a garbage collection, in bytes
     */
    public record Bulk(double seconds, double perSecond, long heap) {}

    /**
     * Works that changed, and what followed.
     *
     * @param organizations of which the derived links were computed again
     */
    public record Change(long works, long organizations, double seconds) {}

    /** Measures; the files are read several times. */
    public Result run(Source source, List<Path> files) throws IOException {
        Plain plain = plain(source, files);
        Loaded loaded;
        LoadReport report;
        GraphDigest digest;
        List<Change> changes;
        try (ScratchStore scratch = new ScratchStore(store, data);
                Inputs inputs = Inputs.of(files);
                HeapWatch heap = new HeapWatch()) {
            Driver driver = scratch.driver();
            Clock clock = new Clock();
            report = new Loader(driver, data.resolve("rejects"), writers)
                    .load(LoadRequest.of(source, inputs.all()), clock);
            loaded = new Loaded(
                    clock.secondsToDeriving(),
                    report.links().read() / clock.secondsOfLinks(),
                    clock.secondsOfDeriving(),
                    report.retries(),
                    report.deadlocks(),
                    heap.most());
            digest = digest(driver);
            changes = changes(driver);
        }
        try (ScratchStore scratch = new ScratchStore(store, data);
                Inputs inputs = Inputs.of(files);
                HeapWatch heap = new HeapWatch()) {
            Clock clock = new Clock();
            scratch.bulkRoad(data.resolve("rejects"), writers).load(LoadRequest.of(source, inputs.all()), clock);
            double seconds = clock.secondsToDeriving();
            Bulk bulk = new Bulk(seconds, report.links().read() / seconds, heap.most());
            return new Result(
                    report.entities().read(),
                    report.links().read(),
                    plain,
                    loaded,
                    bulk,
                    digest(scratch.driver()).equals(digest),
                    changes);
        }
    }

    private Plain plain(Source source, List<Path> files) throws IOException {
        try (ScratchStore scratch = new ScratchStore(store, data);
                Inputs inputs = Inputs.of(files)) {
            Driver driver = scratch.driver();
            long began = System.nanoTime();
            PlainLoop.Measured measured = PlainLoop.load(driver, source, inputs.all());
            return new Plain((System.nanoTime() - began) / 1e9, measured.perSecond());
        }
    }

    private static GraphDigest digest(Driver driver) {
        return GraphDigest.of(new Reader(driver, LONG_ENOUGH));
    }

    /** Marks some works as changed and derives, as the end of every load does. */
    private List<Change> changes(Driver driver) {
        List<Change> changes = new ArrayList<>();
        try (Writers transactions = new Writers(driver, writers);
                Session session = driver.session()) {
            for (int works : CHANGES) {
                long changed = session.run(CHANGE_WORKS, Map.of("works", works))
                        .single()
                        .get("works")
                        .asLong();
                long began = System.nanoTime();
                Derivation.Outcome outcome = new Derivation(driver, transactions).run((done, of) -> {});
                changes.add(new Change(changed, outcome.organizations(), (System.nanoTime() - began) / 1e9));
            }
        }
        return changes;
    }

    private record Inputs(List<Input> all) implements AutoCloseable {
        static Inputs of(List<Path> files) throws IOException {
            List<Input> inputs = new ArrayList<>();
            for (Path file : files) {
                inputs.add(Input.of(file));
            }
            return new Inputs(inputs);
        }

        @Override
        public void close() throws IOException {
            for (Input input : all) {
                input.close();
            }
        }
    }

    /** When a load came to which step. */
    private static final class Clock implements Progress {
        private final long began = System.nanoTime();
        private long lastEntity;
        private long deriving;
        private long derived;

        @Override
        public void written(LoadPhase phase, long statements, double fraction) {
            if (phase == LoadPhase.ENTITIES) {
                lastEntity = System.nanoTime();
            }
        }

        @Override
        public void deriving() {
            deriving = System.nanoTime();
            derived = deriving;
        }

        @Override
        public void derived(long organizations, long of) {
            derived = System.nanoTime();
        }

        double secondsToDeriving() {
            return (deriving - began) / 1e9;
        }

        /** From the last entity on: reading the files again, resolving the ends, writing, checkpoints, circles. */
        double secondsOfLinks() {
            return (deriving - lastEntity) / 1e9;
        }

        double secondsOfDeriving() {
            return (derived - deriving) / 1e9;
        }
    }
}
