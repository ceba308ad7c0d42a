package innograph.model.push;

/**
 * How much may be waited for.
 *
 * @param maxWatches of one owner, {@code innograph.push.max-watches}
 * @param maxMatches offers that may fit a demand when a watch on it is made, {@code innograph.push.max-matches}
 */
public record WatchLimits(int maxWatches, int maxMatches) {
    public static final WatchLimits DEFAULT = new WatchLimits(100, 1_000);

    public WatchLimits {
        if (maxWatches < 1 || maxMatches < 1) {
            throw new IllegalArgumentException("innograph.push.max-watches and max-matches have to be more than zero");
        }
    }
}
