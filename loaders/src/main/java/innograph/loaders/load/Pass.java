package innograph.loaders.load;

import innograph.loaders.load.Counts.Count;
import innograph.loaders.source.Input;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of the inputs. Takes what its phase is about, leaves out what an earlier part of the same run has done, and
 * hands the rest to the writer in batches.
 */
final class Pass implements RecordSink {
    /** Statements in one transaction: enough to make round trips cheap, few enough for a small heap. */
    private static final int BATCH = 2_000;

    /** A statement and where it stands. */
    record Stated<T>(Place place, T record) {}

    private final LoadPhase phase;
    private final LoadRun run;
    private final GraphWriter writer;
    private final Rejects rejects;
    private final Progress progress;
    private final List<Input> inputs;
    private final long bytesToRead;
    private final long bytesReadBefore;
    private final long alreadyDone;

    private final List<Stated<EntityRecord>> entities = new ArrayList<>();
    private final List<Stated<LinkRecord>> links = new ArrayList<>();
    private long seen;

    Pass(LoadPhase phase, LoadRun run, GraphWriter writer, Rejects rejects, Progress progress, List<Input> inputs) {
        this.phase = phase;
        this.run = run;
        this.writer = writer;
        this.rejects = rejects;
        this.progress = progress;
        this.inputs = inputs;
        this.bytesToRead = inputs.stream().mapToLong(Input::size).sum();
        this.bytesReadBefore = bytesRead();
        this.alreadyDone = run.counts().get(Count.POSITION);
    }

    @Override
    public void entity(Place place, EntityRecord entity) {
        if (phase == LoadPhase.ENTITIES && isNew()) {
            run.counts().add(Count.ENTITIES_READ, 1);
            entities.add(new Stated<>(place, entity));
            writeIfFull(entities.size());
        }
    }

    @Override
    public void link(Place place, LinkRecord link) {
        if (phase == LoadPhase.LINKS && isNew()) {
            run.counts().add(Count.LINKS_READ, 1);
            links.add(new Stated<>(place, link));
            writeIfFull(links.size());
        }
    }

    /** Both readings reject the same records; the first one counts. */
    @Override
    public void reject(Reject reject) {
        if (phase == LoadPhase.ENTITIES && isNew()) {
            rejects.add(reject, run.counts());
        }
    }

    void finish() {
        write();
    }

    private boolean isNew() {
        return ++seen > alreadyDone;
    }

    private void writeIfFull(int size) {
        if (size >= BATCH) {
            write();
        }
    }

    private void write() {
        run.counts().set(Count.POSITION, Math.max(seen, alreadyDone));
        if (phase == LoadPhase.ENTITIES) {
            writer.writeEntities(entities);
            entities.clear();
        } else {
            writer.writeLinks(links);
            links.clear();
        }
        progress.written(phase, seen, fraction());
    }

    private double fraction() {
        return bytesToRead == 0 ? 0 : Math.min(1, (double) (bytesRead() - bytesReadBefore) / bytesToRead);
    }

    private long bytesRead() {
        return inputs.stream().mapToLong(Input::bytesRead).sum();
    }
}
