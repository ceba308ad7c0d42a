package innograph.queries.alliances;

/** A question that can't be answered as it was put; the message says what to change. */
public final class UnusableQuestion extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableQuestion(String message) {
        super(message);
    }
}
