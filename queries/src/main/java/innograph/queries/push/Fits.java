package innograph.queries.push;

import innograph.model.push.Fit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What fits demands. */
@FunctionalInterface
public interface Fits {
    /**
     * The open offers that fit well, as the graph is now.
     *
     * @param demands ids of demands
     * @param most offers for each, the best
     * @return by the demand, the best first; nothing for a demand that none fits, or that is not open
     */
    Map<String, List<Fit>> of(Collection<String> demands, int most);
}
