package innograph.app.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Who may ask. As environment variables: {@code INNOGRAPH_ACCESS_REQUIRED} and so on. */
@ConfigMapping(prefix = "innograph.access")
public interface AccessSettings {
    /** Whether everybody has to show a key or a token; yes for any address but loopback, and where other host names are allowed. */
    Optional<Boolean> required();

    /** Identity provider whose tokens are taken. */
    Jwt jwt();

    /** All or none of the first three are set. */
    interface Jwt {
        /** The issuer, as its tokens name it. */
        Optional<String> issuer();

        /** Address of its public keys. */
        Optional<URI> jwks();

        /** For whom the tokens have to be made out. */
        Optional<String> audience();

        /** Claim with the roles, with points where it lies within others. */
        @WithDefault("roles")
        String rolesClaim();
    }
}
