package innograph.loaders.load;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A merge that the graph remembers.
 *
 * @param id by which it is undone, such as {@code merge-7}
 * @param kept id of the entity that stayed, as it was before
 * @param merged id of the entity that went into it
 * @param links of the one of which the links were moved, those between the two left out
 * @param joined links that came to lie beside one of the same type and ends, and are one with it
 * @param undone when it was undone, and by whom; empty if it was not
 */
public record Merged(
        String id,
        String kept,
        String keptName,
        String merged,
        String mergedName,
        double score,
        List<String> evidence,
        String by,
        ZonedDateTime at,
        long links,
        long joined,
        Optional<Undone> undone) {
    public Merged {
        evidence = List.copyOf(evidence);
    }

    /** That a merge was undone. */
    public record Undone(String by, ZonedDateTime at) {}
}
