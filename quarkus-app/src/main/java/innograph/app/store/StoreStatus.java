package innograph.app.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/** How it stands with the store. */
public sealed interface StoreStatus {
    /**
     * The default store runs.
     *
     * @param pid its process
     * @param port where Bolt answers on 127.0.0.1
     * @param since when it was ready
     * @param folder its data, password and logs
     * @param sizeOnDisk sum of the lengths of all files in the folder, in bytes
     * @param bound whether it ends with the last command that uses it; otherwise it stays until it is stopped
     */
    record Running(long pid, int port, Instant since, Path folder, long sizeOnDisk, boolean bound)
            implements StoreStatus {}

    /**
     * The default store doesn't run.
     *
     * @param folder where its data is or will be
     * @param sizeOnDisk sum of the lengths of all files in the folder, in bytes; 0 if there is none yet
     */
    record Stopped(Path folder, long sizeOnDisk) implements StoreStatus {}

    /** The settings name a Neo4j that somebody else runs; whether it answers is not looked at. */
    record Elsewhere(URI uri) implements StoreStatus {}
}
