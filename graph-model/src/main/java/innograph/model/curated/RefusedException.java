package innograph.model.curated;

import java.util.List;

/** Ends a transaction in which nothing is to be written, since something is wrong that the writer can mend. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public RefusedException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public RefusedException(Fault fault) {
        this(List.of(fault));
    }

    List<Fault> faults() {
        return faults;
    }
}
