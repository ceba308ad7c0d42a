package innograph.app.access;

import innograph.api.Caller;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out who asks, by the header {@code Authorization}. */
public final class Callers {
    private static final String BEARER = "bearer ";

    private final boolean required;
    private final Supplier<ApiKeys> keys;
    private final @Nullable Tokens tokens;

    /**
     * Callers of a server.
     *
     * @param required whether somebody who shows nothing is refused
     * @param keys asked for only when a key is shown
     */
    Callers(boolean required, Supplier<ApiKeys> keys, @Nullable Tokens tokens) {
        this.required = required;
        this.keys = keys;
        this.tokens = tokens;
    }

    /** Takes whoever shows nothing for somebody who sits at this machine; for tests and for loopback. */
    public static Callers local() {
        return new Callers(
                false,
                () -> {
                    throw new IllegalStateException("nobody has a key here");
                },
                null);
    }

    /**
     * Callers as the settings say.
     *
     * @param loopbackOnly whether nobody but this machine can ask, under none of its other names
     * @throws IllegalArgumentException if the settings contradict each other
     */
    public static Callers of(AccessSettings settings, boolean loopbackOnly, Supplier<ApiKeys> keys) {
        AccessSettings.Jwt jwt = settings.jwt();
        Optional<String> issuer = jwt.issuer();
        Optional<URI> jwks = jwt.jwks();
        Optional<String> audience = jwt.audience();
        long set = Stream.of(issuer, jwks, audience).filter(Optional::isPresent).count();
        if (set != 0 && set != 3) {
            throw new IllegalArgumentException(
                    "Tokens need INNOGRAPH_ACCESS_JWT_ISSUER, INNOGRAPH_ACCESS_JWT_JWKS and INNOGRAPH_ACCESS_JWT_AUDIENCE; set all of them or none.");
        }
        Tokens tokens = set == 0
                ? null
                : new Tokens(issuer.orElseThrow(), jwks.orElseThrow(), audience.orElseThrow(), jwt.rolesClaim());
        return new Callers(settings.required().orElse(!loopbackOnly), keys, tokens);
    }

    public boolean required() {
        return required;
    }

    /**
     * Who asks. May ask the graph or the identity provider: not for the event loop.
     *
     * @param authorization the header; null if there is none
     * @throws UnknownCallerException if nobody is known by it
     */
    public Caller by(@Nullable String authorization) throws UnknownCallerException {
        if (authorization == null) {
            if (required) {
                throw new UnknownCallerException("This server asks for a key or a token. Send it as"
                        + " 'Authorization: Bearer …'; whoever runs the server makes one with `innograph key create`.");
            }
            return Caller.LOCAL;
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new UnknownCallerException("The Authorization header has to be 'Bearer' and a key or a token.");
        }
        String shown = authorization.substring(BEARER.length()).strip();
        return known(shown)
                .orElseThrow(
                        () -> new UnknownCallerException(
                                "The key or token is not valid here: unknown, expired, revoked or without a role of this server."));
    }

    private Optional<Caller> known(String shown) {
        if (ApiKeys.isKey(shown)) {
            return keys.get().caller(shown);
        }
        return tokens == null ? Optional.empty() : tokens.caller(shown);
    }
}
