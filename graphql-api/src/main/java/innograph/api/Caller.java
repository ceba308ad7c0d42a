package innograph.api;

import java.util.Set;

/**
 * Who asks.
 *
 * @param name by which what the caller writes is signed; what cases, limits and the log call the caller
 * @param roles at least one
 */
public record Caller(String name, Set<Role> roles) {
    /** Whoever sits at this machine: no login is asked for on loopback. */
    public static final Caller LOCAL = new Caller("local", Set.of(Role.ADMIN));

    public Caller {
        roles = Set.copyOf(roles);
        if (name.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("a caller has a name and a role");
        }
    }

    /** Whether one of the roles includes this one. */
    public boolean may(Role role) {
        return roles.stream().anyMatch(own -> own.includes(role));
    }
}
