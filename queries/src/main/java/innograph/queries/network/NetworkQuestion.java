package innograph.queries.network;

import innograph.model.LinkType;
import java.util.Set;

/**
 * What is around an entity.
 *
 * @param center its id
 * @param hops so many links away at most, 1 to {@link #MOST_HOPS}
 * @param limit so many nodes at most, the center among them
 * @param links only over links of these types; the usual ones if it is empty
 * @param since only what happened in this year or later; 0 for all
 */
public record NetworkQuestion(String center, int hops, int limit, Set<LinkType> links, int since) {
    public static final int MOST_HOPS = 3;

    public NetworkQuestion {
        links = Set.copyOf(links);
        if (hops < 1 || hops > MOST_HOPS) {
            throw new IllegalArgumentException("%d hops; ask for 1 to %d".formatted(hops, MOST_HOPS));
        }
    }
}
