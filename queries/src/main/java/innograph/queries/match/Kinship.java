package innograph.queries.match;

import innograph.queries.match.Match.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the technologies of two are related, by the nearest two of them.
 *
 * @param closeness 1 for the same, 0.7 for one right below the other, 0.4 for two right below the same
 * @param technology id of what is found in common
 */
record Kinship(double closeness, String technology, String english, String chinese) {
    private static final double BELOW = 0.7;
    private static final double BESIDE = 0.4;

    /** Empty if one of the two says nothing of technologies, or they have none in common. */
    static Optional<Kinship> of(Facts wanted, Facts found) {
        Kinship best = null;
        for (Facts.Technology one : wanted.technologies()) {
            for (Facts.Technology other : found.technologies()) {
                Kinship kinship = of(one, other);
                if (kinship != null && (best == null || kinship.closeness > best.closeness)) {
                    best = kinship;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Kinship of(Facts.Technology wanted, Facts.Technology found) {
        if (wanted.id().equals(found.id())) {
            return new Kinship(1, found.id(), found.name(), found.name());
        }
        if (wanted.broader().contains(found.id()) || found.broader().contains(wanted.id())) {
            return new Kinship(
                    BELOW,
                    found.id(),
                    "%s, right above or below %s".formatted(found.name(), wanted.name()),
                    "%s（%s的上位或下位）".formatted(found.name(), wanted.name()));
        }
        return found.broader().stream()
                .filter(wanted.broader()::contains)
                .findFirst()
                .map(above -> new Kinship(
                        BESIDE,
                        found.id(),
                        "%s, a neighbour of %s".formatted(found.name(), wanted.name()),
                        "%s（与%s同属一类）".formatted(found.name(), wanted.name())))
                .orElse(null);
    }

    Reason reason() {
        return Fusion.reason(
                MatchFeature.TECHNOLOGY,
                closeness,
                MatchFeature.TECHNOLOGY.naming(english, "en"),
                MatchFeature.TECHNOLOGY.naming(chinese, "zh"));
    }
}
