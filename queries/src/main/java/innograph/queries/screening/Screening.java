package innograph.queries.screening;

import innograph.queries.Reader;
import innograph.queries.screening.dualuse.DualUse;
import innograph.queries.screening.exposure.Exposures;
import innograph.queries.screening.items.ItemScreening;
import innograph.queries.screening.parties.PartyScreening;
import java.time.Duration;

/**
 * All that a screening works with.
 *
 * @param items holds technologies against control lists
 * @param parties compares names with lists of restricted parties
 * @param exposures finds out what organizations are near
 * @param dualUse tells how technologies pass between military and civil use
 */
public record Screening(ItemScreening items, PartyScreening parties, Exposures exposures, DualUse dualUse) {
    /**
     * The screening of a graph.
     *
     * @param patient reads whole lists, which may take a while
     * @param interval how long lists in memory are taken to be up to date; 0 for not at all
     */
    public static Screening over(Reader reader, Reader patient, Duration interval) {
        PartyScreening parties = new PartyScreening(reader, patient, interval);
        return new Screening(
                new ItemScreening(reader, patient, interval),
                parties,
                new Exposures(reader, parties),
                new DualUse(reader, patient, interval));
    }
}
