package innograph.loaders.generate;

/**
 * Chance, by SplitMix64 and {@link StrictMath}: the same seed gives the same numbers on every machine and with every version of
 * Java.
 */
final class Dice {
    /**
     * The chance of the organization of rank r falls as r to the power of minus this, so that degrees follow a power law whose
     * exponent is 1 + 1/0.85, about 2.2. Collaboration networks that were measured have 2 to 3.
     */
    private static final double SKEW = 0.85;

    private long state;
    /** Ranks are mostly drawn among as many as before. */
    private int lastAmong;

    private double lastMost;

    /**
     * Dice of its own for each table, so that a change of one leaves the others as they are.
     *
     * @param what for example the name of the table
     */
    Dice(long seed, String what) {
        state = (seed * 0x9E3779B97F4A7C15L) ^ ((long) what.hashCode() << 17);
        next();
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A whole number from 0, below {@code bound}, which is at least 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from 0, below 1. */
    double part() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** True in this part of all cases. */
    boolean chance(double part) {
        return part() < part;
    }

    <T> T one(T[] of) {
        return of[below(of.length)];
    }

    /** A rank from 0, below {@code n}; the lower, the more often. */
    int rank(int n) {
        if (n != lastAmong) {
            lastAmong = n;
            lastMost = StrictMath.pow(n + 1.0, 1 - SKEW);
        }
        int rank = (int) StrictMath.pow(1 + (lastMost - 1) * part(), 1 / (1 - SKEW)) - 1;
        return Math.min(rank, n - 1);
    }

    /** Part of all draws, 0 to 1, that a rank gets among {@code n}. */
    static double share(int rank, int n) {
        return (StrictMath.pow(rank + 2.0, 1 - SKEW) - StrictMath.pow(rank + 1.0, 1 - SKEW))
                / (StrictMath.pow(n + 1.0, 1 - SKEW) - 1);
    }

    /**
     * How many, from 1: mostly few and seldom very many. The chance of k or more is k to the power of minus {@code slope}.
     *
     * @param most more are never drawn
     */
    int some(double slope, int most) {
        return (int) Math.min(StrictMath.pow(1 - part(), -1 / slope), most);
    }
}
