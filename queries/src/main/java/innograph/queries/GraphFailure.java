package innograph.queries;

/** A question that the graph did not answer. */
public final class GraphFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Reason {
        /** The store can't be reached, or went away while it answered. */
        UNAVAILABLE,
        /** The statement was cancelled at the time limit. */
        TOO_SLOW
    }

    private final Reason reason;

    GraphFailure(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
