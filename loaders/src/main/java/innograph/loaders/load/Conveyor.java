package innograph.loaders.load;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Deals with one thing while the next one is made: at most one waits, so that memory stays small. */
final class Conveyor<T> implements Consumer<T>, AutoCloseable {
    private final Consumer<T> work;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("load-", 1).daemon().factory());
    private @Nullable Future<?> underWay;

    Conveyor(Consumer<T> work) {
        this.work = work;
    }

    /** Waits until the thing before is done; throws what went wrong with it. */
    @Override
    public void accept(T thing) {
        await();
        underWay = thread.submit(() -> work.accept(thing));
    }

    /** Waits until all is done; throws what went wrong. */
    void await() {
        Future<?> last = underWay;
        underWay = null;
        try {
            if (last != null) {
                last.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was interrupted", e);
        }
    }

    /** Waits for what is under way, which can't be stopped halfway. */
    @Override
    public void close() {
        thread.close();
    }
}
