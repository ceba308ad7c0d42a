package innograph.app.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits of WebSockets an operator can set. Checked at start, so that a wrong one stops it. */
@Singleton
final class SocketSettings {
    static final String MAX_SOCKETS = "innograph.socket.max-sockets";
    static final String MAX_OPERATIONS = "innograph.socket.max-operations";
    static final String MAX_MESSAGE = "innograph.socket.max-message";
    static final String INIT_TIMEOUT = "innograph.socket.init-timeout";
    static final String KEEP_ALIVE = "innograph.socket.keep-alive";
    static final String MAX_LAG = "innograph.socket.max-lag";

    /** A message may come in one frame. */
    private static final int LARGEST_MESSAGE = 1 << 30;

    private final Counts counts;
    private final Times times;

    @Inject
    SocketSettings(
            @ConfigProperty(name = MAX_SOCKETS, defaultValue = "1000") int maxSockets,
            @ConfigProperty(name = MAX_OPERATIONS, defaultValue = "50") int maxOperations,
            @ConfigProperty(name = MAX_MESSAGE, defaultValue = "1M") MemorySize maxMessage,
            @ConfigProperty(name = INIT_TIMEOUT, defaultValue = "3s") Duration initTimeout,
            @ConfigProperty(name = KEEP_ALIVE, defaultValue = "12s") Duration keepAlive,
            @ConfigProperty(name = MAX_LAG, defaultValue = "10s") Duration maxLag) {
        this(
                new Counts(maxSockets, maxOperations, maxMessage.asLongValue()),
                new Times(initTimeout, keepAlive, maxLag));
    }

    SocketSettings(Counts counts, Times times) {
        this.counts = counts;
        this.times = times;
    }

    /**
     * How much there may be.
     *
     * @param sockets that are open at the same time
     * @param operations of one socket that are under way at the same time, subscriptions among them
     * @param message bytes that a client's message may have
     */
    record Counts(int sockets, int operations, long message) {
        Counts {
            require(MAX_SOCKETS, sockets, Integer.MAX_VALUE, "1000");
            require(MAX_OPERATIONS, operations, Integer.MAX_VALUE, "50");
            require(MAX_MESSAGE, message, LARGEST_MESSAGE, "1M");
        }
    }

    /**
     * How long something may take.
     *
     * @param init until a client has said who it is
     * @param keepAlive between two pings; a client that does not answer one until the next is gone
     * @param lag for which a client may leave what is sent to it unread
     */
    record Times(Duration init, Duration keepAlive, Duration lag) {
        Times {
            require(INIT_TIMEOUT, init.toMillis(), Integer.MAX_VALUE, "3s");
            require(KEEP_ALIVE, keepAlive.toMillis(), Integer.MAX_VALUE, "12s");
            require(MAX_LAG, lag.toMillis(), Integer.MAX_VALUE, "10s");
        }
    }

    Counts counts() {
        return counts;
    }

    Times times() {
        return times;
    }

    private static void require(String name, long value, long most, String example) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("The setting %s is %d, but has to be in 1 to %d; for example %s."
                    .formatted(name, value, most, example));
        }
    }
}
