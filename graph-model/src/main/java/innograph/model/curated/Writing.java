package innograph.model.curated;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** How people write: in one transaction, which is repeated if the store asks for it and of which nothing stays if it is refused. */
public final class Writing {
    private static final int REPETITIONS = 4;

    private final Neo4jClient client;
    private final Neo4jTemplate template;
    private final TransactionTemplate transaction;
    private final RetryTemplate repeated;

    /**
     * Writes to one graph.
     *
     * @param timeLimit after which a write is given up and nothing of it stays; whole seconds
     * @param mapped classes whose objects are written as they are
     */
    public Writing(Driver driver, Duration timeLimit, Set<Class<?>> mapped) {
        Neo4jMappingContext context = new Neo4jMappingContext();
        context.setInitialEntitySet(mapped);
        context.afterPropertiesSet();
        this.client = Neo4jClient.create(driver);
        Neo4jTransactionManager transactions = new Neo4jTransactionManager(driver);
        this.template = new Neo4jTemplate(client, context, transactions);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setTimeout(Math.toIntExact(Math.max(1, timeLimit.toSeconds())));
        this.repeated = new RetryTemplate(RetryPolicy.builder()
                .includes(TransientDataAccessException.class)
                .excludes(OptimisticLockingFailureException.class)
                .maxRetries(REPETITIONS)
                .delay(Duration.ofMillis(50))
                .multiplier(2)
                .build());
    }

    /** Runs statements in the transaction of the write. */
    public Neo4jClient client() {
        return client;
    }

    Neo4jTemplate template() {
        return template;
    }

    /**
     * Writes. Others write to the same nodes, so that the store may ask to repeat.
     *
     * @param write may throw a {@link RefusedException}
     * @throws WriteFailedException if the store can't be reached or did not take it in time
     */
    public Written once(Supplier<Written.Done> write) {
        try {
            return repeated.execute(() -> inOneTransaction(write));
        } catch (RetryException e) {
            throw e.getCause() instanceof RuntimeException cause && !isOfTheStore(cause)
                    ? cause
                    : new WriteFailedException(e);
        }
    }

    private static boolean isOfTheStore(RuntimeException cause) {
        return cause instanceof DataAccessException || cause instanceof TransactionException;
    }

    private Written inOneTransaction(Supplier<Written.Done> write) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> write.get()));
        } catch (RefusedException e) {
            return new Written.Refused(e.faults());
        }
    }
}
