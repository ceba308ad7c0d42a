package innograph.loaders.source;

/** A value that can't be read as what it should be; the message quotes it and shows the right form. */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public InvalidValueException(String message) {
        super(message);
    }
}
