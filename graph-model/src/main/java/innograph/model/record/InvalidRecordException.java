package innograph.model.record;

/** A statement that contradicts the model; the message says which part and why. */
public final class InvalidRecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public InvalidRecordException(String message) {
        super(message);
    }
}
