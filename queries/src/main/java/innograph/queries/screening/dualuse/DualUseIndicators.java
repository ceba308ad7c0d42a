package innograph.queries.screening.dualuse;

import org.jspecify.annotations.Nullable;

/**
 * What patents tell of a technology's military and civil use. A patent is taken to be military if one of its classes is one of weapons,
 * ammunition, warships or other military matter, and civil if one of them is not; it may be both.
 *
 * @param patents of the technology or of a narrower one
 * @param military those of them that have a military class
 * @param coClassification part of them that have a military and a civil class, 0 to 1
 * @param centrality where the technology's class stands between all others; null if it has no patent class
 * @param civilCitesMilitary citations of military patents by those that are only civil, one end of each in the technology
 * @param militaryCitesCivil citations of patents that are only civil by military ones, one end of each in the technology
 */
public record DualUseIndicators(
        long patents,
        long military,
        double coClassification,
        @Nullable Centrality centrality,
        long civilCitesMilitary,
        long militaryCitesCivil) {
    /**
     * How often a class lies between two others, in the network of classes that patents have together.
     *
     * @param subclass four characters, as F41H
     * @param betweenness part of the shortest ways between all others that lead over it, 0 to 1
     * @param place among all, 1 for the most central
     * @param of so many subclasses
     */
    public record Centrality(String subclass, double betweenness, int place, int of) {}

    /** Where knowledge went, by citations. */
    public enum Direction {
        /** More from military to civil: military technology in civil use. */
        SPIN_OFF,
        /** More from civil to military: civil technology in defence use. */
        SPIN_IN,
        /** As many one way as the other. */
        BOTH,
        /** No citation leads across. */
        UNKNOWN
    }

    public Direction direction() {
        if (civilCitesMilitary == militaryCitesCivil) {
            return civilCitesMilitary == 0 ? Direction.UNKNOWN : Direction.BOTH;
        }
        return civilCitesMilitary > militaryCitesCivil ? Direction.SPIN_OFF : Direction.SPIN_IN;
    }
}
