package innograph.model.identifier;

/** A text that is no identifier of its scheme; the message quotes it and says what is wrong. */
public final class InvalidIdentifierException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    InvalidIdentifierException(String message) {
        super(message);
    }
}
