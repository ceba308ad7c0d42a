package innograph.api;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one subscriber has still to be told. Who fills it sees to it that it stays small. Safe for use by several threads. */
final class Inbox {
    /** What comes next. */
    sealed interface Next {
        record Told(Live.Event event) implements Next {}

        /** Nothing comes any more. */
        record Ended() implements Next {}

        /** Nothing comes any more, because of this. */
        record Failed(ApiException problem) implements Next {}
    }

    private final Consumer<Inbox> whenLeft;
    private final Queue<Live.Event> events = new ArrayDeque<>();
    private long demand;
    private @Nullable Next end;
    private boolean left;

    /** @param whenLeft told once, when the subscriber takes nothing any more */
    Inbox(Consumer<Inbox> whenLeft) {
        this.whenLeft = whenLeft;
    }

    /** Adds an event behind the others. */
    synchronized void put(Supplier<? extends Optional<?>> event) {
        events.add(new Live.Event(event));
        notifyAll();
    }

    /** How many events it holds that were not told yet. */
    synchronized int size() {
        return events.size();
    }

    /** Puts an event into the place of all that was not told yet. */
    synchronized void replace(Supplier<? extends Optional<?>> event) {
        events.clear();
        put(event);
    }

    /** Nothing is to be told but what is here already. */
    void end() {
        end(new Next.Ended());
    }

    /** Something is wrong; it is told behind what is here already. */
    void fail(ApiException problem) {
        end(new Next.Failed(problem));
    }

    private synchronized void end(Next last) {
        end = last;
        notifyAll();
    }

    /** The subscriber takes so many events more. */
    synchronized void request(long number) {
        demand = Math.min(Long.MAX_VALUE - number, demand) + number;
        notifyAll();
    }

    /** The subscriber takes nothing any more. */
    void leave() {
        synchronized (this) {
            if (left) {
                return;
            }
            left = true;
            events.clear();
            notifyAll();
        }
        whenLeft.accept(this);
    }

    synchronized boolean isLeft() {
        return left;
    }

    /** Waits until there is something to tell and the subscriber takes it. */
    synchronized Next next() throws InterruptedException {
        while (true) {
            if (left) {
                return new Next.Ended();
            }
            if (demand > 0 && !events.isEmpty()) {
                demand--;
                return new Next.Told(events.remove());
            }
            if (end != null && events.isEmpty() && (demand > 0 || end instanceof Next.Ended)) {
                return end;
            }
            wait();
        }
    }
}
