package innograph.loaders.load;

/** Hears how a load gets on; called after every batch, by one thread at a time. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {};

    /**
     * A batch was written.
     *
     * @param statements entities or links of this phase that were read so far
     * @param fraction part of this phase that is done, 0 to 1; 0 if unknown
     */
    default void written(LoadPhase phase, long statements, double fraction) {}

    /**
     * Something of a data set was taken away.
     *
     * @param entitiesAndLinks that are done so far
     */
    default void takenAway(long entitiesAndLinks) {}

    /**
     * Links were put in order, for the importer of the store.
     *
     * @param of how many there are
     */
    default void arranged(long links, long of) {}

    /**
     * The importer of the store got on.
     *
     * @param fraction part of its work that is done, 0 to 1
     */
    default void imported(double fraction) {}

    /**
     * Names of organizations that sources only mention were read.
     *
     * @param of how many are to be read in all
     */
    default void affiliated(long mentions, long of) {}

    /** All statements are written; the links that follow from them are computed next. */
    default void deriving() {}

    /**
     * A batch of organizations was brought up to date.
     *
     * @param of how many are to be done in all
     */
    default void derived(long organizations, long of) {}
}
