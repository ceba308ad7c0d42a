package innograph.app.access;

import innograph.api.Role;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A key by which a client asks, without the secret, which nobody keeps.
 *
 * @param id the part of the key that may be shown
 * @param name of the client; what it writes is signed with it
 * @param expires last day on which it is valid
 * @param revoked when it was revoked
 */
public record ApiKey(
        String id,
        String name,
        List<Role> roles,
        OffsetDateTime created,
        Optional<LocalDate> expires,
        Optional<OffsetDateTime> revoked) {
    public ApiKey {
        roles = List.copyOf(roles);
    }

    boolean isValidOn(LocalDate day) {
        return revoked.isEmpty() && expires.map(last -> !day.isAfter(last)).orElse(true);
    }
}
