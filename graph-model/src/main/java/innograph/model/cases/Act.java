package innograph.model.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody does with a case. Acts are read from JSON, too, which may lack what has to be there. */
public sealed interface Act {
    /** Of a note, in characters. */
    int LONGEST_NOTE = 4_000;

    Kind kind();

    /** The acts by name, as the history keeps them. */
    enum Kind {
        OPENED(Opened.class),
        ASSIGNED(Assigned.class),
        PROPOSED(Proposed.class),
        DECIDED(Decided.class),
        CONFIRMED(Confirmed.class),
        REOPENED(Reopened.class);

        private final Class<? extends Act> type;

        Kind(Class<? extends Act> type) {
            this.type = type;
        }

        Class<? extends Act> type() {
            return type;
        }
    }

    /** The beginning. */
    record Opened(Subject subject, Report report) implements Act {
        public Opened {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(report);
        }

        @Override
        public Kind kind() {
            return Kind.OPENED;
        }
    }

    /**
     * Who is to decide.
     *
     * @param assignee null for nobody in particular
     */
    record Assigned(@Nullable String assignee) implements Act {
        @Override
        public Kind kind() {
            return Kind.ASSIGNED;
        }
    }

    /** A decision that another person has to confirm. */
    record Proposed(Decision decision, String note) implements Act {
        public Proposed {
            Objects.requireNonNull(decision);
            Objects.requireNonNull(note);
        }

        @Override
        public Kind kind() {
            return Kind.PROPOSED;
        }
    }

    /** A decision that counts. */
    record Decided(Decision decision, String note) implements Act {
        public Decided {
            Objects.requireNonNull(decision);
            Objects.requireNonNull(note);
        }

        @Override
        public Kind kind() {
            return Kind.DECIDED;
        }
    }

    /** Another person agrees with what was proposed. */
    record Confirmed(@Nullable String note) implements Act {
        @Override
        public Kind kind() {
            return Kind.CONFIRMED;
        }
    }

    /** What was decided or proposed counts no longer. */
    record Reopened(String note) implements Act {
        public Reopened {
            Objects.requireNonNull(note);
        }

        @Override
        public Kind kind() {
            return Kind.REOPENED;
        }
    }
}
