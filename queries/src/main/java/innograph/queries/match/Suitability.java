package innograph.queries.match;

import innograph.model.EntityType;
import innograph.queries.match.Match.Reason;
import java.util.Locale;
import java.util.Optional;

/** Whether an offer is ready enough for a demand, and for the use that is meant. */
final class Suitability {
    private static final String CIVIL = "CIVIL";

    /** What each level that is missing costs: an offer four levels below what is needed speaks against itself. */
    private static final double MISSING_LEVEL = 0.3;

    private Suitability() {}

    /** Empty unless both say how ready it is, or has to be. */
    static Optional<Reason> readiness(Facts wanted, Facts found) {
        return wanted.readiness()
                .flatMap(one -> found.readiness().map(other -> {
                    boolean foundIsOffer =
                            found.entity() != null && found.entity().type() != EntityType.DEMAND;
                    int offered = foundIsOffer ? other : one;
                    int needed = foundIsOffer ? one : other;
                    int missing = Math.max(0, needed - offered);
                    return Fusion.reason(
                            MatchFeature.READINESS,
                            Math.max(-1, 1 - MISSING_LEVEL * missing),
                            missing == 0
                                    ? "it is ready enough: level %d offered, %d needed".formatted(offered, needed)
                                    : "%s of readiness %s missing: level %d offered, %d needed"
                                            .formatted(
                                                    missing == 1 ? "a level" : missing + " levels",
                                                    missing == 1 ? "is" : "are",
                                                    offered,
                                                    needed),
                            missing == 0
                                    ? "技术成熟度满足要求：提供 %d 级，需要 %d 级".formatted(offered, needed)
                                    : "技术成熟度差 %d 级：提供 %d 级，需要 %d 级".formatted(missing, offered, needed));
                }));
    }

    /** Empty unless both say for what use it is. */
    static Optional<Reason> direction(Facts wanted, Facts found) {
        return wanted.direction()
                .flatMap(one -> found.direction().map(other -> {
                    if (one.equals(other)) {
                        return reason(1, "both are for the same use", "双方用途方向一致", one, other);
                    }
                    // what comes from military use and ends in civil use serves civil ones too
                    if (isCivilInTheEnd(one) && isCivilInTheEnd(other)) {
                        return reason(0.5, "both end in civil use", "双方最终均为民用", one, other);
                    }
                    return reason(-1, "the uses exclude each other", "双方用途方向不符", one, other);
                }));
    }

    private static boolean isCivilInTheEnd(String direction) {
        return direction.equals(CIVIL) || direction.equals("MILITARY_TO_CIVIL");
    }

    private static Reason reason(double value, String english, String chinese, String wanted, String found) {
        return Fusion.reason(
                MatchFeature.DIRECTION,
                value,
                "%s (%s, %s)".formatted(english, inEnglish(wanted), inEnglish(found)),
                "%s（%s、%s）".formatted(chinese, inChinese(wanted), inChinese(found)));
    }

    private static String inEnglish(String direction) {
        return direction.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String inChinese(String direction) {
        return switch (direction) {
            case CIVIL -> "民用";
            case "CIVIL_TO_MILITARY" -> "民转军";
            case "MILITARY_TO_CIVIL" -> "军转民";
            default -> direction;
        };
    }
}
