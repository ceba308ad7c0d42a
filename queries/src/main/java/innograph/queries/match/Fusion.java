package innograph.queries.match;

import innograph.model.meaning.TextLanguage;
import innograph.queries.match.Match.Reason;
import innograph.queries.match.text.TextLikeness;
import innograph.queries.match.text.TextQuestion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Puts together all that speaks for a match and against it. Each feature brings its weight times its value; what one of the two does not say
 * counts neither way. The score is the sum, at most 1.
 */
final class Fusion {
    /** From this score on a match is a good fit; see docs/matching.md for how often that is right. */
    static final double GOOD = 0.25;

    private static final double HALF_AFTER_DAYS = 365;

    /** Words and phrases of a title. Of a question of more even the right answer has a smaller part, about as the root of their number. */
    private static final double SHORT = 16;

    /** Where meanings can't be compared, words stand for them too. */
    private static final double WITHOUT_MEANING = 1 + MatchFeature.MEANING.weight() / weightOfWords();

    private final LocalDate today;

    private final double stretch;

    /** @param question by which the texts are compared */
    Fusion(TextQuestion question, LocalDate today) {
        this.stretch = Math.max(1, Math.sqrt(question.breadth() / SHORT));
        this.today = today;
    }

    /** All that speaks for a match and against it, the weightiest first. */
    List<Reason> reasons(Facts wanted, Facts found, TextLikeness likeness, Collaboration together) {
        List<Reason> reasons = new ArrayList<>();
        ofTexts(wanted, found, likeness, (feature, value, contribution) -> {
            if (value > 0) {
                reasons.add(new Reason(
                        feature, value, contribution, feature.sentence(value, "en"), feature.sentence(value, "zh")));
            }
        });
        Kinship.of(wanted, found).map(Kinship::reason).ifPresent(reasons::add);
        Nearness.of(wanted, found).map(Nearness::reason).ifPresent(reasons::add);
        Suitability.readiness(wanted, found).ifPresent(reasons::add);
        Suitability.direction(wanted, found).ifPresent(reasons::add);
        together.reason(found).ifPresent(reasons::add);
        freshness(found).ifPresent(reasons::add);
        return weightiestFirst(reasons);
    }

    /** What can be told before any reason is put into words; by it the likeliest are chosen. */
    double roughly(Facts wanted, Facts found, TextLikeness likeness) {
        double[] sum = {0};
        ofTexts(wanted, found, likeness, (feature, value, contribution) -> sum[0] += contribution);
        double closeness = Kinship.of(wanted, found).map(Kinship::closeness).orElse(0.0);
        return sum[0] + MatchFeature.TECHNOLOGY.weight() * closeness;
    }

    /** Takes what the texts tell. */
    @FunctionalInterface
    private interface Told {
        void add(MatchFeature feature, double value, double contribution);
    }

    private void ofTexts(Facts wanted, Facts found, TextLikeness likeness, Told told) {
        OptionalDouble meaning = meaning(wanted.vectors(), found.vectors());
        double factor = meaning.isPresent() ? 1 : WITHOUT_MEANING;
        ofWords(MatchFeature.WORDS, likeness.words(), factor, told);
        ofWords(MatchFeature.PHRASES, likeness.phrases(), factor, told);
        ofWords(MatchFeature.CHARACTERS, likeness.characters(), factor, told);
        ofWords(MatchFeature.PRESENT, likeness.present(), factor, told);
        ofWords(MatchFeature.OPENING, likeness.opening(), factor, told);
        meaning.ifPresent(value -> told.add(MatchFeature.MEANING, value, MatchFeature.MEANING.weight() * value));
    }

    private void ofWords(MatchFeature feature, double value, double factor, Told told) {
        told.add(feature, value, factor * feature.weight() * Math.min(1, value * stretch));
    }

    private static double weightOfWords() {
        return EnumSet.range(MatchFeature.WORDS, MatchFeature.OPENING).stream()
                .mapToDouble(MatchFeature::weight)
                .sum();
    }

    static List<Reason> weightiestFirst(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.contribution()))
                        .thenComparing(Reason::feature))
                .toList();
    }

    static double score(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::contribution).sum();
    }

    static Reason reason(MatchFeature feature, double value, String english, String chinese) {
        return new Reason(feature, value, feature.weight() * value, english, chinese);
    }

    /** Cosine above that of unrelated texts; of two languages the nearer. Empty if there are no vectors of the same language. */
    private static OptionalDouble meaning(Map<TextLanguage, float[]> one, Map<TextLanguage, float[]> other) {
        OptionalDouble nearest = OptionalDouble.empty();
        for (Map.Entry<TextLanguage, float[]> vector : one.entrySet()) {
            float[] second = other.get(vector.getKey());
            if (second != null && second.length == vector.getValue().length) {
                double unrelated = vector.getKey().alike();
                double cosine = cosine(vector.getValue(), second);
                double value = Math.clamp((cosine - unrelated) / (1 - unrelated), 0, 1);
                nearest = OptionalDouble.of(Math.max(nearest.orElse(0), value));
            }
        }
        return nearest;
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum; // the models give vectors of length 1
    }

    private Optional<Reason> freshness(Facts found) {
        return found.date("published").filter(day -> !day.isAfter(today)).map(day -> {
            double value = HALF_AFTER_DAYS / (HALF_AFTER_DAYS + ChronoUnit.DAYS.between(day, today));
            return reason(MatchFeature.FRESHNESS, value, "it was made known on " + day, "发布日期：" + day);
        });
    }
}
