package innograph.queries.positions;

import org.jspecify.annotations.Nullable;

/**
 * Whose landscape is asked for, and how.
 *
 * @param of whose it is
 * @param against whom it is compared with; null for the country of a region and for everybody else
 * @param scheme only technologies whose ids are of this scheme, for example ipc; null for all
 * @param level up to which technologies are added up: 1 for the broadest of their classification; what is broader counts as it is
 * @param asOf only what had begun by the end of this year counts; null for all
 * @param most technologies to be shown, 1 or more
 */
public record PositionQuestion(
        Part of,
        @Nullable Part against,
        @Nullable String scheme,
        int level,
        @Nullable Integer asOf,
        Aspect aspect,
        int most) {
    /** All of what a part does, wants and offers, three levels deep. */
    public static PositionQuestion of(Part part, int most) {
        return new PositionQuestion(part, null, null, 3, null, Aspect.ACTIVITY, most);
    }
}
