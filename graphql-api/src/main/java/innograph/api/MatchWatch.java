package innograph.api;

import innograph.queries.match.OpenMatches;
import innograph.queries.match.Wanted;
import innograph.queries.version.GraphVersion.Version;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which offers and demands begin to fit. Each is told once, in the order of the looks and, within one, of the ids. */
final class MatchWatch extends Watch {
    /**
     * What a load writes is told once the batch that was being written then is complete, so that the links are there too. A load
     * that was killed never says so.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @param loads the loads that were under way, and how far they were */
    private record Found(String id, List<String> loads, long at) {}

    private final OpenMatches matches;
    private final Wanted wanted;
    private final int most;
    private final Set<String> known = new HashSet<>();
    private final Deque<Found> waiting = new ArrayDeque<>();
    private boolean begun;

    /** @param most how many are remembered */
    MatchWatch(OpenMatches matches, Wanted wanted, int most) {
        this.matches = matches;
        this.wanted = wanted;
        this.most = most;
    }

    @Override
    void begin(Inbox inbox) {
        if (!begun) {
            List<String> ids = matches.ids(wanted, most + 1);
            if (ids.size() > most) {
                throw tooMany();
            }
            known.addAll(ids);
            begun = true;
        }
    }

    @Override
    void changed(Version now) {
        if (!begun) {
            return; // whoever came first is still asking
        }
        for (String id : matches.ids(wanted, most + 1)) {
            if (known.add(id)) {
                waiting.add(new Found(id, now.loads(), System.nanoTime()));
            }
        }
        if (known.size() > most) {
            end(inbox -> inbox.fail(tooMany()));
        }
    }

    @Override
    void settle(Version now) {
        while (!waiting.isEmpty() && isComplete(waiting.peek(), now)) {
            String id = waiting.remove().id();
            tell(inbox -> inbox.put(() -> matches.match(id, wanted)));
        }
    }

    private static boolean isComplete(Found found, Version now) {
        return found.loads().isEmpty()
                || !found.loads().equals(now.loads())
                || System.nanoTime() - found.at() > PATIENCE.toNanos();
    }

    private ApiException tooMany() {
        return new ApiException(
                ApiProblem.TOO_MANY_MATCHES,
                "More than %d open offers and demands fit, or came to fit since (innograph.api.max-matches); narrow it by technology or region."
                        .formatted(most));
    }
}
