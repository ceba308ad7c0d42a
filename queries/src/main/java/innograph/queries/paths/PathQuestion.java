package innograph.queries.paths;

import innograph.model.LinkType;
import java.time.Duration;
import java.util.Set;

/**
 * How two entities are connected.
 *
 * @param from id of the one
 * @param to id of the other
 * @param maxHops so many links at most, 1 to {@link #MOST_HOPS}
 * @param most how many paths
 * @param via only over links of these types; the usual ones if it is empty
 * @param within time for looking
 */
public record PathQuestion(String from, String to, int maxHops, int most, Set<LinkType> via, Duration within) {
    public static final int MOST_HOPS = 6;

    public PathQuestion {
        via = Set.copyOf(via);
        if (maxHops < 1 || maxHops > MOST_HOPS) {
            throw new IllegalArgumentException("%d hops; ask for 1 to %d".formatted(maxHops, MOST_HOPS));
        }
    }
}
