package innograph.loaders.write;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;

/** Runs transactions side by side and counts what the database had to repeat. */
public final class Writers implements AutoCloseable {
    private static final String DEADLOCK = "Neo.TransientError.Transaction.DeadlockDetected";

    private final Driver driver;
    private final int number;
    private final ExecutorService threads;
    private final AtomicLong retries = new AtomicLong();
    private final AtomicLong deadlocks = new AtomicLong();

    /**
     * Writers for one graph.
     *
     * @param number of transactions at a time, 1 or more
     */
    public Writers(Driver driver, int number) {
        this.driver = driver;
        this.number = number;
        this.threads = Executors.newFixedThreadPool(
                number, Thread.ofPlatform().name("writer-", 1).daemon().factory());
    }

    int number() {
        return number;
    }

    /**
     * Does all work, each piece in a transaction of its own, in whatever order, and waits for all of it.
     *
     * @param work no two pieces may write to the same node
     * @return what each piece returned, in the order of the pieces
     */
    public <T> List<T> write(List<Function<TransactionContext, T>> work) {
        List<Future<T>> running = work.stream()
                .map(piece -> threads.submit(() -> inTransaction(piece)))
                .toList();
        List<T> results = new ArrayList<>(running.size());
        RuntimeException failure = null;
        for (Future<T> piece : running) {
            try {
                results.add(result(piece));
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private <T> T inTransaction(Function<TransactionContext, T> piece) {
        int[] attempts = {0};
        try (Session session = driver.session()) {
            return session.executeWrite(tx -> {
                retries.addAndGet(attempts[0]++ == 0 ? 0 : 1);
                try {
                    return piece.apply(tx);
                } catch (Neo4jException e) {
                    deadlocks.addAndGet(DEADLOCK.equals(e.code()) ? 1 : 0);
                    throw e;
                }
            });
        }
    }

    private static <T> T result(Future<T> piece) {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was interrupted", e);
        }
    }

    /** Transactions that had to be repeated, deadlocks included. */
    public long retries() {
        return retries.get();
    }

    public long deadlocks() {
        return deadlocks.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
