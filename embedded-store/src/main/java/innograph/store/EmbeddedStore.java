package innograph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the store until it is told to stop (SIGTERM, or SIGINT where the starter left it alone) or nobody uses it any more.
 *
 * <p>Exit codes: 0 ended because unused, 2 wrong options, 3 not started (one line on the standard error says why); ended by a signal,
 * 128 and the signal's number.
 */
public final class EmbeddedStore {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private EmbeddedStore() {}

    @SuppressWarnings("SystemOut") // the log of this process is its output, which the starter sends to logs/store.log
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(StoreOptions.parse(List.of(arguments)));
        } catch (StoreFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(failure.problem().exitCode());
        }
    }

    private static void run(StoreOptions options) throws InterruptedException {
        prepare(options.data());
        Password password = Password.read(options.data().resolve("password"));
        ReadyFile ready = new ReadyFile(options.data().resolve("store.json"));
        Database database = Database.start(options, password, ready);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(database, ready), "stop-store"));
        ready.write(database.port(), Instant.now(), options.whileUsed());
        log("ready on port " + database.port());
        if (options.whileUsed()) {
            awaitDisuse(options.data().resolve("in-use"));
            log("nobody uses this store any more");
            System.exit(0);
        }
        new CountDownLatch(1).await(); // for a signal
    }

    private static void prepare(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw notWritable(data, e);
        }
    }

    private static StoreFailure notWritable(Path data, IOException cause) {
        return new StoreFailure(
                StoreProblem.FOLDER_NOT_WRITABLE,
                "cannot write to " + data + " (" + cause + "); INNOGRAPH_DATA names another folder",
                cause);
    }

    private static void awaitDisuse(Path inUse) throws InterruptedException {
        try (UseLock lock = UseLock.on(inUse)) {
            while (!lock.takeIfUnused()) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private static void end(Database database, ReadyFile ready) {
        database.stop();
        ready.remove(); // last, so that nobody tries to start while the files are still locked
        log("stopped");
    }

    @SuppressWarnings("SystemOut")
    private static void log(String event) {
        System.out.println(Instant.now() + " " + event);
    }
}
