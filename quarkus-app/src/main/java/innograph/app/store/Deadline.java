package innograph.app.store;

import java.time.Duration;

/** A moment until which something has to be done. */
record Deadline(long nanoTime) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime >= 0;
    }

    /** @throws StoreException if this thread is told to end */
    void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreProblem.NO_ANSWER, "interrupted while waiting for the store", e);
        }
    }
}
