package innograph.model.cases;

/** The history of a case is not one that {@link Cases} writes: somebody has changed it. The message says what is wrong with it. */
public final class BrokenHistoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenHistoryException(String message) {
        super(message);
    }

    BrokenHistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
