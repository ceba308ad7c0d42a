package innograph.queries.landscape;

import java.util.OptionalDouble;

/**
 * How many there are, against how many there would be if it were as elsewhere.
 *
 * @param number 0 or more
 * @param expected 0 or more
 */
public record Specialization(double number, double expected) {
    /** Standard deviations that chance alone does not exceed in 19 of 20 cases. */
    private static final double CHANCE = 1.96;

    /** The one over the other: 1 as elsewhere, 2 twice as many; empty if there should be none. */
    public OptionalDouble ratio() {
        return expected > 0 ? OptionalDouble.of(number / expected) : OptionalDouble.empty();
    }

    /**
     * By how many standard deviations there are more than expected, or less; so that small numbers surprise little. The root of
     * such numbers varies by one half, however large they are (Anscombe).
     */
    public double surprise() {
        return 2 * (Math.sqrt(number + 0.375) - Math.sqrt(expected + 0.375));
    }

    /** True if it is more than chance makes of numbers of this size. */
    public boolean isSignificant() {
        return Math.abs(surprise()) > CHANCE;
    }
}
