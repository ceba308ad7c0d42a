package innograph.app.access;

/** Nobody is known by what a request shows; the message says what to do. */
public final class UnknownCallerException extends Exception {
    private static final long serialVersionUID = 1;

    UnknownCallerException(String message) {
        super(message);
    }
}
