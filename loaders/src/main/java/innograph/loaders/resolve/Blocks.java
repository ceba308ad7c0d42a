package innograph.loaders.resolve;

import innograph.identity.name.PersonName;
import innograph.model.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Which pairs are worth a comparison: things that share a block. A block is what a name has in common with other ways of writing it;
 * for people, of whom many bear one name, together with something else that they share. Never are all pairs compared.
 */
final class Blocks {
    /** What so many share tells nothing; the square of it is what a block costs at most. */
    private static final int LARGEST = 60;

    /** Bits for the number of a thing, of which there may be 16 million; the others are for the block. */
    private static final int THING = 24;

    private static final long THING_MASK = (1L << THING) - 1;

    private final Map<String, Integer> bearers = new HashMap<>();
    private final Set<String> sources = new HashSet<>();

    /** A block and a thing in it in each number, so that millions take little room. Blocks that fall together cost a comparison. */
    private final LongStream.Builder added = LongStream.builder();

    private long[] sorted = {};

    private Blocks() {}

    static Blocks of(List<Thing> things, EntityType type) {
        if (things.size() > THING_MASK) {
            throw new IllegalArgumentException(things.size() + " things are more than can be compared");
        }
        Blocks blocks = new Blocks();
        if (type == EntityType.PERSON) {
            blocks.addPersons(things);
        } else {
            blocks.addOrganizations(things);
        }
        blocks.sorted = blocks.added.build().sorted().distinct().toArray();
        return blocks;
    }

    private void addOrganizations(List<Thing> things) {
        Map<String, Integer> frequency = new HashMap<>();
        for (Thing thing : things) {
            thing.keys().forEach(key -> bear(key, thing));
            thing.keys().stream()
                    .flatMap(key -> Arrays.stream(key.split(" ")))
                    .distinct()
                    .forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
        for (int i = 0; i < things.size(); i++) {
            Thing thing = things.get(i);
            Set<String> ofThing = new HashSet<>();
            for (String key : thing.keys()) {
                ofThing.add("name " + key);
                ofThing.add("consonants " + consonants(key));
                rarest(key, frequency).forEach(words -> ofThing.add("words " + words));
            }
            thing.domain().ifPresent(domain -> ofThing.add("domain " + domain));
            add(i, ofThing);
        }
    }

    /** The rarest words of a name in pairs, so that one of three may be misspelled. */
    private static List<String> rarest(String key, Map<String, Integer> frequency) {
        List<String> words = Arrays.stream(key.split(" "))
                .distinct()
                .sorted(Comparator.<String>comparingInt(word -> frequency.getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                pairs.add(
                        words.get(i).compareTo(words.get(j)) < 0
                                ? words.get(i) + " " + words.get(j)
                                : words.get(j) + " " + words.get(i));
            }
        }
        return pairs;
    }

    /** What is left when vowels and doubled letters go, which are what is misspelled most. */
    private static String consonants(String key) {
        return key.replaceAll("[aeiouy ]", "").replaceAll("(.)\\1", "$1");
    }

    private void addPersons(List<Thing> things) {
        for (int i = 0; i < things.size(); i++) {
            Thing thing = things.get(i);
            Set<String> names = thing.names().stream()
                    .flatMap(name -> new PersonName(name).keys().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            names.forEach(name -> bear(name, thing));
            Set<String> ofThing = new HashSet<>();
            for (String name : names) {
                thing.groups().forEach(group -> ofThing.add(name + " of " + group));
                thing.neighbours().forEach(neighbour -> ofThing.add(name + " with " + neighbour));
                thing.exclusive().forEach(identifier -> ofThing.add(identifier));
            }
            add(i, ofThing);
        }
    }

    private void bear(String key, Thing thing) {
        sources.add(thing.source());
        bearers.merge(thing.source() + ' ' + key, 1, Integer::sum);
    }

    private void add(int thing, Set<String> keys) {
        keys.forEach(key -> added.add((hash(key) << THING) | thing));
    }

    /** Of 64 bits (FNV-1a), of which the lower 40 are used. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 32);
    }

    /**
     * How many things of one source bear a name, or one that may be written so, where it has most; 1 or more. That several sources have
     * it is what is to be expected.
     */
    int bearers(String key) {
        return sources.stream()
                .mapToInt(source -> bearers.getOrDefault(source + ' ' + key, 0))
                .max()
                .orElse(1);
    }

    /** How many blocks are larger than what is compared. */
    int tooLarge() {
        int[] number = {0};
        forEachBlock((from, to) -> number[0] += to - from > LARGEST ? 1 : 0);
        return number[0];
    }

    /**
     * All pairs of things that share a block, each once and in order: the lesser number of the two in the upper half of each number, the
     * greater in the lower half.
     */
    long[] pairs() {
        LongStream.Builder pairs = LongStream.builder();
        forEachBlock((from, to) -> {
            for (int i = from; i < to && to - from <= LARGEST; i++) {
                for (int j = i + 1; j < to; j++) {
                    pairs.add(((sorted[i] & THING_MASK) << 32) | (sorted[j] & THING_MASK));
                }
            }
        });
        return pairs.build().sorted().distinct().toArray();
    }

    private void forEachBlock(IntPair fromTo) {
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] >>> THING != sorted[from] >>> THING) {
                fromTo.accept(from, to);
                from = to;
            }
        }
    }

    /** Takes two numbers. */
    @FunctionalInterface
    interface IntPair {
        void accept(int one, int other);
    }
}
