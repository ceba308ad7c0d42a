package innograph.loaders.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * Runs transactions side by side and counts what had to be repeated.
 *
 * <p>A new relationship becomes the first one in the lists of both its nodes, and the database locks those that were first before,
 * when it commits. Such a one may lead from a node of one transaction to a node of another, so that they wait for each other
 * although they share no node. Links are therefore committed one transaction after the other.
 */
public final class Writers implements AutoCloseable {
    private static final int ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String DEADLOCK = "Neo.TransientError.Transaction.DeadlockDetected";

    private final Driver driver;
    private final int number;
    private final ExecutorService threads;
    private final ReentrantLock turn = new ReentrantLock();
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
     * @param work no two pieces may write to the same node, nor to links
     * @return what each piece returned, in the order of the pieces
     */
    public <T> List<T> write(List<Function<SimpleQueryRunner, T>> work) {
        return run(work, Transaction::commit);
    }

    /**
     * Does work that writes links.
     *
     * @param work no two pieces may write to the same node
     * @return what each piece returned, in the order of the pieces
     */
    <T> List<T> writeLinks(List<Function<SimpleQueryRunner, T>> work) {
        return run(work, this::commitInTurn);
    }

    private void commitInTurn(Transaction tx) {
        turn.lock();
        try {
            tx.commit();
        } finally {
            turn.unlock();
        }
    }

    private <T> List<T> run(List<Function<SimpleQueryRunner, T>> work, Consumer<Transaction> commit) {
        List<Future<T>> running = work.stream()
                .map(piece -> threads.submit(() -> inTransaction(piece, commit)))
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

    /**
     * Not left to the driver, which does not tell why it repeats, and repeats what may have been committed when a connection was
     * lost.
     */
    private <T> T inTransaction(Function<SimpleQueryRunner, T> piece, Consumer<Transaction> commit)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try (Session session = driver.session();
                    Transaction tx = session.beginTransaction()) {
                T result = piece.apply(tx);
                commit.accept(tx);
                return result;
            } catch (Neo4jException e) {
                deadlocks.addAndGet(DEADLOCK.equals(e.code()) ? 1 : 0);
                if (attempt == ATTEMPTS || !(e instanceof TransientException)) {
                    throw e;
                }
                retries.incrementAndGet();
                Thread.sleep(PAUSE.multipliedBy(attempt));
            }
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
