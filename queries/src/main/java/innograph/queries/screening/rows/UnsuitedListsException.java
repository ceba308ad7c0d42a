package innograph.queries.screening.rows;

/** There is no list that fits what is asked; the message says what to do. */
public final class UnsuitedListsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsuitedListsException(String message) {
        super(message);
    }
}
