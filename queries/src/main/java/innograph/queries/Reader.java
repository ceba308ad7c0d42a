package innograph.queries;

import innograph.queries.GraphFailure.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/**
 * Asks the graph. Every statement is read only, takes its input as parameters and ends within a time limit, also in the
 * store.
 */
public final class Reader {
    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final TransactionConfig limit;
    private final LongAdder statements = new LongAdder();

    /**
     * A reader of one graph.
     *
     * @param timeLimit after which the store cancels a statement; more than zero
     */
    public Reader(Driver driver, Duration timeLimit) {
        this.driver = driver;
        this.limit = TransactionConfig.builder().withTimeout(timeLimit).build();
    }

    /**
     * Runs one statement and turns its rows into what {@code as} makes of them.
     *
     * @throws GraphFailure if the store can't be reached or the statement took too long
     */
    public <T> List<T> rows(String statement, Map<String, Object> parameters, Function<Record, T> as) {
        return read(statement, parameters, rows -> rows.map(as).toList());
    }

    /**
     * Runs one statement whose rows may be more than fit into memory: they come as {@code as} takes them.
     *
     * @param as is called again if the store asks to repeat, so it keeps nothing of an earlier call
     * @throws GraphFailure if the store can't be reached or the statement took too long
     */
    public <T> T read(String statement, Map<String, Object> parameters, Function<Stream<Record>, T> as) {
        return inSession(session -> {
            try {
                // a transaction that begins and ends with its statement saves two ways to the store and back
                return as.apply(session.run(statement, parameters, limit).stream());
            } catch (Neo4jException e) {
                if (!(e instanceof RetryableException)) {
                    throw e;
                }
            }
            return session.executeRead(tx -> as.apply(tx.run(statement, parameters).stream()), limit);
        });
    }

    /**
     * Runs one statement and tells the state of the graph in which it ended.
     *
     * @throws GraphFailure if the store can't be reached or the statement took too long
     */
    public <T> Stated<T> stated(String statement, Map<String, Object> parameters, Function<Record, T> as) {
        return inSession(session -> {
            List<T> rows = session.executeRead(
                    tx -> tx.run(statement, parameters).stream().map(as).toList(), limit);
            String state = session.lastBookmarks().stream()
                    .map(Bookmark::value)
                    .sorted()
                    .collect(Collectors.joining(" "));
            return new Stated<>(state, rows);
        });
    }

    /**
     * What a statement gave, and when.
     *
     * @param state opaque; another one after each transaction that was committed since, whoever wrote it
     */
    public record Stated<T>(String state, List<T> rows) {
        public Stated {
            rows = List.copyOf(rows);
        }
    }

    private <T> T inSession(Function<Session, T> work) {
        statements.increment();
        try (Session session = driver.session(READING)) {
            return work.apply(session);
        } catch (Neo4jException e) {
            if (e.code().contains("TransactionTimedOut")) {
                throw new GraphFailure(Reason.TOO_SLOW, e);
            }
            throw e instanceof RetryableException ? new GraphFailure(Reason.UNAVAILABLE, e) : e;
        }
    }

    /** Statements sent since the start. */
    public long statements() {
        return statements.sum();
    }
}
