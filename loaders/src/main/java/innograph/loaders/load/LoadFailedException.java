package innograph.loaders.load;

import innograph.loaders.source.LoadException;

/** A load that ended early, with the report of what had been written by then. */
public final class LoadFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient LoadReport report;

    LoadFailedException(LoadReport report, LoadException cause) {
        super(cause.getMessage(), cause);
        this.report = report;
    }

    public LoadReport report() {
        return report;
    }
}
