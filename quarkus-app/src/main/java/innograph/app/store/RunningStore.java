package innograph.app.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A store as {@code store.json} tells of it.
 *
 * @param started when it was ready
 * @param isBound whether it ends when no process uses it any more
 */
record RunningStore(long pid, int port, Instant started, boolean isBound) {
    static final String MAIN_CLASS = "innograph.store.EmbeddedStore";

    /** Whether the process still is there and still is the store of that folder: numbers of processes are used again. */
    boolean isAlive(Path folder) {
        return process().filter(process -> isStoreOf(folder, process.info())).isPresent();
    }

    private boolean isStoreOf(Path folder, ProcessHandle.Info info) {
        return info.arguments()
                .map(arguments -> List.of(arguments).containsAll(List.of(MAIN_CLASS, folder.toString())))
                // where the system doesn't tell, a process that began after the store was ready is another one
                .orElseGet(() -> info.startInstant()
                        .filter(began -> began.isBefore(started))
                        .isPresent());
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }
}
