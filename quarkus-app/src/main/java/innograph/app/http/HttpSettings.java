package innograph.app.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits and names an operator can set. Checked at start, so that a wrong one stops it. */
@Singleton
final class HttpSettings {
    static final String MAX_BODY = "innograph.http.max-body";
    static final String MAX_ANSWER = "innograph.http.max-answer";
    static final String MAX_PARALLEL = "innograph.http.max-parallel";
    static final String MAX_PARALLEL_PER_CLIENT = "innograph.http.max-parallel-per-client";
    static final String MAX_REQUESTS_PER_MINUTE = "innograph.http.max-requests-per-minute";
    static final String ALLOWED_HOSTS = "innograph.http.allowed-hosts";

    private final long maxBody;
    private final long maxAnswer;
    private final int maxParallel;
    private final PerClient perClient;
    private final HostRule hosts;

    @Inject
    HttpSettings(
            @ConfigProperty(name = MAX_BODY, defaultValue = "1M") MemorySize maxBody,
            @ConfigProperty(name = MAX_ANSWER, defaultValue = "16M") MemorySize maxAnswer,
            @ConfigProperty(name = MAX_PARALLEL, defaultValue = "64") int maxParallel,
            @ConfigProperty(name = MAX_PARALLEL_PER_CLIENT, defaultValue = "32") int maxParallelPerClient,
            @ConfigProperty(name = MAX_REQUESTS_PER_MINUTE, defaultValue = "6000") int maxRequestsPerMinute,
            @ConfigProperty(name = ALLOWED_HOSTS) Optional<List<String>> allowedHosts) {
        this(
                maxBody.asLongValue(),
                maxAnswer.asLongValue(),
                maxParallel,
                new PerClient(maxParallelPerClient, maxRequestsPerMinute),
                HostRule.of(allowedHosts.orElse(List.of())));
    }

    /**
     * What one client may do.
     *
     * @param parallel operations that run at the same time
     * @param perMinute operations in a minute, of clients that show a key or a token
     */
    record PerClient(int parallel, int perMinute) {
        PerClient {
            positive(MAX_PARALLEL_PER_CLIENT, parallel, "32");
            positive(MAX_REQUESTS_PER_MINUTE, perMinute, "6000");
        }
    }

    HttpSettings(long maxBody, long maxAnswer, int maxParallel, PerClient perClient, HostRule hosts) {
        this.maxBody = positive(MAX_BODY, maxBody, "1M");
        this.maxAnswer = positive(MAX_ANSWER, maxAnswer, "16M");
        this.maxParallel = (int) positive(MAX_PARALLEL, maxParallel, "64");
        this.perClient = perClient;
        this.hosts = hosts;
    }

    /** Bytes a request body may have. */
    long maxBody() {
        return maxBody;
    }

    /** Bytes an answer may have, before it is compressed. */
    long maxAnswer() {
        return maxAnswer;
    }

    /** GraphQL operations that run at the same time. */
    int maxParallel() {
        return maxParallel;
    }

    PerClient perClient() {
        return perClient;
    }

    HostRule hosts() {
        return hosts;
    }

    private static long positive(String name, long value, String example) {
        if (value < 1) {
            throw new IllegalArgumentException("The setting " + name + " is " + value
                    + ", but has to be at least 1; for example " + example + ".");
        }
        return value;
    }
}
