package innograph.app.graph;

import innograph.app.store.StoreConnection;
import innograph.app.store.StoreControl;
import innograph.model.schema.SchemaMigrations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** The connection of this process to the graph. Starts the store if none runs. */
@Singleton
public final class Graph implements AutoCloseable {
    static final Config CONFIG = Config.builder()
            .withUserAgent("innograph/1")
            .withTelemetryDisabled(true)
            .withConnectionTimeout(5, TimeUnit.SECONDS)
            .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
            .build();

    private final StoreControl store;
    private @Nullable Driver driver;

    @Inject
    public Graph(StoreControl store) {
        this.store = store;
    }

    /**
     * The driver, connected and with the schema of this release.
     *
     * @throws innograph.app.store.StoreException if there is no store to be had
     */
    public synchronized Driver driver() {
        if (driver == null) {
            StoreConnection connection = store.connect();
            Driver opened = GraphDatabase.driver(
                    connection.uri(), AuthTokens.basic(connection.user(), connection.password()), CONFIG);
            driver = opened; // before it is used, so that it is closed whatever happens
            new SchemaMigrations(opened).apply();
        }
        return driver;
    }

    @Override
    @PreDestroy
    public synchronized void close() {
        if (driver != null) {
            driver.close();
            driver = null;
        }
        store.close();
    }
}
