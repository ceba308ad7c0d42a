package innograph.model.docking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a docking; kept for good.
 *
 * @param place in the history, from 0
 * @param by who did it; null if the viewer is not to know
 * @param side that spoke; null if it was the desk, or after both know each other
 * @param note message, reason or note; null if none was given or it is not for the viewer
 */
public record DockingEntry(
        long place,
        DockingAct.Kind act,
        @Nullable String by,
        OffsetDateTime at,
        @Nullable Side side,
        @Nullable Stage stage,
        @Nullable String nextAction,
        @Nullable LocalDate due,
        @Nullable String note) {
    static DockingEntry of(Map<String, Object> kept) {
        return new DockingEntry(
                (Long) kept.getOrDefault("place", 0L),
                DockingAct.Kind.valueOf((String) kept.getOrDefault("act", "")),
                (String) kept.get("by"),
                ((ZonedDateTime) kept.getOrDefault("at", EVER)).toOffsetDateTime(),
                kept.get("side") instanceof String side ? Side.valueOf(side) : null,
                kept.get("stage") instanceof String stage ? Stage.valueOf(stage) : null,
                (String) kept.get("nextAction"),
                (LocalDate) kept.get("due"),
                (String) kept.get("note"));
    }

    /** Each entry has its moment; this one is only the type's. */
    private static final ZonedDateTime EVER = ZonedDateTime.parse("1970-01-01T00:00:00Z");

    DockingEntry signed(@Nullable String name, @Nullable String shown) {
        return new DockingEntry(place, act, name, at, side, stage, nextAction, due, shown);
    }
}
