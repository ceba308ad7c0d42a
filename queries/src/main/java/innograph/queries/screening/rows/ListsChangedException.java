package innograph.queries.screening.rows;

/** A list was loaded anew while rows were compared with it, so that the answers would not be of one edition. */
public final class ListsChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ListsChangedException() {
        super("the lists were loaded anew meanwhile, and rows are to be compared with one edition of them");
    }
}
