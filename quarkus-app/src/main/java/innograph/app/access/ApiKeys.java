package innograph.app.access;

import innograph.api.Caller;
import innograph.api.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Keys of clients. They are kept in the graph, so that all servers of a graph know them; of the secret only a hash is. A key is 256
 * random bits, so that nobody can try them all, and a plain hash will do.
 */
public final class ApiKeys {
    private static final Pattern KEY = Pattern.compile("innograph_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    /** How long a revoked key may still be taken. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int MOST_REMEMBERED = 10_000;

    private static final String CREATE = """
            CREATE (k:ApiKey {id: $id, name: $name, hash: $hash, roles: $roles, created: datetime(), expires: $expires})
            RETURN k.id AS id, k.name AS name, k.roles AS roles, k.created AS created, k.expires AS expires, k.revoked AS revoked
            """;

    private static final String FIND = """
            MATCH (k:ApiKey {id: $id})
            RETURN k.hash AS hash, k.id AS id, k.name AS name, k.roles AS roles, k.created AS created, k.expires AS expires,
              k.revoked AS revoked
            """;

    private static final String LIST = """
            MATCH (k:ApiKey)
            RETURN k.id AS id, k.name AS name, k.roles AS roles, k.created AS created, k.expires AS expires, k.revoked AS revoked
            ORDER BY created, id
            """;

    private static final String REVOKE = """
            MATCH (k:ApiKey) WHERE (k.id = $which OR k.name = $which) AND k.revoked IS NULL
            SET k.revoked = datetime()
            RETURN count(k) AS revoked
            """;

    /**
     * A key that was just made.
     *
     * @param secret what the client sends as {@code Authorization: Bearer …}; nobody can read it again
     */
    public record Created(ApiKey key, String secret) {
        @Override
        public String toString() { // into no log by mistake
            return "Created[key=" + key + "]";
        }
    }

    private record Remembered(Optional<Caller> caller, long until) {}

    private final Driver driver;
    private final Clock clock;
    private final TransactionConfig limit;

    /** By the hash of the whole key, so that no secret stays in memory. */
    private final Map<String, Remembered> remembered = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public ApiKeys(Driver driver, Clock clock, Duration timeLimit) {
        this.driver = driver;
        this.clock = clock;
        this.limit = TransactionConfig.builder().withTimeout(timeLimit).build();
    }

    /**
     * Makes a key.
     *
     * @param roles at least one
     * @param expires last day on which it is valid; null for one that is until it is revoked
     */
    public Created create(String name, Set<Role> roles, @Nullable LocalDate expires) {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        String key = "innograph_%s_%s"
                .formatted(
                        HexFormat.of().formatHex(id),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "id", HexFormat.of().formatHex(id),
                "name", name,
                "hash", hash(key),
                "roles", EnumSet.copyOf(roles).stream().map(Role::name).toList()));
        parameters.put("expires", expires == null ? Values.NULL : expires);
        try (var session = driver.session()) {
            return new Created(
                    session.executeWrite(tx -> read(tx.run(CREATE, parameters).single()), limit), key);
        }
    }

    /** All keys, the oldest first. */
    public List<ApiKey> all() {
        try (var session = driver.session()) {
            return session.executeRead(tx -> tx.run(LIST).list(ApiKeys::read), limit);
        }
    }

    /**
     * Revokes keys; every server stops taking them within {@link #REMEMBERED}.
     *
     * @param which id of one, or the name of a client for all of its keys
     * @return how many were valid until now
     */
    public long revoke(String which) {
        try (var session = driver.session()) {
            return session.executeWrite(
                    tx -> tx.run(REVOKE, Map.of("which", which))
                            .single()
                            .get("revoked")
                            .asLong(),
                    limit);
        }
    }

    /** Whether it looks like a key, valid or not. */
    static boolean isKey(String text) {
        return text.startsWith("innograph_");
    }

    /** The client whose key it is; empty if it is none, was revoked or has expired. May ask the graph. */
    Optional<Caller> caller(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String hash = hash(key);
        long now = clock.millis();
        synchronized (remembered) {
            Remembered known = remembered.get(hash);
            if (known != null && known.until > now) {
                return known.caller;
            }
        }
        Optional<Caller> caller = find(parts.group(1), hash);
        synchronized (remembered) {
            remembered.put(hash, new Remembered(caller, now + REMEMBERED.toMillis()));
        }
        return caller;
    }

    private Optional<Caller> find(String id, String hash) {
        try (var session = driver.session()) {
            return session.executeRead(
                    tx -> tx.run(FIND, Map.of("id", id)).stream()
                            .filter(row -> isSame(hash, row.get("hash").asString()))
                            .map(ApiKeys::read)
                            .filter(key -> key.isValidOn(LocalDate.now(clock)))
                            .map(key -> new Caller(key.name(), Set.copyOf(key.roles())))
                            .findFirst(),
                    limit);
        }
    }

    /** Takes as long for a wrong key that begins right as for any other. */
    private static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static ApiKey read(Record row) {
        return new ApiKey(
                row.get("id").asString(),
                row.get("name").asString(),
                row.get("roles").asList(role -> Role.valueOf(role.asString())),
                row.get("created").asOffsetDateTime(),
                known(row.get("expires")).map(Value::asLocalDate),
                known(row.get("revoked")).map(Value::asOffsetDateTime));
    }

    private static Optional<Value> known(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
