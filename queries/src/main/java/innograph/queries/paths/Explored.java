package innograph.queries.paths;

import innograph.model.EntityType;
import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * The part of the graph that has been seen so far from both ends, nearest first. The length of a link is the logarithm of two over
 * its strength, so that the shortest way is the strongest.
 */
final class Explored {
    private final Map<String, Place> places = new HashMap<>();
    private final List<PriorityQueue<Visit>> waiting = List.of(queue(), queue());
    private final int[] reach;
    private final double[] outOfReach = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final Place[] ends;
    private double shortest = Double.POSITIVE_INFINITY;

    private record Visit(Place place, double distance) {}

    /** A link that has been seen, as one of its ends sees it. */
    record Tie(Place to, LinkType type, boolean forward, double strength) {
        double length() {
            return Math.log(2 / strength);
        }
    }

    /** An entity that has been seen. */
    static final class Place {
        final String id;
        final EntityType type;
        private final Map<Place, Tie> ties = new HashMap<>();
        private final double[] distance = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        private final int[] hops = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        private boolean read;

        private Place(String id, EntityType type) {
            this.id = id;
            this.type = type;
        }

        Iterable<Tie> ties() {
            return ties.values();
        }
    }

    /** Two ends; together their halves are as many hops as a way may have. */
    Explored(String from, EntityType fromType, String to, EntityType toType, int maxHops) {
        this.reach = new int[] {(maxHops + 1) / 2, maxHops / 2};
        this.ends = new Place[] {place(from, fromType), place(to, toType)};
        for (int side = 0; side < ends.length; side++) {
            arrive(ends[side], side, 0, 0);
        }
    }

    private static PriorityQueue<Visit> queue() {
        return new PriorityQueue<>(
                Comparator.comparingDouble(Visit::distance).thenComparing(visit -> visit.place().id));
    }

    Place from() {
        return ends[0];
    }

    Place to() {
        return ends[1];
    }

    boolean isEnd(Place place) {
        return place == ends[0] || place == ends[1];
    }

    Place place(String id, EntityType type) {
        return places.computeIfAbsent(id, added -> new Place(added, type));
    }

    /** A place that has been seen. */
    Place known(String id) {
        return Objects.requireNonNull(places.get(id));
    }

    /** Notes a link; of several between two entities the strongest counts. */
    void tie(Place one, Place other, LinkType type, boolean forward, double strength) {
        Tie known = one.ties.get(other);
        if (one == other || (known != null && known.strength() >= strength)) {
            return;
        }
        one.ties.put(other, new Tie(other, type, type.symmetric() || forward, strength));
        other.ties.put(one, new Tie(one, type, type.symmetric() || !forward, strength));
    }

    /** The nearest places from both ends whose links have not been read yet; none if all within reach have been. */
    List<Place> nearest(int most) {
        List<Place> found = new ArrayList<>();
        for (int side = 0; side < ends.length; side++) {
            PriorityQueue<Visit> queue = waiting.get(side);
            for (int taken = 0; taken < most && !queue.isEmpty(); ) {
                Visit visit = queue.remove();
                if (visit.distance() > visit.place().distance[side]) {
                    continue; // it has been reached by a shorter way since
                }
                if (visit.place().hops[side] >= reach[side]) {
                    outOfReach[side] = Math.min(outOfReach[side], visit.distance());
                } else if (visit.place().read) {
                    depart(visit.place(), side);
                } else {
                    visit.place().read = true;
                    found.add(visit.place());
                    taken++;
                }
            }
        }
        return found;
    }

    /** Goes on from places whose links have been read. */
    void goOn(List<Place> read) {
        for (Place place : read) {
            for (int side = 0; side < ends.length; side++) {
                if (place.hops[side] < reach[side]) {
                    depart(place, side);
                }
            }
        }
    }

    private void depart(Place place, int side) {
        for (Tie tie : place.ties()) {
            arrive(tie.to(), side, place.distance[side] + tie.length(), place.hops[side] + 1);
        }
    }

    private void arrive(Place place, int side, double distance, int hops) {
        boolean nearer = distance < place.distance[side];
        boolean fewer = hops < place.hops[side];
        if (nearer || fewer) {
            place.distance[side] = Math.min(distance, place.distance[side]);
            place.hops[side] = Math.min(hops, place.hops[side]);
            shortest = Math.min(shortest, place.distance[0] + place.distance[1]);
            waiting.get(side).add(new Visit(place, place.distance[side]));
        }
    }

    /**
     * All ways that are shorter than this have been seen as a whole. A longer one may have a link at which neither end has been
     * read: both are farther off than what is to be read next, or one has too many hops behind it.
     */
    double seen() {
        double one = next(waiting.getFirst());
        double other = next(waiting.getLast());
        return Math.min(one + other, Math.min(outOfReach[0] + other, one + outOfReach[1]));
    }

    /** No way that has been seen is shorter; infinite if none has been. */
    double shortest() {
        return shortest;
    }

    private static double next(PriorityQueue<Visit> queue) {
        return queue.isEmpty() ? Double.POSITIVE_INFINITY : queue.element().distance();
    }

    /** The distance to the second end over what has been seen; absent for what is not connected with it. */
    Map<Place, Double> distances() {
        Map<Place, Double> distances = new HashMap<>();
        PriorityQueue<Visit> queue = queue();
        queue.add(new Visit(to(), 0));
        while (!queue.isEmpty()) {
            Visit visit = queue.remove();
            if (distances.putIfAbsent(visit.place(), visit.distance()) == null) {
                for (Tie tie : visit.place().ties()) {
                    if (!distances.containsKey(tie.to())) {
                        queue.add(new Visit(tie.to(), visit.distance() + tie.length()));
                    }
                }
            }
        }
        return distances;
    }
}
