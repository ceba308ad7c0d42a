package innograph.app.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The default store. As environment variables: {@code INNOGRAPH_STORE_PORT} and so on. */
@ConfigMapping(prefix = "innograph.store")
public interface StoreSettings {
    /** Database, password and logs of the store. */
    @WithDefault("${innograph.data}/store")
    Path folder();

    /** Bolt port on 127.0.0.1; 0 takes any free one. */
    @WithDefault("17687")
    int port();

    /** Java heap of the store, for example {@code 1g}. */
    @WithDefault("1g")
    MemorySize heap();

    /** Memory for pages of the database files, outside of the heap. */
    @WithDefault("512m")
    MemorySize pageCache();

    /** How long a start may take; a recovery after a crash counts. */
    @WithDefault("60s")
    Duration startTimeout();

    /** The Java installation that runs the store; by default the one that runs the application. */
    @WithDefault("${java.home}")
    Path java();

    /** The folder with the jars of the store, as the build leaves it. */
    @WithDefault("${innograph.home}/embedded-store/target/store")
    Path classpath();
}
