package innograph.app.store;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;

/** Settings without a configuration: a small store, from the jars of this build. */
public record StoreByHand(Path folder, int port, Path classpath, Duration startTimeout) implements StoreSettings {
    private static final Path BUILT = Path.of("..", "embedded-store", "target", "store");

    public StoreByHand(Path folder, int port) {
        this(folder, port, BUILT);
    }

    StoreByHand(Path folder, int port, Path classpath) {
        this(folder, port, classpath, Duration.ofSeconds(90));
    }

    @Override
    public MemorySize heap() {
        return new MemorySize(BigInteger.valueOf(512L << 20));
    }

    @Override
    public MemorySize pageCache() {
        return new MemorySize(BigInteger.valueOf(64L << 20));
    }

    @Override
    public Path java() {
        return Path.of(System.getProperty("java.home"));
    }
}
