package innograph.app.graph;

import innograph.app.store.OfflineStore;
import innograph.app.store.StoreConnection;
import innograph.app.store.StoreControl;
import innograph.loaders.load.BulkLoader;
import innograph.loaders.load.LoadReport;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Loads into an empty store by its own importer: the files are prepared and imported while the store stands still, then it is
 * started for what is left to do.
 */
public final class BulkRoad {
    private final StoreControl store;
    private final Graph graph;
    private final Path rejectsFolder;
    private final int writers;

    /**
     * A road to one graph.
     *
     * @param graph not connected yet
     * @param rejectsFolder where reject files are written
     * @param writers transactions that write derived links at a time
     */
    public BulkRoad(StoreControl store, Graph graph, Path rejectsFolder, int writers) {
        this.store = store;
        this.graph = graph;
        this.rejectsFolder = rejectsFolder;
        this.writers = writers;
    }

    /** What a question to the store that stands still may find. */
    private enum Found {
        NOTHING,
        THIS_LOAD,
        SOMETHING
    }

    /**
     * Loads, with the report of an ordinary load. One that was stopped while the files were prepared or imported left nothing
     * and is begun anew; one that was stopped behind that goes on as an ordinary load.
     *
     * @throws innograph.app.store.StoreException if the store is elsewhere or in use
     * @throws LoadException if the graph is not empty, or the load fails
     */
    public LoadReport load(LoadRequest request, Progress progress) {
        BulkLoader loader = new BulkLoader(rejectsFolder, writers);
        BulkLoader.@Nullable Prepared prepared;
        try (OfflineStore offline = store.takeOffline()) {
            if (found(offline, request) == Found.THIS_LOAD) {
                prepared = null;
            } else {
                prepared = loader.prepare(request, offline.workFolder(), progress);
                offline.replaceBy(prepared.files(), progress::imported);
            }
        }
        return prepared == null
                ? new Loader(graph.driver(), rejectsFolder, writers).load(request, progress)
                : loader.finish(prepared, graph.driver(), progress);
    }

    private static Found found(OfflineStore offline, LoadRequest request) {
        if (!offline.hasDatabase()) {
            return Found.NOTHING;
        }
        Found found = offline.ask(connection -> found(connection, request));
        if (found == Found.SOMETHING) {
            throw new LoadException(
                    LoadProblem.GRAPH_NOT_EMPTY,
                    "the graph is not empty, and --bulk fills only an empty one; load without --bulk, "
                            + "or set INNOGRAPH_DATA to another folder");
        }
        return found;
    }

    private static Found found(StoreConnection connection, LoadRequest request) {
        try (Driver driver = GraphDatabase.driver(
                connection.uri(), AuthTokens.basic(connection.user(), connection.password()), Graph.CONFIG)) {
            if (BulkLoader.isEmpty(driver)) {
                return Found.NOTHING;
            }
            return BulkLoader.isUnderWay(driver, request) ? Found.THIS_LOAD : Found.SOMETHING;
        }
    }
}
