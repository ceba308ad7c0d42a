package innograph.queries.match;

import innograph.queries.match.Match.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How near the places of two are, by the nearest two of them. */
record Nearness(double value, String english, String chinese) {
    /** Beijing, Tianjin and Hebei, by GB/T 2260 and ISO 3166-2. */
    private static final Set<String> CAPITAL_REGION = Set.of(
            "gbt2260:110000",
            "gbt2260:120000",
            "gbt2260:130000",
            "iso3166-2:CN-BJ",
            "iso3166-2:CN-TJ",
            "iso3166-2:CN-HE");

    private static final double NEIGHBOUR = 0.7;
    private static final double CAPITAL = 0.5;

    /** Empty if nobody knows where one of the two is, or they are far from each other. */
    static Optional<Nearness> of(Facts wanted, Facts found) {
        Nearness best = null;
        for (Facts.Place one : wanted.places()) {
            for (Facts.Place other : found.places()) {
                Nearness nearness = of(one, other);
                if (nearness != null && (best == null || nearness.value > best.value)) {
                    best = nearness;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Nearness of(Facts.Place wanted, Facts.Place found) {
        if (wanted.within().contains(found.id()) || found.within().contains(wanted.id())) {
            return new Nearness(1, "it is in the same region", "位于同一地区");
        }
        // the last one may be the country, which makes nobody a neighbour
        if (shareABelowCountry(wanted.within(), found.within())) {
            return new Nearness(NEIGHBOUR, "it is in another part of the same region", "位于同一地区的其他区域");
        }
        if (isInCapitalRegion(wanted) && isInCapitalRegion(found)) {
            return new Nearness(CAPITAL, "both are in the Beijing–Tianjin–Hebei region", "双方均位于京津冀地区");
        }
        return null;
    }

    private static boolean shareABelowCountry(List<String> one, List<String> other) {
        return one.stream().filter(place -> !isCountry(place)).anyMatch(other::contains);
    }

    private static boolean isCountry(String region) {
        return region.startsWith("iso3166-1:");
    }

    private static boolean isInCapitalRegion(Facts.Place place) {
        return place.within().stream().anyMatch(CAPITAL_REGION::contains);
    }

    Reason reason() {
        return Fusion.reason(MatchFeature.REGION, value, english, chinese);
    }
}
