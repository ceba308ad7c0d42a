package innograph.queries.version;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something large that is made of the whole graph. The first who asks waits until it is made; later, when the graph has changed, a new
 * one is made beside the old, which goes on answering until it is replaced as a whole.
 */
public final class Renewed<T> {
    private static final System.Logger LOG = System.getLogger(Renewed.class.getName());

    private final String name;
    private final Supplier<List<String>> state;
    private final Supplier<T> making;
    private final Duration interval;
    private final ReentrantLock atWork = new ReentrantLock();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Made<T> latest;

    /** @param took nanoseconds to make; it is kept ten times as long, so that a load does not have it made all the time */
    private record Made<T>(T thing, List<String> state, long lookedAt, long took) {
        Made<T> lookedAtAgain() {
            return new Made<>(thing, state, System.nanoTime(), took);
        }
    }

    /**
     * Makes nothing yet.
     *
     * @param name for the log
     * @param state equal as long as what is made would be the same; quick to tell
     * @param making as slow as it may be
     * @param interval how long the thing is taken to be up to date; 0 for not at all
     */
    public Renewed(String name, Supplier<List<String>> state, Supplier<T> making, Duration interval) {
        this.name = name;
        this.state = state;
        this.making = making;
        this.interval = interval;
    }

    /** The thing at this moment. */
    public T current() {
        Made<T> made = latest;
        if (made == null) {
            return first().thing();
        }
        if (System.nanoTime() - made.lookedAt() > Math.max(interval.toNanos(), 10 * made.took())
                && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(() -> {
                try {
                    renew();
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "the %s stays as it was".formatted(name), e);
                    lookAgainLater();
                } finally {
                    looking.set(false);
                }
            });
        }
        return made.thing();
    }

    /** The thing of the graph as it is now, made anew if the graph has changed. */
    public T upToDate() {
        Made<T> made = latest;
        return made == null ? first().thing() : renew().thing();
    }

    private Made<T> first() {
        atWork.lock();
        try {
            Made<T> made = latest;
            return made == null ? make(state.get()) : made;
        } finally {
            atWork.unlock();
        }
    }

    private Made<T> renew() {
        atWork.lock();
        try {
            Made<T> made = Objects.requireNonNull(latest);
            List<String> now = state.get();
            if (!now.equals(made.state())) {
                return make(now);
            }
            Made<T> same = made.lookedAtAgain();
            latest = same;
            return same;
        } finally {
            atWork.unlock();
        }
    }

    private void lookAgainLater() {
        atWork.lock();
        try {
            latest = Objects.requireNonNull(latest).lookedAtAgain();
        } finally {
            atWork.unlock();
        }
    }

    private Made<T> make(List<String> now) {
        long began = System.nanoTime();
        T thing = making.get();
        Made<T> made = new Made<>(thing, now, System.nanoTime(), System.nanoTime() - began);
        latest = made;
        return made;
    }
}
