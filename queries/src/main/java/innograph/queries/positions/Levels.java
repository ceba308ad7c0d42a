package innograph.queries.positions;

import innograph.queries.landscape.Landscape;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Under which technologies, down to a level of their classification, each technology falls. */
final class Levels {
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final int[][] above;

    private Levels(int[][] above) {
        this.above = above;
    }

    /** @param scheme only technologies of this one fall under any; null for all */
    static Levels of(Landscape landscape, @Nullable String scheme, int level) {
        int[] depths = depths(landscape);
        int[][] above = new int[landscape.technologyCount()][];
        for (int technology = 0; technology < above.length; technology++) {
            above[technology] = isOf(scheme, landscape.technologyId(technology))
                    ? above(landscape, technology, depths, level)
                    : new int[0];
        }
        return new Levels(above);
    }

    private static boolean isOf(@Nullable String scheme, String id) {
        return scheme == null || id.startsWith(scheme + ":");
    }

    /** The technology itself if it is of this level or broader. */
    int[] above(int technology) {
        return above[technology];
    }

    /** 1 for the broadest; by the shortest way where several lead up. */
    private static int[] depths(Landscape landscape) {
        int[] depths = new int[landscape.technologyCount()];
        int[] least = new int[1];
        boolean changed = true;
        Arrays.fill(depths, UNKNOWN);
        while (changed) {
            changed = false;
            for (int technology = 0; technology < depths.length; technology++) {
                least[0] = UNKNOWN;
                boolean[] isBroadest = {true};
                landscape.forEachBroader(technology, broader -> {
                    isBroadest[0] = false;
                    least[0] = Math.min(least[0], depths[broader]);
                });
                int depth = isBroadest[0] ? 1 : least[0] == UNKNOWN ? UNKNOWN : least[0] + 1;
                changed |= depth < depths[technology];
                depths[technology] = Math.min(depth, depths[technology]);
            }
        }
        return depths;
    }

    private static int[] above(Landscape landscape, int technology, int[] depths, int level) {
        BitSet found = new BitSet();
        BitSet met = new BitSet();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(technology);
        while (!queue.isEmpty()) {
            int next = queue.poll();
            if (depths[next] <= level || depths[next] == UNKNOWN) { // in a ring nothing is the broadest
                found.set(next);
            } else if (!met.get(next)) {
                met.set(next);
                landscape.forEachBroader(next, queue::add);
            }
        }
        return found.stream().toArray();
    }
}
