package innograph.queries.push;

import innograph.model.push.Fit;
import java.util.List;

/** What fits a demand. */
@FunctionalInterface
public interface Fits {
    /**
     * The open offers that fit well.
     *
     * @param demand id of an open demand
     * @param most how many at most
     * @return the best first; empty if none does, or there is no such demand
     */
    List<Fit> of(String demand, int most);
}
