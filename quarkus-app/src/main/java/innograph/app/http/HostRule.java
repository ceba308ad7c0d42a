package innograph.app.http;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names a client may call the server by. A web page of a stranger can point its own host name at 127.0.0.1 (DNS
 * rebinding) and would read the graph through the visitor's browser; its requests still carry the stranger's name.
 *
 * @param names host names in lower case, without port
 */
record HostRule(Set<String> names) {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]", "::1");

    HostRule {
        names = Set.copyOf(names);
    }

    /** The names of this machine for itself, and those that an operator adds, such as the one of a reverse proxy. */
    static HostRule of(List<String> alsoAllowed) {
        Set<String> names = new HashSet<>(LOOPBACK);
        alsoAllowed.forEach(name -> names.add(lower(name)));
        return new HostRule(names);
    }

    /** @param host the name in the request's Host header, without port; null if it has none or it cannot be read */
    boolean allows(@Nullable String host) {
        return host != null && names.contains(lower(host));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
