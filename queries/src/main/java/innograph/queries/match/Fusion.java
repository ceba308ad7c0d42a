package innograph.queries.match;

import innograph.model.meaning.TextLanguage;
import innograph.queries.match.Match.Reason;
import innograph.queries.match.text.TextLikeness;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together all that speaks for a match and against it. Each feature brings its weight times its value; what one of the two does not say
 * counts neither way. The score is the sum.
 */
final class Fusion {
    /** From this score on a match is a good fit; see docs/matching.md for how often that is right. */
    static final double GOOD = 0.25;

    private static final double HALF_AFTER_DAYS = 365;

    private final LocalDate today;

    Fusion(LocalDate today) {
        this.today = today;
    }

    /** Reasons by all but what only the graph can tell of both, the weightiest first. */
    List<Reason> reasons(Facts wanted, Facts found, TextLikeness likeness) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, MatchFeature.WORDS, likeness.words());
        add(reasons, MatchFeature.PHRASES, likeness.phrases());
        add(reasons, MatchFeature.CHARACTERS, likeness.characters());
        add(reasons, MatchFeature.PRESENT, likeness.present());
        add(reasons, MatchFeature.OPENING, likeness.opening());
        add(reasons, MatchFeature.MEANING, meaning(wanted.vectors(), found.vectors()));
        Kinship.of(wanted, found).ifPresent(kinship -> reasons.add(kinship.reason()));
        Nearness.of(wanted, found).ifPresent(nearness -> reasons.add(nearness.reason()));
        Suitability.readiness(wanted, found).ifPresent(reasons::add);
        Suitability.direction(wanted, found).ifPresent(reasons::add);
        freshness(found).ifPresent(reasons::add);
        return weightiestFirst(reasons);
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

    /** What can be told before any reason is put into words; by it the likeliest are chosen. */
    static double roughly(Facts wanted, Facts found, TextLikeness likeness) {
        return MatchFeature.WORDS.weight() * likeness.words()
                + MatchFeature.PHRASES.weight() * likeness.phrases()
                + MatchFeature.CHARACTERS.weight() * likeness.characters()
                + MatchFeature.PRESENT.weight() * likeness.present()
                + MatchFeature.OPENING.weight() * likeness.opening()
                + MatchFeature.MEANING.weight() * meaning(wanted.vectors(), found.vectors())
                + MatchFeature.TECHNOLOGY.weight()
                        * Kinship.of(wanted, found).map(Kinship::closeness).orElse(0.0);
    }

    private static void add(List<Reason> reasons, MatchFeature feature, double value) {
        if (value > 0) {
            reasons.add(reason(feature, value, feature.sentence(value, "en"), feature.sentence(value, "zh")));
        }
    }

    static Reason reason(MatchFeature feature, double value, String english, String chinese) {
        return new Reason(feature, value, feature.weight() * value, english, chinese);
    }

    /** Cosine above that of unrelated texts; of two languages the nearer. */
    static double meaning(Map<TextLanguage, float[]> one, Map<TextLanguage, float[]> other) {
        double nearest = 0;
        for (Map.Entry<TextLanguage, float[]> vector : one.entrySet()) {
            float[] second = other.get(vector.getKey());
            if (second != null && second.length == vector.getValue().length) {
                double unrelated = vector.getKey().alike();
                double cosine = cosine(vector.getValue(), second);
                nearest = Math.max(nearest, Math.clamp((cosine - unrelated) / (1 - unrelated), 0, 1));
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
