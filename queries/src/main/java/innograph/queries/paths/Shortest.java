package innograph.queries.paths;

import innograph.queries.link.Walk;
import innograph.queries.paths.Explored.Place;
import innograph.queries.paths.Explored.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The shortest ways through what has been explored, none of which comes to a place twice: A*, with the true distances to the end. */
final class Shortest {
    /** Beginnings of ways that are looked at; only rules that forbid most ways lead to more. */
    private static final int LOOKED_AT = 20_000;

    /** Places on each side whose links are read at once at first; twice as many each time, since most ways are found at once. */
    private static final int AT_FIRST = 24;

    private static final int MOST_AT_ONCE = 1_000;

    /** So much farther it is worth to look again for ways that are still missing. */
    private static final double LOOK_AGAIN = 0.5;

    private Shortest() {}

    /**
     * The beginning of a way.
     *
     * @param tie by which it came to its last place; null at the start
     * @param whole its length if it goes on as directly as can be
     */
    record Way(Place last, @Nullable Way before, @Nullable Tie tie, int hops, double length, double whole) {
        private boolean holds(Place place) {
            for (Way way = this; way != null; way = way.before) {
                if (way.last == place) {
                    return true;
                }
            }
            return false;
        }

        /** The way in order, without its start. */
        List<Way> steps() {
            List<Way> steps = new ArrayList<>();
            for (Way way = this; way.before != null; way = way.before) {
                steps.addFirst(way);
            }
            return steps;
        }
    }

    /** @param complete false if time or room was over before it was certain that there are no shorter ones */
    record Found(List<Way> ways, boolean complete) {}

    /**
     * Explores until the shortest ways are known.
     *
     * @param read notes the links of places
     */
    static Found search(Explored explored, Walk walk, PathQuestion question, Consumer<List<Place>> read) {
        long end = System.nanoTime() + question.within().toNanos();
        double worthALook = 0;
        int atOnce = AT_FIRST;
        while (true) {
            List<Place> places = explored.nearest(atOnce);
            atOnce = Math.min(2 * atOnce, MOST_AT_ONCE);
            read.accept(places);
            explored.goOn(places);
            boolean isOver = System.nanoTime() > end || explored.isFull();
            double seen = explored.seen();
            boolean hasSeenAll = seen == Double.POSITIVE_INFINITY;
            if (isOver || hasSeenAll || seen >= Math.max(worthALook, explored.shortest())) {
                double limit = isOver ? Double.POSITIVE_INFINITY : seen;
                List<Way> ways = ways(explored, walk, question.maxHops(), question.most(), limit);
                boolean complete = hasSeenAll
                        || (ways.size() == question.most() && ways.getLast().length() <= seen);
                if (isOver || complete) {
                    return new Found(ways, complete);
                }
                worthALook = seen + LOOK_AGAIN;
            }
        }
    }

    /** @param limit all ways that are no longer are looked at; some that are longer may be found too */
    private static List<Way> ways(Explored explored, Walk walk, int maxHops, int most, double limit) {
        Map<Place, Double> distances = explored.distances(limit);
        List<Way> found = new ArrayList<>();
        PriorityQueue<Way> open = new PriorityQueue<>(Comparator.comparingDouble(Way::whole)
                .thenComparingInt(Way::hops)
                .thenComparingInt(way -> way.last().number));
        open.add(new Way(explored.from(), null, null, 0, 0, 0));
        for (int looked = 0; looked < LOOKED_AT && found.size() < most && !open.isEmpty(); looked++) {
            Way way = open.remove();
            if (way.last() == explored.to()) {
                found.add(way);
            } else if (way.hops() < maxHops) {
                for (Tie tie : way.last().ties()) {
                    Double rest = distances.get(tie.to());
                    if (rest != null && !way.holds(tie.to()) && may(walk, way, tie)) {
                        double length = way.length() + tie.length();
                        open.add(new Way(tie.to(), way, tie, way.hops() + 1, length, length + rest));
                    }
                }
            }
        }
        return found;
    }

    private static boolean may(Walk walk, Way way, Tie next) {
        Way before = way.before();
        Tie tie = way.tie();
        return before == null
                || tie == null
                || walk.may(before.last().type, tie.type(), way.last().type, next.type(), next.to().type);
    }
}
