package innograph.queries.screening.items;

import innograph.model.cases.Outcome;
import innograph.queries.screening.items.ItemFinding.PassagePair;
import innograph.queries.screening.items.ItemFinding.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How an item and a text are alike, while they are compared. */
final class Likeness {
    /** From this score on a person should look at an item. */
    static final double REVIEW = 0.10;

    /** From this score on an item is taken to be meant. */
    static final double MATCH = 0.45;

    private static final Comparator<PassagePair> LIKEST =
            Comparator.comparingDouble(PassagePair::likeness).reversed();
    private static final int PAIRS = 3;

    private final ListedItem item;
    private final List<PassagePair> pairs = new ArrayList<>();
    private double opening;
    private double whole;
    private List<Reason> reasons = List.of();

    Likeness(ListedItem item) {
        this.item = item;
    }

    void opening(double cosine) {
        opening = cosine;
    }

    void whole(double cosine) {
        whole = cosine;
    }

    /** Keeps the pair if it is among the likest, one of each passage of the item. */
    void pair(PassagePair pair) {
        int same = indexOf(pair.item());
        if (same >= 0 && pairs.get(same).likeness() >= pair.likeness()) {
            return;
        }
        if (same >= 0) {
            pairs.remove(same);
        }
        pairs.add(pair);
        pairs.sort(LIKEST);
        if (pairs.size() > PAIRS) {
            pairs.removeLast();
        }
    }

    private int indexOf(String passage) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).item().equals(passage)) {
                return i;
            }
        }
        return -1;
    }

    /** Weighs all but the parameters, which take longer to compare. */
    void weigh(TechnicalText text, Evidence evidence) {
        String code = item.item().code();
        reasons = Stream.of(
                        Reason.of(
                                ItemFeature.PASSAGE,
                                pairs.isEmpty() ? 0 : pairs.getFirst().likeness()),
                        Reason.of(ItemFeature.OPENING, opening),
                        Reason.of(ItemFeature.WHOLE, whole),
                        Reason.of(ItemFeature.CITED, common(text.codes(), item.codes())),
                        Reason.of(ItemFeature.OTHER_KIND, text.kind() == item.kind() ? 0 : 1),
                        Reason.of(ItemFeature.EXCLUDED, text.excluded().contains(code) ? 1 : 0),
                        Reason.of(ItemFeature.CLASSES, PatentClasses.field(evidence.classes(), code)),
                        Reason.of(ItemFeature.MEANING, item.meaning().likeness(evidence.meaning())),
                        Reason.of(
                                ItemFeature.RECORDED,
                                evidence.recorded().getOrDefault(item.item().id(), 0.0)))
                .filter(reason -> reason.value() > 0)
                .toList();
    }

    double score() {
        return score(reasons);
    }

    private static double score(Collection<Reason> reasons) {
        double sum = reasons.stream().mapToDouble(Reason::contribution).sum();
        return Math.clamp(sum, 0, 1);
    }

    /** What was found, with the parameters. */
    ItemFinding finding(ControlList list) {
        ParameterComparison parameters = ParameterComparison.of(item.item(), pairs);
        List<Reason> all = Stream.concat(reasons.stream(), parameters.reasons())
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.contribution()))
                        .reversed())
                .toList();
        double score = score(all);
        return new ItemFinding(
                list,
                item.item(),
                outcome(score, parameters),
                score,
                all,
                pairs,
                parameters.compared(),
                parameters.limits());
    }

    /** What contradicts every parameter that can be compared is for a person to look at, however alike the words are. */
    private static Outcome outcome(double score, ParameterComparison parameters) {
        if (score < REVIEW) {
            return Outcome.CLEAR;
        }
        return score >= MATCH && !parameters.contradicts() ? Outcome.MATCH : Outcome.REVIEW;
    }

    /** Cosine of two sets. */
    private static double common(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both == 0 ? 0 : both / Math.sqrt((double) one.size() * other.size());
    }
}
