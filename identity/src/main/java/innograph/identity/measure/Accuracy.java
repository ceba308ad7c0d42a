package innograph.identity.measure;

/**
 * How right the answers at one threshold are; shares from 0 to 1.
 *
 * @param threshold the score from which on something is an answer
 * @param precision answers that are right, of all answers; 1 if there are none
 * @param recall expected answers that were given, of all expected; 0 if none is
 * @param f1 harmonic mean of both; 0 if no answer is right
 */
public record Accuracy(double threshold, double precision, double recall, double f1) {
    /** From counts of answers. */
    public static Accuracy of(double threshold, long right, long answers, long expected) {
        return new Accuracy(
                threshold,
                answers == 0 ? 1 : (double) right / answers,
                expected == 0 ? 0 : (double) right / expected,
                answers + expected == 0 ? 0 : 2.0 * right / (answers + expected));
    }
}
