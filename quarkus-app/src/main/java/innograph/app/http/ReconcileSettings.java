package innograph.app.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What an operator can set of reconciliation. Checked at start, so that a wrong one stops it. */
@Singleton
final class ReconcileSettings {
    static final String MAX_BATCH = "innograph.reconcile.max-batch";
    static final String ORIGINS = "innograph.reconcile.origins";

    private static final String ANY = "*";

    private final int maxBatch;
    private final Set<String> origins;

    @Inject
    ReconcileSettings(
            @ConfigProperty(name = MAX_BATCH, defaultValue = "100") int maxBatch,
            @ConfigProperty(name = ORIGINS) Optional<List<String>> origins) {
        this(maxBatch, origins.orElse(List.of()));
    }

    ReconcileSettings(int maxBatch, List<String> origins) {
        if (maxBatch < 1) {
            throw new IllegalArgumentException(
                    "The setting %s is %d, but has to be at least 1; for example 100.".formatted(MAX_BATCH, maxBatch));
        }
        this.maxBatch = maxBatch;
        this.origins = Set.copyOf(origins);
    }

    /** Queries of one request. */
    int maxBatch() {
        return maxBatch;
    }

    /**
     * Whether pages of an origin may read the answers: those of hosts that the server itself goes by, such as OpenRefine on this machine,
     * and those that are named.
     *
     * @param origin the header; null if there is none, and no page asks
     */
    boolean allows(@Nullable String origin, HostRule hosts) {
        return origin != null && (origins.contains(ANY) || origins.contains(origin) || hosts.allows(host(origin)));
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
