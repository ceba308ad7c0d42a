package innograph.model.testing;

import innograph.model.schema.SchemaMigrations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** Register as {@code @RegisterExtension}; the server starts with the first test that needs it and serves the whole run. */
public final class TestGraph implements BeforeEachCallback {
    private static final String REGISTERED = "the extension is registered in a field of the test";

    /** Relationships first: those of 10,000 hubs are too many for one transaction. */
    private static final String NO_RELATIONSHIPS =
            "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS";

    private static final String NO_NODES =
            "MATCH (n) WHERE NOT n:SchemaMigration CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS";

    private @Nullable Server server;

    @Override
    public void beforeEach(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Server.class, key -> new Server(), Server.class);
        try (var session = driver().session()) {
            session.run(NO_RELATIONSHIPS).consume();
            session.run(NO_NODES).consume();
        }
    }

    public Driver driver() {
        return Objects.requireNonNull(server, REGISTERED).driver;
    }

    /** The store itself, for a test of what Cypher can't bring about. */
    public GraphDatabaseService store() {
        return Objects.requireNonNull(server, REGISTERED).neo4j.defaultDatabaseService();
    }

    /** Runs a statement and returns its rows. */
    public List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
        try (var session = driver().session()) {
            return session.run(cypher, parameters).list(row -> row.asMap());
        }
    }

    public List<Map<String, Object>> rows(String cypher) {
        return rows(cypher, Map.of());
    }

    /** Runs a statement that returns one number. */
    public long number(String cypher) {
        try (var session = driver().session()) {
            return session.run(cypher).single().get(0).asLong();
        }
    }

    /** Waits until what was written can be searched; the full-text indexes follow in the background. */
    public void awaitSearch() {
        rows("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    }

    private static final class Server implements AutoCloseable {
        private final Neo4j neo4j = Neo4jBuilders.newInProcessBuilder()
                .withDisabledServer()
                // with the 8 MB of the test server a load of a whole registry was seen to spin for ever
                .withConfig(GraphDatabaseSettings.pagecache_memory, 256L << 20)
                .build();
        private final Driver driver = GraphDatabase.driver(neo4j.boltURI());

        Server() {
            new SchemaMigrations(driver).apply();
        }

        @Override
        public void close() {
            driver.close();
            neo4j.close();
        }
    }
}
