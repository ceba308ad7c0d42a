package innograph.app.screening;

/** A journal can't be written where it should be; the message says why and what to do. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalException(String message) {
        super(message);
    }
}
