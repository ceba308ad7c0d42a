package innograph.queries.push;

import innograph.model.push.Fit;
import innograph.model.push.Notices;
import innograph.model.push.Watch;
import innograph.queries.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Finds what came to fit. Several servers may look at the same time: what one of them has noted is known to the others. */
public final class Finder {
    /** What was just written is searched, too; without it the indexes follow a moment later. */
    private static final String AWAIT_SEARCH = "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()";

    private final Reader reader;
    private final WatchLists watches;
    private final Fits fits;
    private final Notices notices;
    private final int most;

    /** @param most offers that are looked at for each demand, the best; what is behind them is found when they are closed */
    public Finder(Reader reader, Fits fits, Notices notices, int most) {
        this.reader = reader;
        this.watches = new WatchLists(reader);
        this.fits = fits;
        this.notices = notices;
        this.most = most;
    }

    /**
     * Looks at all watches whose demand is open, and notes what fits and is not known yet.
     *
     * @param goesOn asked before each demand; what is left is found by the next look
     * @return how many notices were made here, or at the same time elsewhere
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public int look(BooleanSupplier goesOn) {
        List<Watch> awake = watches.awake();
        if (awake.isEmpty()) {
            return 0;
        }
        reader.rows(AWAIT_SEARCH, Map.of(), row -> row);
        int found = 0;
        String demand = "";
        List<Fit> fitting = List.of();
        for (Watch watch : awake) {
            if (!goesOn.getAsBoolean()) {
                break;
            }
            if (!watch.demand().equals(demand)) { // those of a demand come together
                demand = watch.demand();
                fitting = fits.of(demand, most);
            }
            found += note(watch, fitting);
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
