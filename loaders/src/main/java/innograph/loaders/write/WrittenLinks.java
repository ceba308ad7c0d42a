package innograph.loaders.write;

import innograph.model.LinkType;

/**
 * Remembers which links were written, in a fixed amount of memory: of any link it says either that it certainly was not
 * written, or that it may have been (a Bloom filter). With 30 million links it is wrong about one in fifty that is new.
 */
final class WrittenLinks {
    private static final int BITS = 1 << 28;
    private static final int PROBES = 3;

    private final long[] bits = new long[BITS / Long.SIZE];

    /**
     * Takes note of a link.
     *
     * @return true if it may have been noted before, false if it certainly was not
     */
    boolean add(LinkType type, String from, String to) {
        long ends = ((long) from.hashCode() << Integer.SIZE) | (to.hashCode() & 0xFFFF_FFFFL);
        long hash = mixed(mixed(ends) + type.name().hashCode());
        long step = (hash >>> Integer.SIZE) | 1;
        boolean all = true;
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = (int) (hash + probe * step) & (BITS - 1);
            long mask = 1L << bit;
            all &= (bits[bit / Long.SIZE] & mask) != 0;
            bits[bit / Long.SIZE] |= mask;
        }
        return all;
    }

    /** The finalizer of SplitMix64, which lets every bit of the hash depend on every bit of both ends. */
    private static long mixed(long z) {
        long once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
