package innograph.model.push;

import innograph.model.curated.Fault;
import innograph.model.curated.RefusedException;
import innograph.model.curated.Writing;
import innograph.model.curated.Written;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;

/** What people do with watches and notices. */
public final class Watches {
    private static final int ID_BYTES = 12;
    private static final int LONGEST_URL = 2_000;

    private static final String OWN = "MATCH (w:PushWatch {owner: $owner}) RETURN count(w) AS found";

    private static final String SAME = "MATCH (w:PushWatch {key: $key}) RETURN w.id AS found";

    private static final String CREATE = """
            CREATE (w:PushWatch) SET w = $watch, w.created = timestamp()
            """;

    private static final String DELETE = """
            MATCH (w:PushWatch {id: $id}) WHERE $all OR w.owner = $caller
            OPTIONAL MATCH (n:PushNotice {watch: w.id})
            WITH w, collect(n) AS notices
            FOREACH (n IN notices | DELETE n)
            DELETE w
            RETURN 1 AS found
            """;

    private static final String REDELIVER = """
            MATCH (n:PushNotice {id: $id})
            MATCH (w:PushWatch {id: n.watch}) WHERE $all OR w.owner = $caller
            WITH n, n.state AS before
            FOREACH (_ IN CASE WHEN before = 'DEAD' THEN [1] ELSE [] END |
              SET n.state = 'PENDING', n.attempts = 0, n.due = timestamp() REMOVE n.settled)
            RETURN before AS found
            """;

    private final Writing writing;
    private final Neo4jClient client;
    private final WatchLimits limits;
    private final TargetRule targets;
    private final SecureRandom random = new SecureRandom();

    /**
     * Writes to one graph.
     *
     * @param timeLimit after which a write is given up and nothing of it stays; whole seconds
     */
    public Watches(Driver driver, Duration timeLimit, WatchLimits limits, TargetRule targets) {
        this.writing = new Writing(driver, timeLimit, Set.of());
        this.client = writing.client();
        this.limits = limits;
        this.targets = targets;
    }

    public WatchLimits limits() {
        return limits;
    }

    /**
     * Waits for what comes to fit a demand.
     *
     * @param url for a webhook, and for nothing else
     * @param present all that fits now, the best first
     * @param tellPresent whether that is told, too
     */
    public Written create(
            String demand,
            Channel channel,
            @Nullable String url,
            List<Fit> present,
            boolean tellPresent,
            String owner) {
        Optional<Fault> wrong = faultOf(channel, url).or(() -> tooMany("demand", present.size(), limits.maxMatches()));
        if (wrong.isPresent()) {
            return new Written.Refused(List.of(wrong.get()));
        }
        return writing.once(() -> {
            count();
            found(OWN, Map.of("owner", owner), Long.class, Value::asLong)
                    .flatMap(own -> tooMany("owner", own + 1, limits.maxWatches()))
                    .ifPresent(Watches::refuse);
            String key = String.join("\n", owner, demand, channel.name(), url == null ? "" : url);
            found(SAME, Map.of("key", key), String.class, Value::asString)
                    .ifPresent(same -> refuse(new Fault("demand", Fault.Kind.TAKEN, same, demand)));
            Watch watch = write(key, owner, demand, channel, url);
            client.query(Notices.ADD)
                    .bindAll(Notices.adding(watch, present, tellPresent ? channel.first() : NoticeState.KNOWN))
                    .run();
            return new Written.Done(watch.id(), 0);
        });
    }

    /** A webhook has an address that may be called, and nothing else has one. */
    private Optional<Fault> faultOf(Channel channel, @Nullable String url) {
        if (channel != Channel.WEBHOOK) {
            return url == null
                    ? Optional.empty()
                    : Optional.of(new Fault("url", Fault.Kind.CONTRADICTION, url, "channel", channel));
        }
        if (url == null) {
            return Optional.of(new Fault("url", Fault.Kind.REQUIRED, 1));
        }
        if (url.length() > LONGEST_URL) {
            return Optional.of(new Fault("url", Fault.Kind.TOO_LONG, url.length(), LONGEST_URL));
        }
        return targets.allows(url) ? Optional.empty() : Optional.of(new Fault("url", Fault.Kind.NO_TARGET, url));
    }

    private static Optional<Fault> tooMany(String field, long number, int most) {
        String setting = field.equals("owner") ? "innograph.push.max-watches" : "innograph.push.max-matches";
        return number > most
                ? Optional.of(new Fault(field, Fault.Kind.LIMIT, number, most, setting))
                : Optional.empty();
    }

    private Watch write(String key, String owner, String demand, Channel channel, @Nullable String url) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        Map<String, Object> watch = new HashMap<>(Map.of(
                "id",
                "watch:" + HexFormat.of().formatHex(bytes),
                "key",
                key,
                "owner",
                owner,
                "demand",
                demand,
                "channel",
                channel.name(),
                "created",
                0L,
                "told",
                0L));
        if (url != null) {
            watch.put("url", url);
        }
        client.query(CREATE).bind(watch).to("watch").run();
        return Watch.of(watch);
    }

    /**
     * Waits no longer; the watch and its notices are gone.
     *
     * @param anybodys whether the caller may do so with those of others
     */
    public Written delete(String id, String caller, boolean anybodys) {
        return writing.once(() -> {
            count();
            if (found(DELETE, mine(id, caller, anybodys), Long.class, Value::asLong)
                    .isEmpty()) {
                refuse(new Fault("id", Fault.Kind.NO_WATCH, id));
            }
            return new Written.Done(id, 0);
        });
    }

    /**
     * Sends a dead letter again, with the same id and as many attempts as a new one.
     *
     * @param anybodys whether the caller may do so with those of others
     */
    public Written redeliver(String notice, String caller, boolean anybodys) {
        return writing.once(() -> {
            count();
            String before = found(REDELIVER, mine(notice, caller, anybodys), String.class, Value::asString)
                    .orElseThrow(() -> new RefusedException(new Fault("id", Fault.Kind.NO_NOTICE, notice)));
            if (!before.equals(NoticeState.DEAD.name())) {
                refuse(new Fault("id", Fault.Kind.NOT_DEAD, notice, before));
            }
            return new Written.Done(notice, 0);
        });
    }

    private static Map<String, Object> mine(String id, String caller, boolean anybodys) {
        return Map.of("id", id, "caller", caller, "all", anybodys);
    }

    /** Comes first in each transaction, see {@link Notices#COUNT}. */
    private void count() {
        client.query(Notices.COUNT).run();
    }

    private <T> Optional<T> found(
            String statement, Map<String, Object> parameters, Class<T> type, Function<Value, T> as) {
        return client.query(statement)
                .bindAll(parameters)
                .fetchAs(type)
                .mappedBy((_, row) -> as.apply(row.get("found")))
                .first();
    }

    private static void refuse(Fault fault) {
        throw new RefusedException(fault);
    }
}
