package innograph.loaders.resolve;

import innograph.model.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What follows from all pairs of one type: which are merged, which are left for a person.
 *
 * @param merges in the order in which they are to be carried out; never two of one authority into one
 * @param reviews likely pairs, the likeliest first
 */
record Resolution(List<Pair> merges, List<Pair> reviews, long compared, long tooCommon) {
    /** From here on two are merged, if something else than their names speaks for it. */
    static final double MERGE = 0.97;

    /** From here on a person is asked. */
    static final double REVIEW = 0.5;

    private static final Comparator<Pair> ORDER = Comparator.<Pair>comparingDouble(pair -> -pair.evidence.score())
            .thenComparing(pair -> pair.one.key())
            .thenComparing(pair -> pair.other.key());

    /** Two things, the one with the lesser key first, and what speaks for their being one. */
    record Pair(Thing one, Thing other, Evidence evidence) {
        private boolean isCertain() {
            return evidence.score() >= MERGE && evidence.beyondName();
        }
    }

    /** Told of what is compared. */
    interface Listener {
        void compared(long pairs, int thing);
    }

    /** Finds out. The same things in any order give the same answer. */
    static Resolution of(List<Thing> things, EntityType type, Listener listener) {
        Blocks blocks = Blocks.of(things, type);
        List<Pair> likely = new ArrayList<>();
        long[] compared = {0};
        blocks.forEachPair((left, right) -> {
            boolean inOrder = things.get(left).key().compareTo(things.get(right).key()) < 0;
            Thing one = things.get(inOrder ? left : right);
            Thing other = things.get(inOrder ? right : left);
            listener.compared(++compared[0], left);
            if (!one.isApartFrom(other)) {
                Evidence evidence = Evidence.of(one, other, type, blocks);
                if (evidence.score() >= REVIEW && evidence.beyondName()) {
                    likely.add(new Pair(one, other, evidence));
                }
            }
        });
        likely.sort(ORDER);
        return decided(likely, compared[0], blocks.tooLarge());
    }

    /** Things that are one. */
    private static final class Group {
        private final List<Thing> things = new ArrayList<>();

        Group(Thing thing) {
            things.add(thing);
        }

        boolean mayBe(Group other) {
            return things.stream().allMatch(one -> other.things.stream().noneMatch(one::isApartFrom));
        }
    }

    /** The surest come first; what would bring two together that are certainly two is left to a person. */
    private static Resolution decided(List<Pair> likely, long compared, long tooCommon) {
        Map<String, Group> groups = new HashMap<>();
        List<Pair> merges = new ArrayList<>();
        List<Pair> doubtful = new ArrayList<>();
        for (Pair pair : likely) {
            Group mine = groups.computeIfAbsent(pair.one.id(), _ -> new Group(pair.one));
            Group theirs = groups.computeIfAbsent(pair.other.id(), _ -> new Group(pair.other));
            if (mine == theirs) {
                continue;
            }
            if (pair.isCertain() && mine.mayBe(theirs)) {
                merges.add(pair);
                mine.things.addAll(theirs.things);
                theirs.things.forEach(thing -> groups.put(thing.id(), mine));
            } else {
                doubtful.add(pair);
            }
        }
        Set<Set<Group>> asked = new HashSet<>(); // of what became one, the likeliest pair stands for all
        List<Pair> reviews = doubtful.stream()
                .filter(pair -> {
                    Group mine = Objects.requireNonNull(groups.get(pair.one.id()));
                    Group theirs = Objects.requireNonNull(groups.get(pair.other.id()));
                    return mine != theirs && asked.add(Set.of(mine, theirs));
                })
                .toList();
        return new Resolution(merges, reviews, compared, tooCommon);
    }
}
