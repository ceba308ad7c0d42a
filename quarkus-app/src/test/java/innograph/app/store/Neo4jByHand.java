package innograph.app.store;

import java.net.URI;
import java.util.Optional;

/** Settings without a configuration. */
public record Neo4jByHand(Optional<URI> uri) implements Neo4jSettings {
    @Override
    public String user() {
        return "neo4j";
    }

    @Override
    public Optional<String> password() {
        return Optional.of("unknown");
    }
}
