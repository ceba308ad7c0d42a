package innograph.model.docking;

import innograph.model.docking.DockingAct.Kind;
import java.util.List;

/** How a docking stands. */
public enum DockingState {
    /** The desk thinks of it; the sides know nothing. */
    SHORTLISTED(Kind.RANKED, Kind.PROPOSED, Kind.ENDED),
    /** Both sides are asked, and neither knows who the other is. */
    PROPOSED(Kind.AGREED, Kind.DECLINED, Kind.ENDED),
    /** Both have agreed, and know each other. */
    AGREED(Kind.MEETING_SET, Kind.FOLLOWED_UP, Kind.CONCLUDED, Kind.ENDED),
    /** They are on their way. */
    FOLLOW_UP(Kind.MEETING_SET, Kind.FOLLOWED_UP, Kind.CONCLUDED, Kind.ENDED),
    /** There is a contract. */
    CONCLUDED,
    /** One side did not want to. */
    DECLINED,
    /** It came to nothing else. */
    ENDED;

    private final List<Kind> possible;

    DockingState(Kind... possible) {
        this.possible = List.of(possible);
    }

    /** What can be done with a docking that stands like this. */
    public List<Kind> possible() {
        return possible;
    }

    /** Whether nothing can be done with it any more. */
    public boolean isOver() {
        return possible.isEmpty();
    }
}
