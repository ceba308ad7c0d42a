package innograph.queries.communities;

import innograph.queries.partners.PartnerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Among whom communities are looked for.
 *
 * @param among they are of these organizations, and only links between these count
 * @param resolution {@value #LEAST_RESOLUTION} to {@value #MOST_RESOLUTION}: 1 usually; the more, the more and the smaller the
 *     communities
 * @param asOf only what had begun by the end of this year counts; null for all
 */
public record CommunityQuestion(
        PartnerFilter among, double resolution, @Nullable Integer asOf) {
    public static final double LEAST_RESOLUTION = 0.1;
    public static final double MOST_RESOLUTION = 100;

    public CommunityQuestion {
        if (!(resolution >= LEAST_RESOLUTION && resolution <= MOST_RESOLUTION)) {
            throw new IllegalArgumentException(
                    "%s is no resolution between %s and %s".formatted(resolution, LEAST_RESOLUTION, MOST_RESOLUTION));
        }
    }
}
