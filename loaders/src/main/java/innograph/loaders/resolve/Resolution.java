package innograph.loaders.resolve;

import innograph.model.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

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

    /** Told of what is compared, by several threads. */
    interface Listener {
        void compared(long pairs, long of);
    }

    /** Finds out. The same things in any order give the same answer. */
    static Resolution of(List<Thing> things, EntityType type, Listener listener) {
        Blocks blocks = Blocks.of(things, type);
        long[] pairs = blocks.pairs();
        int[] beginnings = IntStream.range(0, pairs.length)
                .filter(i -> i == 0 || pairs[i] >>> 32 != pairs[i - 1] >>> 32)
                .toArray();
        AtomicLong compared = new AtomicLong();
        List<Pair> likely = IntStream.range(0, beginnings.length)
                .parallel()
                .mapToObj(i -> {
                    int end = i + 1 < beginnings.length ? beginnings[i + 1] : pairs.length;
                    List<Pair> ofOne = likely(things, type, blocks, Arrays.copyOfRange(pairs, beginnings[i], end));
                    listener.compared(compared.addAndGet(end - beginnings[i]), pairs.length);
                    return ofOne;
                })
                .flatMap(List::stream)
                .sorted(ORDER)
                .toList();
        return decided(likely, pairs.length, blocks.tooLarge());
    }

    /** Of pairs that begin with one thing. */
    private static List<Pair> likely(List<Thing> things, EntityType type, Blocks blocks, long[] pairs) {
        Thing one = things.get((int) (pairs[0] >>> 32));
        Evidence.Weighing weighing = new Evidence.Weighing(one, type, blocks);
        List<Pair> likely = new ArrayList<>();
        for (long pair : pairs) {
            Thing other = things.get((int) pair);
            if (!one.isApartFrom(other)) {
                Evidence evidence = weighing.against(other);
                if (evidence.score() >= REVIEW && evidence.beyondName()) {
                    likely.add(
                            one.key().compareTo(other.key()) < 0
                                    ? new Pair(one, other, evidence)
                                    : new Pair(other, one, evidence));
                }
            }
        }
        return likely;
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
