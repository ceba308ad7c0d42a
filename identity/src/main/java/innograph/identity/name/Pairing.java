package innograph.identity.name;

import java.util.List;

/**
 * Which words of two names stand for each other, and which are left.
 *
 * @param leftAlone words that only the first name has
 * @param rightAlone words that only the second name has
 * @param turned true if words that stand for each other come in another order
 */
public record Pairing(List<Pair> pairs, List<NameWord> leftAlone, List<NameWord> rightAlone, boolean turned) {
    public Pairing {
        pairs = List.copyOf(pairs);
        leftAlone = List.copyOf(leftAlone);
        rightAlone = List.copyOf(rightAlone);
    }

    /**
     * Words that stand for each other; two that are written apart may be one on the other side.
     *
     * @param likeness above 0, to 1 for the same word
     * @param weight how much the words tell one thing from another, above 0
     */
    public record Pair(String left, String right, double likeness, double weight) {}

    static Pairing of(Alignment alignment) {
        return new Pairing(
                alignment.pairs().stream()
                        .map(pair -> new Pair(
                                alignment.leftText(pair), alignment.rightText(pair), pair.likeness(), pair.weight()))
                        .toList(),
                alignment.leftAlone(),
                alignment.rightAlone(),
                alignment.isTurned());
    }
}
