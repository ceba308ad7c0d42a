package innograph.app.bench;

import innograph.app.store.StoreSettings;
import innograph.loaders.load.LoadPhase;
import innograph.loaders.load.LoadReport;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.source.Input;
import innograph.loaders.source.Source;
import innograph.queries.Reader;
import innograph.queries.dataset.GraphDigest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.neo4j.driver.Driver;

/** Loads the same files with the plain loop, with the loader and in bulk, each time into an empty store of its own. */
@Singleton
public final class LoadBenchmark {
    private static final Duration LONG_ENOUGH = Duration.ofHours(1); // to read a whole graph

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
     * @param relationships statements of links in the files
     * @param plain relationships a second that the plain loop wrote
     * @param loader relationships a second that the loader wrote, reading and checkpoints included
     * @param seconds the whole load, entities and derived links included
     * @param heap largest used heap of the loader, in bytes, garbage included
     * @param bulk the same files by the importer of the store
     */
    public record Result(
            long relationships,
            double plain,
            double loader,
            double seconds,
            long retries,
            long deadlocks,
            long heap,
            Bulk bulk) {
        /** How many times as fast as the plain loop. */
        public double ratio() {
            return loader / plain;
        }
    }

    /**
     * The whole load in bulk, reading, entities, import and indexes included, derived links apart.
     *
     * @param seconds from the first byte to a graph that can be asked
     * @param perSecond relationships
     * @param ratio how many times as fast as the plain loop is from its first entity to its last relationship
     * @param heap largest used heap of the loader, in bytes, garbage included
     * @param same whether the graph is that of the loader, by its digest
     */
    public record Bulk(double seconds, double perSecond, double ratio, long heap, boolean same) {}

    /** Measures; the files are read several times. */
    public Result run(Source source, List<Path> files) throws IOException {
        PlainLoop.Measured plain;
        double plainSeconds;
        try (ScratchStore scratch = new ScratchStore(store, data)) {
            List<Input> inputs = inputs(files);
            Driver driver = scratch.driver();
            long began = System.nanoTime();
            plain = PlainLoop.load(driver, source, inputs);
            plainSeconds = (System.nanoTime() - began) / 1e9;
            close(inputs);
        }
        resetHeap();
        try (ScratchStore scratch = new ScratchStore(store, data)) {
            List<Input> inputs = inputs(files);
            Clock clock = new Clock();
            LoadReport report = new Loader(scratch.driver(), data.resolve("rejects"), writers)
                    .load(LoadRequest.of(source, inputs), clock);
            close(inputs);
            long heap = largestHeap();
            GraphDigest digest = GraphDigest.of(new Reader(scratch.driver(), LONG_ENOUGH));
            return new Result(
                    report.links().read(),
                    plain.perSecond(),
                    report.links().read() / clock.secondsOfLinks(),
                    report.seconds(),
                    report.retries(),
                    report.deadlocks(),
                    heap,
                    bulk(source, files, digest, plainSeconds));
        }
    }

    private Bulk bulk(Source source, List<Path> files, GraphDigest expected, double plainSeconds) throws IOException {
        resetHeap();
        try (ScratchStore scratch = new ScratchStore(store, data)) {
            List<Input> inputs = inputs(files);
            Clock clock = new Clock();
            LoadReport report =
                    scratch.bulkRoad(data.resolve("rejects"), writers).load(LoadRequest.of(source, inputs), clock);
            close(inputs);
            double seconds = clock.secondsToDeriving();
            return new Bulk(
                    seconds,
                    report.links().read() / seconds,
                    plainSeconds / seconds,
                    largestHeap(),
                    GraphDigest.of(new Reader(scratch.driver(), LONG_ENOUGH)).equals(expected));
        }
    }

    private static List<Input> inputs(List<Path> files) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path file : files) {
            inputs.add(Input.of(file));
        }
        return inputs;
    }

    private static void close(List<Input> inputs) throws IOException {
        for (Input input : inputs) {
            input.close();
        }
    }

    private static void resetHeap() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long largestHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** From the last entity to the last link: reading the files again, resolving the ends, writing, checkpoints. */
    private static final class Clock implements Progress {
        private final long began = System.nanoTime();
        private long deriving;
        private long lastEntity;
        private long lastLink;

        @Override
        public void written(LoadPhase phase, long statements, double fraction) {
            if (phase == LoadPhase.ENTITIES) {
                lastEntity = System.nanoTime();
            } else {
                lastLink = System.nanoTime();
            }
        }

        @Override
        public void deriving() {
            deriving = System.nanoTime();
        }

        double secondsToDeriving() {
            return (deriving - began) / 1e9;
        }

        double secondsOfLinks() {
            return (lastLink - lastEntity) / 1e9;
        }
    }
}
