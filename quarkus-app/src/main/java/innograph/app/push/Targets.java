package innograph.app.push;

import innograph.model.push.TargetRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where webhooks may be sent: https to public addresses. An address is asked for when a watch is made and again for each attempt, which then goes to the very
 * address that was looked at, so that a name can't come to mean something else in between.
 */
public final class Targets implements TargetRule {
    /** Finds the addresses of a name. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private static final int LAST_PORT = 65_535;

    private final boolean privateToo;
    private final Resolver resolver;

    /**
     * A rule.
     *
     * @param privateToo whether addresses of the server's own network are called, and http of this machine
     */
    public Targets(boolean privateToo, Resolver resolver) {
        this.privateToo = privateToo;
        this.resolver = resolver;
    }

    /**
     * Where a request goes.
     *
     * @param host for the certificate and the header
     * @param path with the query
     */
    record Target(String host, InetAddress address, int port, boolean encrypted, String path) {}

    @Override
    public boolean allows(String url) {
        return target(url).isPresent();
    }

    /** Where a webhook for this address goes now; empty if it may not be sent. May ask the resolver of names. */
    Optional<Target> target(String url) {
        return parsed(url).flatMap(this::target);
    }

    private static Optional<URI> parsed(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return List.of("https", "http").contains(scheme)
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null
                            && uri.getPort() != 0
                            && uri.getPort() <= LAST_PORT
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<Target> target(URI uri) {
        boolean encrypted = uri.getScheme().equalsIgnoreCase("https");
        String host = uri.getHost();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String whole = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? 443 : 80;
        List<InetAddress> addresses = addresses(host);
        // one that is not public among others is a sign that somebody tries
        return addresses.stream().allMatch(address -> mayBeCalled(address, encrypted))
                ? addresses.stream().findFirst().map(address -> new Target(host, address, port, encrypted, whole))
                : Optional.empty();
    }

    private List<InetAddress> addresses(String host) {
        try {
            return List.of(resolver.addresses(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private boolean mayBeCalled(InetAddress address, boolean encrypted) {
        return privateToo ? encrypted || address.isLoopbackAddress() : encrypted && isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address.getAddress(), address instanceof Inet6Address));
    }

    /** What Java does not know by name; IPv4 within IPv6 is taken for what it is. */
    private static boolean isReserved(byte[] bytes, boolean six) {
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        if (six) {
            boolean unique = (first & 0xFE) == 0xFC; // fc00::/7
            boolean other = (first & 0xE0) != 0x20; // only 2000::/3 is public
            boolean translated = first == 0x20 && second == 0x02; // 2002::/16 leads to an IPv4 address
            boolean tunnelled = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0; // 2001::/32, too
            return unique || other || translated || tunnelled;
        }
        return Stream.of(
                        first == 0, // this network
                        first == 100 && (second & 0xC0) == 64, // 100.64.0.0/10, of carriers
                        first == 192 && second == 0 && bytes[2] == 0, // 192.0.0.0/24
                        first == 198 && (second & 0xFE) == 18, // 198.18.0.0/15, for tests
                        first >= 240) // reserved, broadcast
                .anyMatch(Boolean::booleanValue);
    }
}
