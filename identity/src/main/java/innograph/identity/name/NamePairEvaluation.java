package innograph.identity.name;

import innograph.identity.measure.Accuracy;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Measures how well names are told apart, on pairs on which people have decided. */
public final class NamePairEvaluation {
    private static final int STEPS = 20;

    private NamePairEvaluation() {}

    /** What the names are of. */
    public enum Bearer {
        PERSON,
        ORGANIZATION,
        EITHER;

        /** Reads the words that files use: Person, Company, Organization, LegalEntity and the like. */
        public static Bearer of(String schema) {
            return switch (schema.strip().toLowerCase(Locale.ROOT)) {
                case "person" -> PERSON;
                case "legalentity", "" -> EITHER;
                default -> ORGANIZATION;
            };
        }
    }

    /**
     * Two names.
     *
     * @param same what people decided
     */
    public record Pair(Bearer bearer, String left, String right, boolean same) {}

    /**
     * What was measured.
     *
     * @param shipped at the threshold that is used everywhere
     * @param curve from threshold .05 to 1
     * @param levenshtein plain edit distance, at the threshold that is best for it on these pairs
     * @param persons F1 of the pairs of people, at the shipped threshold; 0 if there are none
     * @param organizations F1 of all others, at the shipped threshold; 0 if there are none
     */
    public record Result(
            int pairs,
            Accuracy shipped,
            List<Accuracy> curve,
            Accuracy levenshtein,
            double persons,
            double organizations,
            double pairsPerSecond) {}

    /** A pair and the score it got. */
    public record Scored(Pair pair, double score) {}

    /** Scores all pairs, in their order. */
    public static List<Scored> score(List<Pair> pairs) {
        return pairs.stream().map(pair -> new Scored(pair, score(pair))).toList();
    }

    private static double score(Pair pair) {
        return switch (pair.bearer()) {
            case PERSON -> NameComparison.persons(pair.left(), pair.right()).score();
            case ORGANIZATION ->
                NameComparison.organizations(pair.left(), pair.right()).score();
            case EITHER -> NameComparison.either(pair.left(), pair.right()).score();
        };
    }

    /** Measures. The pairs are compared twice, the second time by the clock. */
    public static Result run(List<Pair> pairs) {
        score(pairs);
        long start = System.nanoTime();
        List<Scored> scored = score(pairs);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Scored> persons = scored.stream()
                .filter(one -> one.pair.bearer() == Bearer.PERSON)
                .toList();
        List<Scored> others = scored.stream()
                .filter(one -> one.pair.bearer() != Bearer.PERSON)
                .toList();
        return new Result(
                pairs.size(),
                figures(scored, NameLikeness.SAME),
                curve(scored),
                curve(pairs.stream()
                                .map(pair -> new Scored(pair, levenshtein(pair)))
                                .toList())
                        .stream()
                        .reduce((best, next) -> next.f1() > best.f1() ? next : best)
                        .orElseThrow(),
                figures(persons, NameLikeness.SAME).f1(),
                figures(others, NameLikeness.SAME).f1(),
                pairs.size() / seconds);
    }

    private static List<Accuracy> curve(List<Scored> scored) {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> figures(scored, (double) step / STEPS))
                .toList();
    }

    private static Accuracy figures(List<Scored> scored, double threshold) {
        long answers = scored.stream().filter(one -> one.score >= threshold).count();
        long same = scored.stream().filter(one -> one.pair.same()).count();
        long right = scored.stream()
                .filter(one -> one.score >= threshold && one.pair.same())
                .count();
        return Accuracy.of(threshold, right, answers, same);
    }

    private static double levenshtein(Pair pair) {
        String left = pair.left().toLowerCase(Locale.ROOT);
        String right = pair.right().toLowerCase(Locale.ROOT);
        int longer = Math.max(left.length(), right.length());
        return longer == 0 ? 1 : 1 - (double) editDistance(left, right) / longer;
    }

    private static int editDistance(String left, String right) {
        int[] above = IntStream.rangeClosed(0, right.length()).toArray();
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
