package innograph.app.push;

import innograph.model.push.Notices;
import innograph.model.push.WebhookSecrets;
import innograph.queries.push.Finder;
import innograph.queries.push.WatchLists;
import innograph.queries.version.GraphVersion;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a server does of itself for those who wait: one thread looks for what came to fit whenever the graph has changed, another sends webhooks,
 * a third writes digests. Each goes on when the store fails it.
 */
@Singleton
public final class Pushing {
    private static final System.Logger LOG = System.getLogger(Pushing.class.getName());

    /** What is made of the whole graph in memory may follow a change a little later, so it is looked at once more. */
    private static final Duration AFTERTHOUGHT = Duration.ofSeconds(10);

    private static final Duration TIME_TO_DRAIN = Duration.ofSeconds(10);

    private final PushSettings settings;
    private final Instance<Parts> parts;
    private final Vertx vertx;
    private final Semaphore toSend = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Deliveries deliveries;

    /** The graph that was looked at last, and when to look once more; only the thread that finds reads and writes them. */
    private @Nullable String seen;

    private long again;

    /** What it works with; made only where it is started. */
    public record Parts(
            GraphVersion version,
            Finder finder,
            WatchLists watches,
            Notices notices,
            Targets targets,
            WebhookSecrets secrets) {}

    @Inject
    public Pushing(PushSettings settings, Instance<Parts> parts, Vertx vertx) {
        this.settings = settings;
        this.parts = parts;
        this.vertx = vertx;
    }

    /**
     * Begins, once the graph answers.
     *
     * @throws IllegalArgumentException if a setting makes no sense
     */
    public void start() {
        check(settings.interval(), settings.timeout(), settings.retries(), settings.parallel());
        Parts with = parts.get();
        WebhookSender sender = new WebhookSender(
                vertx, with.targets(), with.secrets(), settings.retries(), settings.timeout(), Clock.systemUTC());
        Deliveries sending = new Deliveries(
                with.watches(),
                with.notices(),
                sender,
                settings.parallel(),
                settings.timeout().multipliedBy(2).plusSeconds(10),
                toSend::release);
        deliveries = sending;
        goOn("push-find", () -> find(with));
        goOn("push-send", () -> {
            waitForMore();
            sending.sendDue();
        });
        settings.digestFolder().ifPresent(folder -> {
            Digests digests = new Digests(with.watches(), with.notices(), folder);
            ZoneId zone = zone();
            LocalTime time = time();
            goOn("push-digest", () -> {
                pause(Duration.ZERO);
                digests.writeDue(ZonedDateTime.now(zone), time);
            });
        });
    }

    private ZoneId zone() {
        try {
            return settings.digestZone().map(ZoneId::of).orElse(ZoneId.systemDefault());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "innograph.push.digest-zone has to be a time zone such as Asia/Shanghai", e);
        }
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(settings.digestTime());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("innograph.push.digest-time has to be a time of day such as 07:00", e);
        }
    }

    private static void check(Duration interval, Duration timeout, List<Duration> retries, int parallel) {
        if (!interval.isPositive() || !timeout.isPositive() || parallel < 1) {
            throw new IllegalArgumentException(
                    "innograph.push.interval, timeout and parallel have to be more than zero");
        }
        if (retries.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("innograph.push.retries have to be durations such as 5s,1m,30m");
        }
    }

    private void find(Parts with) throws InterruptedException {
        long began = System.nanoTime();
        String state = with.version().now().state();
        boolean changed = !state.equals(seen);
        if (changed || (again != 0 && began - again >= 0)) {
            if (with.finder().look(() -> !stopping) > 0) {
                toSend.release();
            }
            seen = state;
            again = changed ? System.nanoTime() + AFTERTHOUGHT.toNanos() : 0;
        }
        pause(Duration.ofNanos(System.nanoTime() - began)); // so that at least half of the time belongs to others
    }

    /** Waits for the interval, or until something may be sent. */
    private void waitForMore() throws InterruptedException {
        if (toSend.tryAcquire(settings.interval().toMillis(), TimeUnit.MILLISECONDS)) {
            toSend.drainPermits();
        }
    }

    private void pause(Duration atLeast) throws InterruptedException {
        Duration interval = settings.interval();
        Thread.sleep(atLeast.compareTo(interval) > 0 ? atLeast : interval);
    }

    private interface Round {
        void run() throws InterruptedException;
    }

    private void goOn(String name, Round round) {
        Thread.ofVirtual().name(name).start(() -> {
            while (!stopping) {
                try {
                    round.run();
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "%s is tried again".formatted(name), e);
                    rest();
                }
            }
        });
    }

    private void rest() {
        try {
            pause(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** Takes nothing more, and lets what is under way end. */
    void beforeShutdown(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        Optional.ofNullable(deliveries).ifPresent(sending -> {
            try {
                sending.drain(TIME_TO_DRAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
