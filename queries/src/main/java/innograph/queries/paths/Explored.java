package innograph.queries.paths;

import innograph.model.EntityType;
import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of the graph that has been seen so far from both ends, nearest first. The length of a link is the logarithm of two over
 * its strength, so that the shortest way is the strongest.
 */
final class Explored {
    /** Links that are noted; some 100 MB of them. */
    private static final int MOST_TIES = 1_000_000;

    private final Map<Object, Place> places = new HashMap<>();
    private final List<PriorityQueue<Visit>> waiting = List.of(queue(), queue());
    private final int[] reach;
    private final double[] outOfReach = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final Place[] ends;
    private double shortest = Double.POSITIVE_INFINITY;
    private int ties;

    private record Visit(Place place, double distance) {
        /** Written out: it is asked a million times. */
        static int nearestFirst(Visit one, Visit other) {
            int order = Double.compare(one.distance, other.distance);
            return order == 0 ? Integer.compare(one.place.number, other.place.number) : order;
        }
    }

    /** A link that has been seen, as one of its ends sees it. */
    record Tie(Place to, LinkType type, boolean forward, double strength, double length) {
        Tie(Place to, LinkType type, boolean forward, double strength) {
            this(to, type, type.symmetric() || forward, strength, Math.log(2 / strength));
        }
    }

    /** An entity that has been seen. */
    static final class Place {
        final String id;
        final EntityType type;
        /** In the order in which the places were seen; decides among what is equally far. */
        final int number;

        private final List<Tie> ties = new ArrayList<>(2);
        private final double[] distance = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        private final int[] hops = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        private boolean read;
        private boolean hasToldPartners;

        private Place(String id, EntityType type, int number) {
            this.id = id;
            this.type = type;
            this.number = number;
        }

        List<Tie> ties() {
            return ties;
        }
    }

    /**
     * Nothing but two ends; together their halves are as many hops as a way may have.
     *
     * @param from gives the first end
     * @param to gives the second end
     */
    Explored(int maxHops, Function<Explored, Place> from, Function<Explored, Place> to) {
        this.reach = new int[] {(maxHops + 1) / 2, maxHops / 2};
        this.ends = new Place[] {from.apply(this), to.apply(this)};
        for (int side = 0; side < ends.length; side++) {
            arrive(ends[side], side, 0, 0);
        }
    }

    private static PriorityQueue<Visit> queue() {
        return new PriorityQueue<>(Visit::nearestFirst);
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

    /**
     * The place of an entity.
     *
     * @param key by which it is known; another key is another place
     */
    Place place(Object key, String id, EntityType type) {
        Place known = places.get(key);
        if (known == null) {
            known = new Place(id, type, places.size());
            places.put(key, known);
        }
        return known;
    }

    /** Notes a link; of several between two entities the strongest counts. */
    void tie(Place one, Place other, LinkType type, boolean forward, double strength) {
        Tie known = between(one, other);
        if (one != other && (known == null || known.strength() < strength)) {
            if (known != null) {
                one.ties.removeIf(tie -> tie.to() == other);
                other.ties.removeIf(tie -> tie.to() == one);
            }
            add(one, other, type, forward, strength);
        }
    }

    private static @Nullable Tie between(Place one, Place other) {
        boolean hasFewer = one.ties.size() < other.ties.size();
        for (Tie tie : hasFewer ? one.ties : other.ties) {
            if (tie.to() == (hasFewer ? other : one)) {
                return tie;
            }
        }
        return null;
    }

    /** Takes note of all partners of an organization; each pair is noted once, whichever of the two is asked first. */
    void partners(Place organization, Consumer<BiConsumer<Place, Double>> partners) {
        partners.accept((partner, strength) -> {
            if (!partner.hasToldPartners) {
                add(organization, partner, LinkType.COLLABORATES_WITH, true, strength);
            }
        });
        organization.hasToldPartners = true;
    }

    private void add(Place one, Place other, LinkType type, boolean forward, double strength) {
        one.ties.add(new Tie(other, type, forward, strength));
        other.ties.add(new Tie(one, type, !forward, strength));
        ties++;
    }

    /** True if no more should be read: there would be more links than fit into memory for everybody who asks. */
    boolean isFull() {
        return ties > MOST_TIES;
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

    /**
     * The distance to the second end over what has been seen, for all places that may be on a way from the first that is no longer
     * than a limit.
     */
    Map<Place, Double> distances(double limit) {
        double unread = Math.min(next(waiting.getFirst()), outOfReach[0]);
        Map<Place, Double> distances = new HashMap<>();
        PriorityQueue<Visit> queue = queue();
        queue.add(new Visit(to(), 0));
        while (!queue.isEmpty()) {
            Visit visit = queue.remove();
            if (distances.putIfAbsent(visit.place(), visit.distance()) == null) {
                for (Tie tie : visit.place().ties()) {
                    double distance = visit.distance() + tie.length();
                    if (distance + Math.min(unread, tie.to().distance[0]) <= limit
                            && !distances.containsKey(tie.to())) {
                        queue.add(new Visit(tie.to(), distance));
                    }
                }
            }
        }
        return distances;
    }
}
