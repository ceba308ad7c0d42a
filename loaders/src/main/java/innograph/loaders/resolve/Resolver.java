package innograph.loaders.resolve;

import innograph.loaders.load.Candidates;
import innograph.loaders.load.Merge;
import innograph.loaders.load.Merger;
import innograph.model.EntityType;
import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;

/** Finds out what is in a graph twice, and makes one of it. */
public final class Resolver {
    /** What can be resolved. */
    public static final List<EntityType> TYPES =
            LinkType.SAME_AS.ends().stream().map(LinkType.Ends::from).toList();

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
     * @param refused pairs that can't be one, as a person or an authority says, or as both have too many links
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
     * @param first how many pairs of each kind the report is to tell
     * @param dryRun true to leave the graph as it is
     */
    public List<Report> run(List<EntityType> types, int first, boolean dryRun, Progress progress) {
        boolean changed = !dryRun && mergeConfirmed();
        List<Report> reports = new ArrayList<>();
        for (EntityType type : types) {
            reports.add(run(type, first, dryRun, progress));
        }
        if (changed || (!dryRun && reports.stream().anyMatch(report -> report.merged > 0))) {
            progress.deriving();
            merger.derive((_, _) -> {});
        }
        return reports;
    }

    /** What people confirmed in the API, which can't merge; true if there was any. */
    private boolean mergeConfirmed() {
        List<Merge> confirmed = candidates.confirmed().stream()
                .map(pair -> Merge.of(pair.one(), pair.other(), 1, List.of("confirmed by a person"), pair.by()))
                .toList();
        return merger.mergeAll(confirmed, _ -> {}) < confirmed.size();
    }

    private Report run(EntityType type, int first, boolean dryRun, Progress progress) {
        long start = System.nanoTime();
        List<Thing> things = ThingReader.read(driver, type, number -> progress.read(type, number));
        Resolution resolution =
                Resolution.of(things, type, (pairs, of) -> progress.compared(type, pairs, (double) pairs / of));
        List<Merge> merges = resolution.merges().stream().map(Resolver::merge).toList();
        int refused = dryRun ? 0 : merger.mergeAll(merges, done -> progress.merged(type, done, merges.size()));
        if (!dryRun) {
            candidates.propose(
                    resolution.reviews().stream().map(Resolver::proposed).toList());
        }
        return new Report(
                type,
                things.size(),
                resolution.compared(),
                resolution.tooCommon(),
                merges.size() - refused,
                resolution.reviews().size(),
                refused,
                found(resolution.merges(), first),
                found(resolution.reviews(), first),
                (System.nanoTime() - start) / 1e9);
    }

    private static Merge merge(Resolution.Pair pair) {
        return Merge.of(
                pair.one().key(),
                pair.other().key(),
                pair.evidence().score(),
                pair.evidence().sentences(),
                Merge.RESOLVE);
    }

    private static Candidates.Pair proposed(Resolution.Pair pair) {
        return new Candidates.Pair(
                pair.one().key(),
                pair.other().key(),
                pair.evidence().score(),
                pair.evidence().sentences());
    }

    private static List<Found> found(List<Resolution.Pair> pairs, int first) {
        return pairs.stream()
                .limit(first)
                .map(pair -> new Found(
                        pair.one().id(),
                        pair.one().names().getFirst(),
                        pair.other().id(),
                        pair.other().names().getFirst(),
                        pair.evidence().score(),
                        pair.evidence().sentences()))
                .toList();
    }
}
