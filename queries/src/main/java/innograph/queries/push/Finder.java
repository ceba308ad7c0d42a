package innograph.queries.push;

import innograph.model.push.Fit;
import innograph.model.push.Notices;
import innograph.model.push.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Finds what came to fit. Several servers may look at the same time: what one of them has noted is known to the others. */
public final class Finder {
    private static final int DEMANDS_AT_A_TIME = 50;

    private final WatchLists watches;
    private final Fits fits;
    private final Notices notices;
    private final int most;

    /** @param most offers that are looked at for each demand, the best; what is behind them is found when they are closed */
    public Finder(WatchLists watches, Fits fits, Notices notices, int most) {
        this.watches = watches;
        this.fits = fits;
        this.notices = notices;
        this.most = most;
    }

    /**
     * Looks at all watches whose demand is open, and notes what fits and is not known yet.
     *
     * @param goesOn asked now and then; what is left is found by the next look
     * @return how many notices were made here, or at the same time elsewhere
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public int look(BooleanSupplier goesOn) {
        Map<String, List<Watch>> byDemand = watches.awake().stream()
                .collect(Collectors.groupingBy(Watch::demand, LinkedHashMap::new, Collectors.toList()));
        List<String> demands = List.copyOf(byDemand.keySet());
        int found = 0;
        for (int from = 0; from < demands.size() && goesOn.getAsBoolean(); from += DEMANDS_AT_A_TIME) {
            List<String> some = demands.subList(from, Math.min(demands.size(), from + DEMANDS_AT_A_TIME));
            Map<String, List<Fit>> fitting = fits.of(some, most);
            for (String demand : fitting.keySet()) {
                for (Watch watch : byDemand.getOrDefault(demand, List.of())) {
                    found += note(watch, fitting.getOrDefault(demand, List.of()));
                }
            }
        }
        return found;
    }

    private int note(Watch watch, List<Fit> fitting) {
        Set<String> known =
                watches.known(watch.id(), fitting.stream().map(Fit::offer).toList());
        List<Fit> unknown =
                fitting.stream().filter(fit -> !known.contains(fit.offer())).toList();
        if (!unknown.isEmpty()) {
            notices.add(watch, unknown);
        }
        return unknown.size();
    }
}
