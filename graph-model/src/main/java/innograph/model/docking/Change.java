package innograph.model.docking;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an act makes of a docking.
 *
 * @param docking properties of the docking from then on; what is not among them stays, null takes it away
 * @param entry what the history keeps of the act
 */
record Change(Map<String, @Nullable Object> docking, Map<String, @Nullable Object> entry) {
    /**
     * The change that an act makes.
     *
     * @param side for which the caller speaks; null for the desk
     */
    static Change by(DockingAct act, Docking now, @Nullable Side side) {
        Map<String, @Nullable Object> docking = new HashMap<>();
        Map<String, @Nullable Object> entry = new HashMap<>();
        switch (act) {
            case DockingAct.Ranked(Integer rank, String note) -> {
                docking.put("rank", rank == null ? null : rank.longValue());
                docking.put("note", note);
                entry.put("note", note);
            }
            case DockingAct.Proposed(String message) -> {
                docking.put("state", DockingState.PROPOSED.name());
                docking.put("proposed", true);
                docking.put("message", message);
                entry.put("note", message);
            }
            case DockingAct.Agreed _ -> {
                Set<Side> agreed = new HashSet<>(now.agreed());
                agreed.add(side);
                docking.put("agreed", agreed.stream().sorted().map(Side::name).toList());
                if (agreed.size() == Side.values().length) {
                    docking.put("state", DockingState.AGREED.name());
                }
            }
            case DockingAct.Declined(Side _, String reason) -> ended(DockingState.DECLINED, reason, docking, entry);
            case DockingAct.MeetingSet(var start, String venue, String event, String note) -> {
                docking.put("meetingStart", ZonedDateTime.from(start));
                docking.put("meetingVenue", venue);
                docking.put("meetingEvent", event);
                docking.put("meetingNote", note);
                entry.put("note", note);
            }
            case DockingAct.FollowedUp(Stage stage, String action, var due, String responsible, String note) -> {
                docking.put("state", DockingState.FOLLOW_UP.name());
                docking.put("stage", stage.name());
                docking.put("nextAction", action);
                docking.put("due", due);
                docking.put("responsible", responsible);
                docking.put("followUpNote", note);
                entry.put("stage", stage.name());
                entry.put("nextAction", action);
                entry.put("due", due);
                entry.put("note", note);
            }
            case DockingAct.Concluded(String contract) -> {
                docking.put("state", DockingState.CONCLUDED.name());
                docking.put("contract", contract);
            }
            case DockingAct.Ended(String reason) -> ended(DockingState.ENDED, reason, docking, entry);
        }
        if (side != null) {
            entry.put("side", side.name());
            docking.put("side", side.name());
        }
        return new Change(docking, entry);
    }

    private static void ended(
            DockingState as,
            String reason,
            Map<String, @Nullable Object> docking,
            Map<String, @Nullable Object> entry) {
        docking.put("state", as.name());
        docking.put("reason", reason);
        entry.put("note", reason);
    }
}
