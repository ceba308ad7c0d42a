package innograph.loaders.generate;

/** Hears how the writing of a region gets on. */
@FunctionalInterface
public interface RegionProgress {
    /** Hears nothing. */
    RegionProgress SILENT = (rows, fraction) -> {};

    /**
     * Called every few thousand rows.
     *
     * @param rows written so far, in all tables
     * @param fraction part of the region that is written, 0 to 1
     */
    void written(long rows, double fraction);
}
