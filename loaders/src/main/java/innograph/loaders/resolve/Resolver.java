package innograph.loaders.resolve;

import innograph.loaders.load.Candidates;
import innograph.loaders.load.Merge;
import innograph.loaders.load.Merger;
import innograph.loaders.source.LoadException;
import innograph.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;

/** Finds out what is in a graph twice, and makes one of it. */
public final class Resolver {
    /** What can be resolved. */
    public static final List<EntityType> TYPES = List.of(EntityType.ORGANIZATION, EntityType.PERSON);

    private static final int EXAMPLES = 20;

    private final Driver driver;
    private final Merger merger;
    private final Candidates candidates;

    /**
     * A resolver for one graph.
     *
     * @param merger for one batch of merges
     */
    public Resolver(Driver driver, Merger merger) {
        this.driver = driver;
        this.merger = merger;
        this.candidates = new Candidates(driver);
    }

    /** Told of how far it is. */
    public interface Progress {
        void read(EntityType type, int things);

        /** Pairs were compared; {@code fraction} of all, 0 to 1. By several threads, one at a time. */
        void compared(EntityType type, long pairs, double fraction);

        void merged(EntityType type, int merges, int of);

        void deriving();
    }

    /**
     * Two entities and why they are held for one.
     *
     * @param score 0 to 1
     * @param why sentences
     */
    public record Found(String one, String oneName, String other, String otherName, double score, List<String> why) {}

    /**
     * What became of one type.
     *
     * @param compared pairs that share part of a name
     * @param tooCommon parts of names that so many share that they were not compared
     * @param merged pairs that are one now, or would be
     * @param review pairs that wait for a person, those that waited before among them
     * @param refused pairs that can't be one, as a person or an authority says
     * @param merges the first of what was merged, the surest first
     * @param reviews the first of what waits for a person, the likeliest first
     * @param seconds without deriving
     */
    public record Report(
            EntityType type,
            int things,
            long compared,
            long tooCommon,
            int merged,
            int review,
            int refused,
            List<Found> merges,
            List<Found> reviews,
            double seconds) {}

    /**
     * Resolves.
     *
     * @param dryRun true to leave the graph as it is
     */
    public List<Report> run(List<EntityType> types, boolean dryRun, Progress progress) {
        boolean changed = !dryRun && mergeConfirmed();
        List<Report> reports = new ArrayList<>();
        for (EntityType type : types) {
            reports.add(run(type, dryRun, progress));
        }
        if (changed || (!dryRun && reports.stream().anyMatch(report -> report.merged > 0))) {
            progress.deriving();
            merger.derive((_, _) -> {});
        }
        return reports;
    }

    /** What people confirmed in the API, which can't merge; true if there was any. */
    private boolean mergeConfirmed() {
        boolean merged = false;
        for (Candidates.Confirmed pair : candidates.confirmed()) {
            merged |= merge(Merge.of(pair.one(), pair.other(), 1, List.of("confirmed by a person"), pair.by()));
        }
        return merged;
    }

    /** False if the two can't be one, as a person or an authority says. */
    private boolean merge(Merge merge) {
        try {
            merger.merge(merge);
            return true;
        } catch (LoadException e) {
            return false;
        }
    }

    private Report run(EntityType type, boolean dryRun, Progress progress) {
        long start = System.nanoTime();
        List<Thing> things = ThingReader.read(driver, type, number -> progress.read(type, number));
        Resolution resolution = Resolution.of(
                things, type, (pairs, thing) -> progress.compared(type, pairs, (double) thing / things.size()));
        int refused = dryRun ? 0 : merge(type, resolution.merges(), progress);
        if (!dryRun) {
            candidates.propose(
                    resolution.reviews().stream().map(Resolver::proposed).toList());
        }
        return new Report(
                type,
                things.size(),
                resolution.compared(),
                resolution.tooCommon(),
                resolution.merges().size() - refused,
                resolution.reviews().size(),
                refused,
                found(resolution.merges()),
                found(resolution.reviews()),
                (System.nanoTime() - start) / 1e9);
    }

    /** Gives how many can't be one. */
    private int merge(EntityType type, List<Resolution.Pair> pairs, Progress progress) {
        int refused = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Resolution.Pair pair = pairs.get(i);
            boolean done = merge(Merge.of(
                    pair.one().key(),
                    pair.other().key(),
                    pair.evidence().score(),
                    pair.evidence().sentences(),
                    Merge.RESOLVE));
            refused += done ? 0 : 1;
            progress.merged(type, i + 1, pairs.size());
        }
        return refused;
    }

    private static Candidates.Pair proposed(Resolution.Pair pair) {
        return new Candidates.Pair(
                pair.one().key(),
                pair.other().key(),
                pair.evidence().score(),
                pair.evidence().sentences());
    }

    private static List<Found> found(List<Resolution.Pair> pairs) {
        Stream<Resolution.Pair> first = pairs.stream().limit(EXAMPLES);
        return first.map(pair -> new Found(
                        pair.one().id(),
                        pair.one().names().getFirst(),
                        pair.other().id(),
                        pair.other().names().getFirst(),
                        pair.evidence().score(),
                        pair.evidence().sentences()))
                .toList();
    }
}
