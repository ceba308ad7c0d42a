package innograph.model.docking;

import innograph.model.curated.Fault;
import innograph.model.curated.RefusedException;
import innograph.model.docking.DockingAct.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may do what with a docking, and for which side. */
final class Permission {
    private Permission() {}

    /** Refuses what can't be done now, or not by this caller. */
    static void require(DockingAct act, Docking now, Viewer by) {
        if (act instanceof DockingAct.Declined && now.isDisclosed()) {
            throw new RefusedException(new Fault("id", Fault.Kind.DISCLOSED));
        }
        if (!now.state().possible().contains(act.kind())) {
            throw new RefusedException(
                    new Fault("id", Fault.Kind.NOT_NOW, now.state().name(), names(now.possible())));
        }
        boolean forSides = act instanceof DockingAct.Agreed || act instanceof DockingAct.Declined;
        if (forSides ? now.own().isEmpty() : !now.possible().contains(act.kind())) {
            throw new RefusedException(new Fault("id", Fault.Kind.NOT_YOURS, by.name()));
        }
    }

    private static String names(List<Kind> kinds) {
        return String.join(", ", kinds.stream().map(Kind::name).toList());
    }

    /** The side for which the caller speaks in this act; null if it acts for the desk. */
    static @Nullable Side side(DockingAct act, Docking now, Viewer by) {
        return switch (act) {
            case DockingAct.Agreed(Side named) -> {
                Side side = own(named, now);
                if (now.agreed().contains(side)) {
                    throw new RefusedException(
                            new Fault("side", Fault.Kind.NOT_NOW, Kind.AGREED.name(), names(now.possible())));
                }
                yield side;
            }
            case DockingAct.Declined(Side named, String _) -> own(named, now);
            case DockingAct.FollowedUp _, DockingAct.Ended _ ->
                by.desk() || now.own().isEmpty() ? null : now.own().iterator().next();
            case DockingAct.Ranked _, DockingAct.Proposed _, DockingAct.MeetingSet _, DockingAct.Concluded _ -> null;
        };
    }

    /** The side that is named, or the only one for which the caller speaks. */
    static Side own(@Nullable Side named, Docking now) {
        if (named == null && now.own().size() > 1) {
            throw new RefusedException(new Fault("side", Fault.Kind.REQUIRED, 1));
        }
        Side side = named == null ? now.own().iterator().next() : named;
        if (!now.own().contains(side)) {
            throw new RefusedException(new Fault("side", Fault.Kind.NOT_YOURS));
        }
        return side;
    }
}
