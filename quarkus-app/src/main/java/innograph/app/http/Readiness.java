package innograph.app.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether the graph answers. {@code up} says so; {@code /graphql} and {@code /q/health/ready} read it. Also counts the
 * requests under way, so that a stop can wait for them. Safe for use by several threads.
 */
@Singleton
public final class Readiness {
    /** Where the application is between its start and its stop. */
    public sealed interface State {
        /**
         * Not yet: requests are answered with 503.
         *
         * @param phase what is being done, for people to read, such as {@code starting the store}
         */
        record Starting(String phase) implements State {}

        /** Requests are answered. */
        record Ready() implements State {}

        /** No longer: new requests are answered with 503, those under way are finished. Nothing follows this state. */
        record Stopping() implements State {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private State state = new State.Starting("starting");
    private final List<Runnable> whenStopping = new CopyOnWriteArrayList<>();
    private int underWay;

    public State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The graph does not answer yet, or not any more for a while. Ignored once stopping.
     *
     * @param phase what is being done; clients and the health check get to read it
     */
    public void starting(String phase) {
        become(new State.Starting(phase));
    }

    /** The graph answers from now on. Ignored once stopping. */
    public void ready() {
        become(new State.Ready());
    }

    /**
     * Refuses new requests and waits for those under way. Call it before the store is stopped. May be called again to wait
     * longer.
     *
     * @param bound how long to wait at most; zero does not wait
     * @return true if no request is under way any more
     * @throws InterruptedException if the waiting thread is interrupted; the state is {@link State.Stopping} all the same
     */
    public boolean stop(Duration bound) throws InterruptedException {
        if (stopping()) {
            whenStopping.forEach(Runnable::run);
        }
        lock.lock();
        try {
            long nanosLeft = bound.toNanos();
            while (underWay > 0 && nanosLeft > 0) {
                nanosLeft = idle.awaitNanos(nanosLeft);
            }
            return underWay == 0;
        } finally {
            lock.unlock();
        }
    }

    /** True for the first call only. */
    private boolean stopping() {
        lock.lock();
        try {
            boolean first = !(state instanceof State.Stopping);
            state = new State.Stopping();
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** What to do first when a stop begins, for requests that would not end by themselves. */
    void whenStopping(Runnable action) {
        whenStopping.add(action);
    }

    /** Counts a request, if the state allows it; if so, {@link #leave()} has to follow. */
    State enter() {
        lock.lock();
        try {
            if (state instanceof State.Ready) {
                underWay++;
            }
            return state;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            underWay--;
            if (underWay == 0) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void become(State next) {
        lock.lock();
        try {
            if (!(state instanceof State.Stopping)) {
                state = next;
            }
        } finally {
            lock.unlock();
        }
    }
}
