package innograph.model.curated;

/** By what the graph tells apart what was written here from what was loaded. */
final class Provenance {
    static final String DATASET = "innograph:written";

    /** No load: those count from 1. */
    static final long RUN = 0;

    private Provenance() {}
}
