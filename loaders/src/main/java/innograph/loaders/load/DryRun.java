package innograph.loaders.load;

import innograph.loaders.derive.Derivation;
import innograph.loaders.load.Counts.Count;
import innograph.loaders.load.Pass.Batch;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads inputs as a load does and writes nothing but the reject file: what the adapter and the model refuse is found, what
 * only the graph can tell (whether an identifier or the end of a link is known) is not.
 */
public final class DryRun {
    private final Path rejectsFolder;

    /**
     * A rehearsal.
     *
     * @param rejectsFolder where reject files are written
     */
    public DryRun(Path rejectsFolder) {
        this.rejectsFolder = rejectsFolder;
    }

    /** The report of a load in which nothing was written. */
    public LoadReport read(LoadRequest request, Progress progress) {
        long began = System.nanoTime();
        String id = "dry-run-" + UUID.randomUUID();
        Counts counts = new Counts();
        try (Rejects rejects = new Rejects(rejectsFolder.resolve(id + ".jsonl"), 0)) {
            for (LoadPhase phase : LoadPhase.values()) {
                Pass pass = new Pass(
                        phase,
                        Pass.Size.USUAL,
                        request.inputs(),
                        0,
                        batch -> note(phase, batch, counts, rejects, progress));
                Loader.readAll(request.source(), request.inputs(), pass);
                pass.finish();
            }
            Loader.requireSomething(counts, request);
            return report(id, request, counts, rejects, (System.nanoTime() - began) / 1e9);
        }
    }

    private static void note(LoadPhase phase, Batch batch, Counts counts, Rejects rejects, Progress progress) {
        batch.count(counts);
        batch.rejects().forEach(reject -> rejects.add(reject, counts));
        rejects.keep(counts);
        progress.written(phase, batch.position(), batch.fraction());
    }

    private static LoadReport report(String id, LoadRequest request, Counts counts, Rejects rejects, double seconds) {
        return new LoadReport(
                id,
                request.dataset(),
                false,
                new LoadReport.Statements(counts.get(Count.ENTITIES_READ), 0, 0, 0, 0),
                new LoadReport.Statements(counts.get(Count.LINKS_READ), 0, 0, 0, 0),
                0,
                counts.rejected().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue)),
                rejects.file().map(Path::toString).orElse(null),
                Vanished.NOTHING,
                Affiliated.NOTHING,
                Derivation.Outcome.NONE,
                0,
                0,
                seconds);
    }
}
