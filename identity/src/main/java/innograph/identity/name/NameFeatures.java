package innograph.identity.name;

import java.util.List;

/**
 * What is measured of two names.
 *
 * @param conflict weight of words that stand on both sides and are not alike, as share of all; 0 to 1
 * @param conflicting 1 if such words weigh anything to speak of, else 0
 * @param extra weight of words that only one side has, as share of all; 0 to 1
 * @param blur how much the words that stand for each other differ, 0 to 1
 * @param worst how much the least alike of them differ, 0 to 1
 * @param turned 1 if their order differs, else 0
 * @param meagre 1 if little stands for each other: a few letters, initials only, or one word of a longer name
 * @param joined how alike the names are when written without blanks, 0 to 1
 */
record NameFeatures(
        double conflict,
        double conflicting,
        double extra,
        double blur,
        double worst,
        double turned,
        double meagre,
        double joined) {
    /** One name is the other's initials, which several names share. */
    static final NameFeatures ACRONYM = new NameFeatures(0, 0, 0.5, 0, 0, 0, 1, 1);

    private static final double TO_SPEAK_OF = 0.4;
    private static final int FEW_LETTERS = 4;

    /** Names that are one if written without blanks. */
    static NameFeatures writtenTogether(double joined) {
        return new NameFeatures(0, 0, 0, 1 - joined, 1 - joined, 0, 0, joined);
    }

    static NameFeatures of(Alignment alignment, double joined) {
        double paired = alignment.paired();
        double left = weight(alignment.leftAlone());
        double right = weight(alignment.rightAlone());
        double conflict = Math.min(left, right);
        double extra = Math.max(left, right) - conflict;
        double all = Math.max(paired + conflict + extra, 1e-9);
        double worst = alignment.pairs().stream()
                .mapToDouble(pair -> Math.min(1, pair.weight()) * (1 - pair.likeness()))
                .max()
                .orElse(1);
        int letters = alignment.pairs().stream()
                .filter(pair -> pair.weight() >= TO_SPEAK_OF)
                .mapToInt(pair -> Math.min(
                        alignment.leftText(pair).length(),
                        alignment.rightText(pair).length()))
                .sum();
        long words = alignment.pairs().stream()
                .filter(pair -> pair.weight() >= TO_SPEAK_OF
                        && Math.min(
                                        alignment.leftText(pair).length(),
                                        alignment.rightText(pair).length())
                                > 1)
                .count();
        boolean meagre = letters < FEW_LETTERS || (words < 2 && extra >= 1);
        return new NameFeatures(
                conflict / all,
                conflict >= TO_SPEAK_OF ? 1 : 0,
                extra / all,
                paired == 0 ? 1 : 1 - alignment.agreeing() / paired,
                worst,
                alignment.isTurned() ? 1 : 0,
                meagre ? 1 : 0,
                joined);
    }

    private static double weight(List<NameWord> words) {
        return words.stream().mapToDouble(NameWord::weight).sum();
    }

    double[] values() {
        return new double[] {conflict, conflicting, extra, blur, worst, turned, meagre, joined};
    }
}
