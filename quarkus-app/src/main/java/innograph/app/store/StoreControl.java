package innograph.app.store;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds, starts and stops the store. Several processes may do so at once: they take turns, and there is never more than one store on
 * a folder.
 */
@Singleton
public final class StoreControl implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    private final StoreSettings settings;
    private final Neo4jSettings neo4j;
    private final StoreFolder folder;

    private volatile @Nullable FolderLock use;
    private volatile @Nullable Process child;

    @Inject
    public StoreControl(StoreSettings settings, Neo4jSettings neo4j) {
        this.settings = settings;
        this.neo4j = neo4j;
        this.folder = new StoreFolder(settings.folder());
    }

    /**
     * The store to work with, until {@link #close}: the one that the settings name; else the default store, which is started if it
     * doesn't run. A store started here ends when no process uses it any more.
     *
     * @return one that has just answered
     * @throws StoreException if there is none to be had; the message says why and what to do
     */
    public StoreConnection connect() {
        Optional<URI> elsewhere = neo4j.uri();
        return elsewhere.isPresent() ? connectTo(elsewhere.get()) : connectToDefaultStore();
    }

    private StoreConnection connectTo(URI uri) {
        Bolt bolt = new Bolt(uri, neo4j.user(), neo4j.password().orElse(""));
        Deadline deadline = Deadline.in(settings.startTimeout());
        while (!bolt.answers()) {
            if (deadline.isOver()) {
                throw new StoreException(
                        StoreProblem.NO_ANSWER,
                        "no Neo4j answers at " + uri + " (INNOGRAPH_NEO4J_URI) within "
                                + settings.startTimeout().toSeconds()
                                + " s; start it, mend the address, or unset the variable to use the default store");
            }
            deadline.pause(BETWEEN_LOOKS);
        }
        return bolt.connection(false);
    }

    private StoreConnection connectToDefaultStore() {
        folder.create();
        FolderLock lock = use;
        if (lock == null) {
            lock = FolderLock.on(folder.inUse());
            use = lock;
            lock.use(settings.startTimeout());
        }
        return decided(lock, () -> attachedOrStarted(true));
    }

    /**
     * Starts the default store so that it stays when this process ends; leaves one that runs that way as it is.
     *
     * @throws StoreException also if a store runs that will end with the command that started it
     */
    public StoreConnection startDetached() {
        requireDefaultStore("start");
        folder.create();
        try (FolderLock lock = FolderLock.on(folder.inUse())) {
            return decided(lock, () -> {
                folder.running().filter(RunningStore::isBound).ifPresent(StoreControl::refuseToDetach);
                return attachedOrStarted(false);
            });
        }
    }

    private static void refuseToDetach(RunningStore store) {
        throw new StoreException(
                StoreProblem.BOUND_TO_ANOTHER,
                "a store runs (process " + store.pid() + ") that ends with the command it was started for; "
                        + "wait for that command or run: innograph store stop");
    }

    private <T> T decided(FolderLock lock, Supplier<T> decision) {
        FileLock turn = lock.decide(settings.startTimeout());
        try {
            return decision.get();
        } finally {
            release(turn);
        }
    }

    private static void release(FileLock turn) {
        try {
            turn.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoreConnection attachedOrStarted(boolean bound) {
        Deadline deadline = Deadline.in(settings.startTimeout());
        while (true) {
            Optional<RunningStore> running = folder.running();
            if (running.isEmpty()) {
                return started(bound);
            }
            Bolt bolt = Bolt.onLoopback(running.get().port(), folder.password());
            if (bolt.answers()) {
                return bolt.connection(false);
            }
            if (deadline.isOver()) {
                throw noAnswer("the store (process " + running.get().pid() + ")");
            }
            deadline.pause(BETWEEN_LOOKS); // it may just be stopping
        }
    }

    StoreConnection started(boolean bound) {
        String password = folder.password();
        long logged = folder.logLength();
        Process process = new StoreProcess(settings, folder).start(bound);
        child = bound ? process : null;
        Deadline deadline = Deadline.in(settings.startTimeout());
        while (process.isAlive()) {
            Optional<RunningStore> ready = folder.running().filter(store -> store.pid() == process.pid());
            if (ready.isPresent()) {
                Bolt bolt = Bolt.onLoopback(ready.get().port(), password);
                if (bolt.answers()) {
                    return bolt.connection(true);
                }
            }
            if (deadline.isOver()) {
                process.destroy();
                throw noAnswer("the store that was started (process " + process.pid() + ", stopped again)");
            }
            deadline.pause(BETWEEN_LOOKS);
        }
        throw endedWhileStarting(process, logged);
    }

    private StoreException endedWhileStarting(Process process, long logged) {
        String itsWords = folder.lastLogLine(logged).orElse("nothing; its exit code is " + process.exitValue());
        return new StoreException(
                StoreProblem.ENDED_WHILE_STARTING,
                "the store did not start. It says: " + itsWords + " (log: " + folder.log() + ")");
    }

    private StoreException noAnswer(String who) {
        return new StoreException(
                StoreProblem.NO_ANSWER,
                who + " does not answer within " + settings.startTimeout().toSeconds() + " s; see " + folder.log()
                        + ", or give it more time with INNOGRAPH_STORE_START_TIMEOUT");
    }

    /**
     * Takes the default store for this process alone and keeps everybody from starting it, until the result is closed.
     *
     * @throws StoreException if the settings name a Neo4j elsewhere, or the store runs, or another process uses it
     */
    public OfflineStore takeOffline() {
        requireDefaultStore("fill");
        folder.create();
        FolderLock lock = FolderLock.on(folder.inUse());
        try {
            lock.use(settings.startTimeout());
            lock.decide(settings.startTimeout()); // given back with the lock
            Optional<RunningStore> running = folder.running();
            if (running.isPresent() || !lock.isOnlyUser()) {
                throw new StoreException(
                        StoreProblem.IN_USE,
                        "the store is in use%s; end `innograph up` and other commands, run: innograph store stop, then try again"
                                .formatted(running.map(store -> " (process " + store.pid() + ")")
                                        .orElse("")));
            }
            return new OfflineStore(this, settings, folder, lock);
        } catch (StoreException e) {
            lock.close();
            throw e;
        }
    }

    /** Stops the store that was started here. */
    void stopStarted() {
        Process started = child;
        child = null;
        if (started != null && started.isAlive()) {
            stop(started.toHandle());
        }
    }

    /**
     * Stops the default store, whoever uses it.
     *
     * @return false if none ran
     * @throws StoreException if it still runs after half a minute
     */
    public boolean stop() {
        requireDefaultStore("stop");
        if (!folder.exists()) {
            return false;
        }
        try (FolderLock lock = FolderLock.on(folder.inUse())) {
            return decided(
                    lock,
                    () -> { // a store that is just starting is waited for
                        Optional<RunningStore> running = folder.running();
                        running.flatMap(RunningStore::process).ifPresent(this::stop);
                        return running.isPresent();
                    });
        }
    }

    private void stop(ProcessHandle store) {
        store.destroy();
        try {
            store.onExit().get(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StoreException(
                    StoreProblem.NOT_STOPPED,
                    "the store (process " + store.pid() + ") still runs after " + TIME_TO_STOP.toSeconds()
                            + " s; it may be writing: wait, see " + folder.log() + ", and only then: kill -9 "
                            + store.pid(),
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + store.pid() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreProblem.NOT_STOPPED, "interrupted while the store stops", e);
        }
    }

    private void requireDefaultStore(String action) {
        neo4j.uri().ifPresent(uri -> {
            throw new StoreException(
                    StoreProblem.NOT_OURS,
                    "INNOGRAPH_NEO4J_URI names " + uri + ", which InnoGraph does not " + action
                            + "; unset it to use the default store");
        });
    }

    /** How it stands with the store, without starting or asking it. */
    public StoreStatus status() {
        Optional<URI> elsewhere = neo4j.uri();
        if (elsewhere.isPresent()) {
            return new StoreStatus.Elsewhere(elsewhere.get());
        }
        long size = folder.exists() ? folder.sizeOnDisk() : 0;
        return folder.running()
                .<StoreStatus>map(store -> new StoreStatus.Running(
                        store.pid(), store.port(), store.started(), folder.path(), size, store.isBound()))
                .orElseGet(() -> new StoreStatus.Stopped(folder.path(), size));
    }

    /** Lets go of the store; stops it if it was started by {@link #connect} here and no other process uses it. */
    @Override
    @PreDestroy
    public void close() {
        FolderLock lock = use;
        if (lock == null) {
            return;
        }
        Process started = child;
        if (started != null && started.isAlive() && lock.isOnlyUser()) {
            stop(started.toHandle());
        }
        use = null;
        child = null;
        lock.close();
    }
}
