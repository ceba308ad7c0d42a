package innograph.loaders.source;

/**
 * How much a packed file may hold. The limits are far above what publishers give out and far below what a file made to do harm
 * would unpack to.
 *
 * @param unpackedBytes to which one file may unpack, all its parts together; innograph.load.max-unpacked
 * @param ratio of unpacked to packed bytes, 1 or more, once a file unpacks to more than {@link #HARMLESS}; real data stay below
 *     50; innograph.load.max-ratio
 * @param files in one archive; innograph.load.max-files
 */
public record Limits(long unpackedBytes, int ratio, int files) {
    /** Unpacked bytes up to which nobody asks how densely they were packed. */
    static final long HARMLESS = 64L << 20;

    public static final Limits USUAL = new Limits(100L << 30, 200, 100_000);

    public Limits {
        if (unpackedBytes < 1 || ratio < 1 || files < 1) {
            throw new IllegalArgumentException(
                    "innograph.load.max-unpacked, innograph.load.max-ratio and innograph.load.max-files are 1 or more");
        }
    }
}
