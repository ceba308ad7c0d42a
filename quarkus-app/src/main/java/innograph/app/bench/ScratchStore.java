package innograph.app.bench;

import innograph.app.graph.BulkRoad;
import innograph.app.graph.Graph;
import innograph.app.store.Neo4jSettings;
import innograph.app.store.StoreConnection;
import innograph.app.store.StoreControl;
import innograph.app.store.StoreSettings;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;

/** An empty store in a folder of its own, gone with everything in it when it is closed. */
final class ScratchStore implements AutoCloseable {
    private final Path folder;
    private final StoreControl control;
    private final Graph graph;

    ScratchStore(StoreSettings settings, Path beside) throws IOException {
        Files.createDirectories(beside);
        folder = Files.createTempDirectory(beside, "bench-");
        control = new StoreControl(new InFolder(settings, folder.resolve("store")), new NoOther());
        graph = new Graph(control);
    }

    /** Fills the store by its importer; the driver may not have been asked for before. */
    BulkRoad bulkRoad(Path rejectsFolder, int writers) {
        return new BulkRoad(control, graph, rejectsFolder, writers);
    }

    Driver driver() {
        return graph.driver();
    }

    /** Where other processes find the store. */
    StoreConnection connection() {
        return control.connect();
    }

    /** A data folder for other processes: its default store is this one. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        graph.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(ScratchStore::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The store's own settings, but for the folder and the port. */
    private record InFolder(StoreSettings settings, Path folder) implements StoreSettings {
        @Override
        public int port() {
            return 0;
        }

        @Override
        public MemorySize heap() {
            return settings.heap();
        }

        @Override
        public MemorySize pageCache() {
            return settings.pageCache();
        }

        @Override
        public Duration startTimeout() {
            return settings.startTimeout();
        }

        @Override
        public Path java() {
            return settings.java();
        }

        @Override
        public Path classpath() {
            return settings.classpath();
        }
    }

    private record NoOther() implements Neo4jSettings {
        @Override
        public Optional<URI> uri() {
            return Optional.empty();
        }

        @Override
        public String user() {
            return "neo4j";
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }
    }
}
