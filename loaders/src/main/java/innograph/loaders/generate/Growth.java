package innograph.loaders.generate;

/**
 * How something became more over the years: exponentially.
 *
 * @param from year of the first
 * @param until year after the last
 * @param rate per year, 0.08 for 8 %
 */
record Growth(int from, int until, double rate) {
    /** Patents, publications, projects and what is traded. */
    static final Growth WORKS = new Growth(1995, 2025, 0.08);

    static final Growth ORGANIZATIONS = new Growth(1950, 2020, 0.05);

    /** Day on which the region is looked at, counted from 1970. */
    static final long TODAY = day(WORKS.until) - 1;

    /**
     * When the n-th was there.
     *
     * @param part n as a part of all, 0 to 1
     * @return in years: 1995.5 is the middle of 1995
     */
    double when(double part) {
        return from + StrictMath.log(1 + part * (StrictMath.exp(rate * (until - from)) - 1)) / rate;
    }

    /** Part of all that was there at a time, 0 to 1. */
    double part(double time) {
        double part = (StrictMath.exp(rate * (time - from)) - 1) / (StrictMath.exp(rate * (until - from)) - 1);
        return Math.clamp(part, 0.0, 1.0);
    }

    /** The day of a time, counted from 1970. */
    static long day(double time) {
        return (long) Math.floor((time - 1970) * 365.2425);
    }
}
