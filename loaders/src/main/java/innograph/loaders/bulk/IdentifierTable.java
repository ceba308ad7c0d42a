package innograph.loaders.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Which identifier is whose: a hash table in a mapped file. It keeps a 128-bit hash in place of the identifier, which is
 * seeded anew for each table, so that nobody can choose identifiers that collide; by chance, a billion identifiers do with a
 * probability of 10<sup>-21</sup>.
 */
public final class IdentifierTable implements AutoCloseable {
    private static final int SLOT = 3; // two halves of the hash, and whose it is

    private final Path folder;
    private final long seed;
    private final long otherSeed;
    private int generation;
    private long capacity = 1 << 16;
    private long used;
    private MappedLongs slots;

    public IdentifierTable(Path folder) {
        SplittableRandom random = new SplittableRandom();
        this.folder = folder;
        this.seed = random.nextLong();
        this.otherSeed = random.nextLong();
        this.slots = open();
    }

    private Path file() {
        return folder.resolve("identifiers-" + generation);
    }

    private MappedLongs open() {
        return new MappedLongs(file(), capacity * SLOT);
    }

    /** Whose it is, 0 or more; less if nobody's. */
    public long owner(String identifier) {
        Hash hash = Hash.of(identifier, seed, otherSeed);
        long slot = slot(hash.first(), hash.second());
        return slots.get(slot * SLOT + 2) - 1;
    }

    /**
     * Says whose it is.
     *
     * @param owner 0 or more
     */
    public void own(String identifier, long owner) {
        Hash hash = Hash.of(identifier, seed, otherSeed);
        put(hash.first(), hash.second(), owner + 1);
        if (used * 3 > capacity * 2) {
            grow();
        }
    }

    private void put(long first, long second, long value) {
        long slot = slot(first, second);
        if (slots.get(slot * SLOT + 2) == 0) {
            used++;
        }
        slots.set(slot * SLOT, first);
        slots.set(slot * SLOT + 1, second);
        slots.set(slot * SLOT + 2, value);
    }

    /** Where it is or belongs; slots that are taken are passed over one by one. */
    private long slot(long first, long second) {
        long slot = first & (capacity - 1);
        while (slots.get(slot * SLOT + 2) != 0
                && (slots.get(slot * SLOT) != first || slots.get(slot * SLOT + 1) != second)) {
            slot = (slot + 1) & (capacity - 1);
        }
        return slot;
    }

    private void grow() {
        MappedLongs before = slots;
        Path fileBefore = file();
        long capacityBefore = capacity;
        generation++;
        capacity *= 2;
        used = 0;
        slots = open();
        for (long slot = 0; slot < capacityBefore; slot++) {
            long value = before.get(slot * SLOT + 2);
            if (value != 0) {
                put(before.get(slot * SLOT), before.get(slot * SLOT + 1), value);
            }
        }
        before.close();
        try {
            Files.delete(fileBefore);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        slots.close();
    }
}
