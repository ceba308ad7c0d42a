package innograph.queries.screening.exposure;

import innograph.queries.screening.parties.ScreenedList;
import java.util.List;

/**
 * What an organization is near.
 *
 * @param concerns the nearest first, then the strongest
 * @param lookedAt organizations and people that were met on the way
 * @param cut true if there were more on the way than are followed, or more concerns than were asked for
 * @param lists of restricted parties whose names were compared with; none if none is loaded
 */
public record Exposure(List<Concern> concerns, int lookedAt, boolean cut, List<ScreenedList> lists) {
    public Exposure {
        concerns = List.copyOf(concerns);
        lists = List.copyOf(lists);
    }
}
