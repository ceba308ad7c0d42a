package innograph.model.push;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * What servers do with notices: they add them, take those that are due and say what became of them. Any number of servers may do so at the same
 * time; what one has taken is its own until its time is up, by the clock of the store, so that nothing is left lying when it dies.
 */
public final class Notices {
    /** Comes first in each transaction: its lock lets those of all servers follow one another, and the version of the graph leaves them out. */
    static final String COUNT = """
            MERGE (c:PushCounter {id: 'push'})
            ON CREATE SET c.transactions = 0
            SET c.transactions = c.transactions + 1
            """;

    /** What the watch knows already is left out; the others get the next numbers. */
    static final String ADD = """
            MATCH (w:PushWatch {id: $watch})
            UNWIND $fits AS fit
            WITH w, fit WHERE NOT EXISTS { (:PushNotice {key: $watch + ' ' + fit.offer}) }
            WITH w, collect(fit) AS fits, CASE WHEN $state = 'KNOWN' THEN 0 ELSE 1 END AS step
            WITH w, fits, step, w.told AS told
            SET w.told = told + step * size(fits)
            WITH w, fits, step, told
            UNWIND range(0, size(fits) - 1) AS i
            WITH w, fits[i] AS fit, step * (told + i + 1) AS number
            CREATE (n:PushNotice)
            SET n = fit, n.key = w.id + ' ' + fit.offer, n.watch = w.id, n.channel = w.channel, n.number = number,
              n.id = CASE number WHEN 0 THEN w.id + ' ' + fit.offer ELSE w.id + '-' + toString(number) END,
              n.state = $state, n.attempts = 0, n.found = timestamp(), n.due = timestamp(), n.target = w.url
            """;

    private static final String TAKE = """
            MATCH (n:PushNotice {state: 'PENDING', channel: 'WEBHOOK'}) WHERE n.due <= timestamp()
              AND NOT EXISTS { (t:PushTarget {id: n.target}) WHERE t.until > timestamp() }
            WITH n ORDER BY n.due, n.watch, n.number
            WITH n.target AS target, head(collect(n)) AS n
            ORDER BY n.due, n.id LIMIT $most
            MATCH (w:PushWatch {id: n.watch})
            MERGE (t:PushTarget {id: target})
            SET t.until = timestamp() + $time, t.holder = $holder + ' ' + n.id + ' ' + toString(n.attempts + 1), n.due = timestamp() + $time, n.attempts = n.attempts + 1
            RETURN properties(n) AS notice, properties(w) AS watch
            """;

    private static final String SETTLE = """
            MATCH (n:PushNotice {id: $id})
            WHERE CASE $state
              WHEN 'DELIVERED' THEN n.state IN ['PENDING', 'DEAD']
              WHEN 'LAPSED' THEN n.state = 'PENDING'
              ELSE n.state = 'PENDING' AND n.attempts = $attempts
            END
            SET n.state = $state, n.failure = $failure,
              n.due = CASE $state WHEN 'PENDING' THEN timestamp() + $wait ELSE n.due END,
              n.settled = CASE $state WHEN 'PENDING' THEN null ELSE timestamp() END
            """;

    /** Whoever took the address for a later attempt keeps it. */
    private static final String RELEASE = """
            MATCH (t:PushTarget {id: $target, holder: $holder + ' ' + $id + ' ' + toString($attempts)}) DELETE t
            """;

    private static final String BEGIN_DIGESTS = """
            MATCH (c:PushCounter {id: 'push'}) WHERE coalesce(c.day, '') < $digest OR NOT $daily
            FOREACH (_ IN CASE WHEN $daily THEN [1] ELSE [] END | SET c.day = $digest)
            WITH c
            MATCH (n:PushNotice {state: 'PENDING', channel: 'DIGEST'}) WHERE n.digest IS NULL
            MATCH (w:PushWatch {id: n.watch})
            SET n.digest = $digest + ' ' + w.owner
            WITH DISTINCT n.digest AS id, w.owner AS owner
            MERGE (d:PushDigest {id: id}) ON CREATE SET d.day = $digest, d.owner = owner, d.until = 0
            RETURN count(d) AS digests
            """;

    private static final String TAKE_DIGEST = """
            MATCH (d:PushDigest) WHERE d.until <= timestamp()
            WITH d ORDER BY d.id LIMIT 1
            SET d.until = timestamp() + $time
            RETURN d.id AS id, d.day AS day, d.owner AS owner
            """;

    private static final String END_DIGEST = """
            MATCH (d:PushDigest {id: $id})
            OPTIONAL MATCH (n:PushNotice {digest: $id, state: 'PENDING'})
            WITH d, collect(n) AS notices
            FOREACH (n IN notices |
              SET n.state = CASE WHEN n.id IN $told THEN 'DELIVERED' ELSE 'LAPSED' END, n.settled = timestamp())
            DELETE d
            """;

    private final Driver driver;
    private final TransactionConfig limit;

    /** @param timeLimit after which a write is given up and nothing of it stays */
    public Notices(Driver driver, Duration timeLimit) {
        this.driver = driver;
        this.limit = TransactionConfig.builder().withTimeout(timeLimit).build();
    }

    /** Adds a notice of each offer that the watch does not know yet; nothing if the watch is gone. */
    public void add(Watch watch, List<Fit> fits) {
        write(ADD, adding(watch, fits, watch.channel().first()), Record::size);
    }

    static Map<String, Object> adding(Watch watch, List<Fit> fits, NoticeState state) {
        return Map.of(
                "watch", watch.id(),
                "fits", fits.stream().map(Fit::properties).toList(),
                "state", state.name());
    }

    /** A notice that a server has taken, so that nobody else sends it, nor anything else to the same address. */
    public record Taken(Notice notice, Watch watch) {
        /** Where it is sent. */
        public String target() {
            return String.valueOf(watch.url());
        }
    }

    /**
     * Takes notices that are due, one for each address that nothing is under way to.
     *
     * @param holder who takes them
     * @param most how many
     * @param time after which anybody may take them again
     */
    public List<Taken> take(String holder, int most, Duration time) {
        return write(
                TAKE,
                Map.of("holder", holder, "most", most, "time", time.toMillis()),
                row -> new Taken(
                        Notice.of(row.get("notice").asMap(Value::asObject)),
                        Watch.of(row.get("watch").asMap(Value::asObject))));
    }

    /** What became of an attempt. */
    public sealed interface Outcome {
        /** The receiver has it. */
        record Delivered() implements Outcome {}

        /**
         * It failed, and is sent again.
         *
         * @param pause how long to wait before
         */
        record Failed(String why, Duration pause) implements Outcome {}

        /** It failed, and nobody sends it again by himself. */
        record Dead(String why) implements Outcome {}

        /** There is no reason any more to send it. */
        record Lapsed() implements Outcome {}
    }

    /** Says what became of what was taken; a failure counts only if nobody else has taken it since, a delivery always. */
    public void settle(Taken taken, String holder, Outcome outcome) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "id", taken.notice().id(), "attempts", taken.notice().attempts(), "wait", 0L, "failure", Values.NULL));
        parameters.put("state", stateAfter(outcome).name());
        switch (outcome) {
            case Outcome.Failed(String why, Duration pause) -> {
                parameters.put("failure", why);
                parameters.put("wait", pause.toMillis());
            }
            case Outcome.Dead(String why) -> parameters.put("failure", why);
            case Outcome.Delivered _, Outcome.Lapsed _ -> {}
        }
        inOne(transaction -> {
            transaction.run(SETTLE, parameters).consume();
            return transaction
                    .run(
                            RELEASE,
                            Map.of(
                                    "target",
                                    taken.target(),
                                    "holder",
                                    holder,
                                    "id",
                                    taken.notice().id(),
                                    "attempts",
                                    taken.notice().attempts()))
                    .consume();
        });
    }

    private static NoticeState stateAfter(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> NoticeState.DELIVERED;
            case Outcome.Failed _ -> NoticeState.PENDING;
            case Outcome.Dead _ -> NoticeState.DEAD;
            case Outcome.Lapsed _ -> NoticeState.LAPSED;
        };
    }

    /**
     * A digest that is to be written.
     *
     * @param day or moment that its file is called by
     */
    public record Digest(String id, String day, String owner) {}

    /**
     * Puts all that waits for a digest into the digests of a day, one of each owner; does nothing if the day had its own before, on whichever server.
     *
     * @param day ISO 8601, so that later ones come behind earlier ones
     */
    public void beginDigests(String day) {
        write(BEGIN_DIGESTS, Map.of("digest", day, "daily", true), Record::size);
    }

    /**
     * Puts all that waits for a digest into one now, beside those of the days.
     *
     * @param moment that its file is called by
     */
    public void beginDigestsNow(String moment) {
        write(BEGIN_DIGESTS, Map.of("digest", moment, "daily", false), Record::size);
    }

    /**
     * Takes a digest that was begun and not written.
     *
     * @param time after which anybody may take it again
     */
    public Optional<Digest> takeDigest(Duration time) {
        return write(
                        TAKE_DIGEST,
                        Map.of("time", time.toMillis()),
                        row -> new Digest(
                                row.get("id").asString(),
                                row.get("day").asString(),
                                row.get("owner").asString()))
                .stream()
                .findFirst();
    }

    /**
     * Says that a digest is written.
     *
     * @param told ids of the notices in it; the others of the digest have lapsed
     */
    public void endDigest(Digest digest, List<String> told) {
        write(END_DIGEST, Map.of("id", digest.id(), "told", told), Record::size);
    }

    private <T> List<T> write(String statement, Map<String, Object> parameters, Function<Record, T> as) {
        return inOne(transaction -> transaction.run(statement, parameters).list(as));
    }

    private <T> T inOne(Function<TransactionContext, T> work) {
        try (Session session = driver.session()) {
            return session.executeWrite(
                    transaction -> {
                        transaction.run(COUNT).consume();
                        return work.apply(transaction);
                    },
                    limit);
        }
    }
}
