package innograph.queries.screening.items;

import innograph.queries.screening.Limit;
import innograph.queries.screening.items.ItemFinding.PassagePair;
import innograph.queries.screening.items.ItemFinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters of an item beside what a text states: in the passages that say alike, quantities of the same measure.
 *
 * @param compared those that both state
 * @param limits what the item requires and the text does not state
 */
record ParameterComparison(List<Parameter> compared, List<Limit> limits) {
    /** Of one item; what a list asks for in hundreds of places is not told in full. */
    private static final int MOST = 5;

    private static final int COMMON_WORDS = 2;
    private static final double ALIKE = 0.08;

    static ParameterComparison of(ControlItem item, List<PassagePair> pairs) {
        List<Parameter> compared = new ArrayList<>();
        List<Limit> limits = new ArrayList<>();
        if (item.text() == null && item.heading().matches("(?i).*(?:as follows|see list of items).*")) {
            limits.add(Limit.of(Limit.Kind.HEADING_ONLY, item.code()));
        }
        for (PassagePair pair : pairs) {
            if (!isOnOneThing(pair)) {
                continue;
            }
            List<Quantity> stated = Quantity.in(pair.text());
            for (Quantity required : Quantity.in(pair.item())) {
                best(required, stated)
                        .ifPresentOrElse(
                                quantity -> compared.add(new Parameter(
                                        required.written(),
                                        quantity.written(),
                                        quantity.fits(required),
                                        pair.item(),
                                        pair.text())),
                                () -> limits.add(Limit.of(Limit.Kind.NOT_STATED, item.code(), required.written())));
            }
        }
        return new ParameterComparison(
                compared.stream().limit(MOST).toList(),
                limits.stream().distinct().limit(MOST).toList());
    }

    /** Only quantities of one thing can be compared, whatever the unit: both passages have words in common beside the numbers. */
    private static boolean isOnOneThing(PassagePair pair) {
        Set<String> words = TechnicalText.wordsOf(pair.text());
        return pair.likeness() >= ALIKE
                && TechnicalText.wordsOf(pair.item()).stream()
                                .filter(words::contains)
                                .count()
                        >= COMMON_WORDS;
    }

    /** Of several quantities of the measure, the one that fits best: the text may speak of several things. */
    private static Optional<Quantity> best(Quantity required, List<Quantity> stated) {
        return stated.stream()
                .filter(quantity -> quantity.measure().equals(required.measure()))
                .min((a, b) -> a.fits(required).compareTo(b.fits(required)));
    }

    /** True if parameters can be compared, and none is met. */
    boolean contradicts() {
        return !compared.isEmpty() && compared.stream().allMatch(parameter -> parameter.fit() == ParameterFit.NOT_MET);
    }

    Stream<Reason> reasons() {
        return compared.isEmpty()
                ? Stream.of()
                : Stream.of(
                                Reason.of(ItemFeature.PARAMETERS_MET, part(ParameterFit.MET)),
                                Reason.of(ItemFeature.PARAMETERS_NOT_MET, part(ParameterFit.NOT_MET)))
                        .filter(reason -> reason.value() > 0);
    }

    private double part(ParameterFit fit) {
        return (double) compared.stream()
                        .filter(parameter -> parameter.fit() == fit)
                        .count()
                / compared.size();
    }
}
