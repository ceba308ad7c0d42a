package innograph.model.docking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What somebody does with a docking. */
public sealed interface DockingAct {
    Kind kind();

    /** The acts by name, as the history keeps them. */
    enum Kind {
        /** The desk put it on the shortlist of the demand. */
        SHORTLISTED,
        /** The desk gave it another place there. */
        RANKED,
        /** The desk asked both sides. */
        PROPOSED,
        /** A side agreed. */
        AGREED,
        /** A side did not want to. */
        DECLINED,
        /** The desk said when and where the sides meet. */
        MEETING_SET,
        /** Somebody said how it goes on. */
        FOLLOWED_UP,
        /** There is a contract. */
        CONCLUDED,
        /** Somebody ended it. */
        ENDED
    }

    /**
     * Another place on the shortlist.
     *
     * @param rank from 1; null for none
     * @param note for the desk only
     */
    record Ranked(@Nullable Integer rank, @Nullable String note) implements DockingAct {
        @Override
        public Kind kind() {
            return Kind.RANKED;
        }
    }

    /** Both sides are asked. */
    record Proposed(@Nullable String message) implements DockingAct {
        @Override
        public Kind kind() {
            return Kind.PROPOSED;
        }
    }

    /**
     * A side agrees.
     *
     * @param side for which the caller speaks; null if there is only one
     */
    record Agreed(@Nullable Side side) implements DockingAct {
        @Override
        public Kind kind() {
            return Kind.AGREED;
        }
    }

    /**
     * A side does not want to.
     *
     * @param side for which the caller speaks; null if there is only one
     * @param reason for the desk, not for the other side
     */
    record Declined(@Nullable Side side, String reason) implements DockingAct {
        @Override
        public Kind kind() {
            return Kind.DECLINED;
        }
    }

    /**
     * When and where the sides meet.
     *
     * @param event any identifier of an event of the graph at which they meet; null for a meeting that nobody else knows of
     */
    record MeetingSet(
            OffsetDateTime start,
            String venue,
            @Nullable String event,
            @Nullable String note) implements DockingAct {
        @Override
        public Kind kind() {
            return Kind.MEETING_SET;
        }
    }

    /**
     * How it goes on.
     *
     * @param nextAction what is to be done next; null for nothing
     * @param due last day for it
     * @param responsible who does it
     */
    record FollowedUp(
            Stage stage,
            @Nullable String nextAction,
            @Nullable LocalDate due,
            @Nullable String responsible,
            @Nullable String note)
            implements DockingAct {
        @Override
        public Kind kind() {
            return Kind.FOLLOWED_UP;
        }
    }

    /**
     * There is a contract.
     *
     * @param contract any identifier of it
     */
    record Concluded(String contract) implements DockingAct {
        @Override
        public Kind kind() {
            return Kind.CONCLUDED;
        }
    }

    /** It goes no further. */
    record Ended(String reason) implements DockingAct {
        @Override
        public Kind kind() {
            return Kind.ENDED;
        }
    }
}
