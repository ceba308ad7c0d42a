package innograph.queries;

/** A question that the graph did not answer. */
public final class GraphFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Reason {
        /** The store can't be reached, or went away while it answered. */
        UNAVAILABLE,
        /** A statement was cancelled at the time limit, or too many of them took too long together. */
        TOO_SLOW
    }

    private final Reason reason;

    GraphFailure(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** What a question of many statements ends with that takes too long as a whole. */
    public GraphFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
