package innograph.queries.screening.exposure;

import java.util.List;

/**
 * What an organization is near.
 *
 * @param concerns the nearest first, then the strongest
 * @param lookedAt organizations and people that were met on the way
 * @param cut true if there were more on the way than are followed, or more concerns than were asked for
 */
public record Exposure(List<Concern> concerns, int lookedAt, boolean cut) {
    public Exposure {
        concerns = List.copyOf(concerns);
    }
}
