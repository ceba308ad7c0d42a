package innograph.app.access;

import innograph.api.Caller;
import innograph.api.Role;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * JSON Web Tokens of one identity provider, whose public keys are read from its JWKS and remembered. Only signatures by public keys
 * are taken: not {@code none}, and no shared secret.
 */
final class Tokens {
    private static final AlgorithmConstraints BY_PUBLIC_KEYS = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    private static final int CLOCKS_MAY_DIFFER_BY_SECONDS = 30;

    private final JwtConsumer consumer;
    private final List<String> rolesClaim;

    /**
     * Tokens of an issuer.
     *
     * @param jwks where its keys are
     * @param rolesClaim the claim with the roles, names separated by points where it lies within others: {@code realm_access.roles}
     */
    Tokens(String issuer, URI jwks, String audience, String rolesClaim) {
        this.rolesClaim = Arrays.asList(rolesClaim.split("\\."));
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(BY_PUBLIC_KEYS)
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(jwks.toString())))
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCKS_MAY_DIFFER_BY_SECONDS)
                .build();
    }

    /** Whom the token names; empty if it is not valid, or has no role that is known here. May ask the issuer for keys. */
    Optional<Caller> caller(String token) {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            Set<Role> roles = roles(claims);
            boolean named = !claims.getSubject().isBlank()
                    && !claims.getSubject().equals(Caller.LOCAL.name()); // nobody signs as whoever sits at this machine
            return named && !roles.isEmpty() ? Optional.of(new Caller(claims.getSubject(), roles)) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private Set<Role> roles(JwtClaims claims) {
        @Nullable Object value = claims.getClaimsMap();
        for (String name : rolesClaim) {
            value = value instanceof Map<?, ?> inside ? inside.get(name) : null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Collection<?> names = switch (value) {
            case Collection<?> list -> list;
            case String text -> Arrays.asList(text.split(" "));
            case null, default -> List.of();
        };
        for (Role role : Role.values()) {
            if (names.contains(role.name().toLowerCase(Locale.ROOT)) || names.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }
}
