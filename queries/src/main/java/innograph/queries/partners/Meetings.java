package innograph.queries.partners;

import innograph.queries.landscape.Landscape;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Which organizations of a landscape met for the first time in the year after it. */
final class Meetings {
    private Meetings() {}

    /**
     * New partners of each organization that has some; in both directions.
     *
     * @param landscape that ends the year before
     */
    static Map<Integer, BitSet> after(Landscape landscape, Vitals vitals) {
        Map<Integer, BitSet> met = new TreeMap<>();
        landscape.forEachTeam(landscape.year() + 1, (work, began, team) -> {
            int[] known = new int[team];
            int[] size = new int[1];
            landscape.forEachOrganization(work, organization -> {
                if (vitals.works[organization] > 0) {
                    known[size[0]++] = organization;
                }
            });
            for (int i = 0; i < size[0]; i++) {
                for (int j = 0; j < size[0]; j++) {
                    if (i != j && !landscape.arePartners(known[i], known[j])) {
                        met.computeIfAbsent(known[i], one -> new BitSet()).set(known[j]);
                    }
                }
            }
        });
        return met;
    }
}
