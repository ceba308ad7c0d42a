package innograph.store;

import java.net.BindException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.SettingValueParsers;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.PortBindException;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Neo4j itself: started with our settings, its only user given the password, stopped. */
final class Database {
    private static final String LOOPBACK = "127.0.0.1";
    private static final double SHARE_OF_HEAP_FOR_TRANSACTIONS = 0.6;
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final String SET_PASSWORD =
            "CREATE OR REPLACE USER neo4j SET PLAINTEXT PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED";

    private final DatabaseManagementService service;

    private Database(DatabaseManagementService service) {
        this.service = service;
    }

    /** @throws StoreFailure if the folder or the port is taken, or the database does not come up */
    static Database start(StoreOptions options, Password password, ReadyFile ready) {
        try {
            Database database = new Database(builder(options).build());
            database.admit(password);
            database.awaitRecovery(options);
            return database;
        } catch (StoreFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw explained(failure, options, ready);
        }
    }

    private static DatabaseManagementServiceBuilder builder(StoreOptions options) {
        long forTransactions = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP_FOR_TRANSACTIONS);
        return new DatabaseManagementServiceBuilder(options.data())
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, options.port()))
                .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.default_language, GraphDatabaseSettings.CypherVersion.Cypher25)
                .setConfig(GraphDatabaseSettings.pagecache_memory, SettingValueParsers.BYTES.parse(options.pageCache()))
                .setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, forTransactions)
                .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                // by then the databases are closed; Netty would wait for latecomers twice, five seconds each
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
    }

    private void admit(Password password) {
        service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(SET_PASSWORD, Map.of("password", password.text()));
    }

    private void awaitRecovery(StoreOptions options) {
        if (!service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).isAvailable(RECOVERY.toMillis())) {
            throw new StoreFailure(
                    StoreProblem.DATABASE_NOT_STARTED,
                    "the database in " + options.data() + " did not come up; logs/debug.log there says why",
                    null);
        }
    }

    private static StoreFailure explained(RuntimeException failure, StoreOptions options, ReadyFile ready) {
        if (caused(failure, FileLockException.class::isInstance).isPresent()) {
            String by = ready.pid().isPresent() ? "process " + ready.pid().getAsLong() : "another Neo4j";
            return new StoreFailure(
                    StoreProblem.FOLDER_IN_USE,
                    "the folder " + options.data() + " is in use by " + by
                            + "; stop it (innograph store stop) or set INNOGRAPH_DATA to another folder",
                    failure);
        }
        if (caused(failure, cause -> cause instanceof PortBindException || cause instanceof BindException)
                .isPresent()) {
            return new StoreFailure(
                    StoreProblem.PORT_IN_USE,
                    "port " + options.port() + " of " + LOOPBACK
                            + " is in use by another program; set INNOGRAPH_STORE_PORT to another port, or to 0 for any free one",
                    failure);
        }
        Throwable root = caused(failure, cause -> cause.getCause() == null).orElse(failure);
        return new StoreFailure(
                StoreProblem.DATABASE_NOT_STARTED,
                "the database in " + options.data() + " does not start (" + root + "); logs/debug.log there says more",
                failure);
    }

    private static Optional<Throwable> caused(Throwable failure, Predicate<Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(kind)
                .findFirst();
    }

    /** The Bolt port on the loopback address. */
    int port() {
        GraphDatabaseAPI system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        return system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    void stop() {
        service.shutdown();
    }
}
