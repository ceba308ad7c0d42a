package innograph.loaders.load;

import innograph.loaders.load.Counts.Count;
import innograph.loaders.load.LinkStatements.Resolved;
import innograph.loaders.load.Pass.Batch;
import innograph.loaders.source.Reject;
import innograph.loaders.write.Writers;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the batches of a load and, behind each, the checkpoint. A batch that was written in part when a load was stopped is
 * written again: to say the same once more in the same run changes nothing.
 */
final class BatchWriter {
    private final LoadRun run;
    private final Writers writers;
    private final Rejects rejects;
    private final Progress progress;
    private final EntityWriter entities;
    private final LinkStatements links;

    BatchWriter(LoadRun run, Writers writers, Rejects rejects, Progress progress) {
        this.run = run;
        this.writers = writers;
        this.rejects = rejects;
        this.progress = progress;
        NodeIndex nodes = new NodeIndex(writers);
        this.entities = new EntityWriter(writers, nodes, run.dataset(), run.number());
        this.links = new LinkStatements(writers, nodes, run.dataset(), run.number());
    }

    /** A batch of which the ends of all links are known. */
    record Prepared(Batch batch, Resolved links) {}

    /** Does what needs nothing of the batches before, so that it can be done while they are being written. */
    Prepared prepare(Batch batch) {
        return new Prepared(batch, links.resolve(batch.links()));
    }

    void write(LoadPhase phase, Prepared prepared) {
        Batch batch = prepared.batch();
        Counts counts = run.counts().copy();
        long retriesBefore = writers.retries();
        long deadlocksBefore = writers.deadlocks();
        List<Reject> rejected = new ArrayList<>(batch.rejects());
        batch.count(counts);
        entities.write(batch.entities(), counts, rejected::add);
        links.write(prepared.links(), counts);
        rejected.addAll(prepared.links().rejects());
        rejected.forEach(reject -> rejects.add(reject, counts));
        counts.add(Count.RETRIES, writers.retries() - retriesBefore);
        counts.add(Count.DEADLOCKS, writers.deadlocks() - deadlocksBefore);
        run.checkpoint(counts);
        rejects.keep(counts);
        progress.written(phase, batch.position(), batch.fraction());
    }
}
