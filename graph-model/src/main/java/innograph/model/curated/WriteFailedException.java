package innograph.model.curated;

/** The store could not be reached or did not take the write in time; nothing of it is in the graph, as far as is known. */
public final class WriteFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WriteFailedException(Exception cause) {
        super(cause);
    }
}
