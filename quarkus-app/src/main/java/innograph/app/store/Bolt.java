package innograph.app.store;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** Asks a Neo4j whether it is there. */
record Bolt(URI uri, String user, String password) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Bolt onLoopback(int port, String password) {
        return new Bolt(URI.create("bolt://127.0.0.1:" + port), "neo4j", password);
    }

    /**
     * Logs in, once.
     *
     * @throws StoreException if Neo4j answers but refuses the password, or the address makes no sense: waiting wouldn't help
     */
    boolean answers() {
        Config config = Config.builder()
                .withConnectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .withMaxConnectionPoolSize(1)
                .build();
        try (Driver driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password), config)) {
            driver.verifyConnectivity();
            return true;
        } catch (AuthenticationException e) {
            throw new StoreException(
                    StoreProblem.PASSWORD_REFUSED,
                    "Neo4j at " + uri + " refuses user '" + user
                            + "' with the password that it is given; see INNOGRAPH_NEO4J_USER and "
                            + "INNOGRAPH_NEO4J_PASSWORD, or the file 'password' in the folder of the store",
                    e);
        } catch (Neo4jException e) {
            return false;
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    StoreProblem.SETTING_WRONG,
                    "INNOGRAPH_NEO4J_URI '" + uri + "' is no address of a Neo4j (" + e.getMessage()
                            + "); write neo4j://host:7687",
                    e);
        }
    }

    StoreConnection connection(boolean startedHere) {
        return new StoreConnection(uri, user, password, startedHere);
    }
}
