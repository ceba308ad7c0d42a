package innograph.queries.cases;

import java.util.List;

/**
 * What an audit of the cases found.
 *
 * @param entries of the chain
 * @param head hash of the last one, to be kept elsewhere; 64 zeros if there is none
 * @param found how many faults there are
 * @param faults at most {@link #MOST_SHOWN} of them, along the chain first
 */
public record AuditReport(long entries, long cases, String head, long found, List<Fault> faults) {
    /** More would tell nothing more. */
    public static final int MOST_SHOWN = 20;

    public AuditReport {
        faults = List.copyOf(faults);
    }

    /** What can be wrong. */
    public enum Kind {
        /** An entry says something else than it did. */
        CHANGED,
        /** Entries are gone. */
        MISSING,
        /** An entry is there that was not written as all are. */
        INSERTED,
        /** A case stands otherwise than its history says. */
        STATE
    }

    /**
     * Something that is not as it was written.
     *
     * @param sequence place in the chain, from 1; 0 if it is not about one place
     * @param what in a sentence
     */
    public record Fault(Kind kind, long sequence, String what) {}
}
