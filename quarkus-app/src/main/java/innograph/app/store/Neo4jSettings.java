package innograph.app.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** A Neo4j that somebody else runs. As environment variables: {@code INNOGRAPH_NEO4J_URI} and so on. */
@ConfigMapping(prefix = "innograph.neo4j")
public interface Neo4jSettings {
    /** {@code bolt://}, {@code neo4j://} (a cluster) or their encrypted forms; empty for the default store. */
    Optional<URI> uri();

    @WithDefault("neo4j")
    String user();

    /** Only looked at together with an address. */
    Optional<String> password();
}
