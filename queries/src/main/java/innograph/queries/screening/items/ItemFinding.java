package innograph.queries.screening.items;

import innograph.model.cases.Outcome;
import innograph.queries.screening.Limit;
import java.util.List;

/**
 * An item that a text may fall under.
 *
 * @param outcome of this item alone: CLEAR, REVIEW or MATCH
 * @param score 0 to 1; the contributions of the reasons add up to it, except where that would be less or more
 * @param passages of the item and of the text that say alike, the likest first; at most three
 * @param parameters that both state
 * @param limits what could not be decided of this item
 */
public record ItemFinding(
        ControlList list,
        ControlItem item,
        Outcome outcome,
        double score,
        List<Reason> reasons,
        List<PassagePair> passages,
        List<Parameter> parameters,
        List<Limit> limits) {
    public ItemFinding {
        reasons = List.copyOf(reasons);
        passages = List.copyOf(passages);
        parameters = List.copyOf(parameters);
        limits = List.copyOf(limits);
    }

    /**
     * Why the item is named.
     *
     * @param value 0 to 1
     * @param contribution to the score; negative if it speaks against the item
     */
    public record Reason(ItemFeature feature, double value, double contribution) {
        static Reason of(ItemFeature feature, double value) {
            return new Reason(feature, value, feature.weight() * value);
        }
    }

    /**
     * Two passages that say alike.
     *
     * @param item from the list
     * @param text from what is screened
     * @param likeness above 0 to 1
     */
    public record PassagePair(String item, String text, double likeness) {}
}
