package innograph.loaders.load;

import innograph.loaders.load.Counts.Count;
import innograph.loaders.source.Input;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import innograph.model.record.LocalizedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * One reading of the inputs. Takes what its phase is about, leaves out what an earlier part of the same run has done, and
 * hands the rest on in batches.
 */
final class Pass implements RecordSink {
    /**
     * How many statements make a batch: enough to make round trips cheap and to find links that share no node, few enough for
     * a small heap.
     */
    record Size(int entities, int links) {
        static final Size USUAL = new Size(8_000, 40_000);
    }

    /** Characters of text after which a batch is full although it has few statements: patents and projects have abstracts. */
    private static final long TEXT_AT_A_TIME = 8_000_000;

    /** A statement and where it stands. */
    record Stated<T>(Place place, T record) {}

    /**
     * What was read since the batch before.
     *
     * @param position of the last statement, counted from the start of the phase
     * @param fraction part of the phase that is read, 0 to 1; 0 if unknown
     */
    record Batch(
            List<Stated<EntityRecord>> entities,
            List<Stated<LinkRecord>> links,
            List<Reject> rejects,
            long position,
            double fraction) {
        void count(Counts counts) {
            counts.add(Count.ENTITIES_READ, entities.size());
            counts.add(Count.LINKS_READ, links.size());
            counts.set(Count.POSITION, position);
        }
    }

    private final LoadPhase phase;
    private final Size size;
    private final Consumer<Batch> batches;
    private final List<Input> inputs;
    private final long bytesToRead;
    private final long bytesReadBefore;
    private final long alreadyDone;

    private List<Stated<EntityRecord>> entities = new ArrayList<>();
    private List<Stated<LinkRecord>> links = new ArrayList<>();
    private List<Reject> rejects = new ArrayList<>();
    private long text;
    private long seen;

    /**
     * A reading.
     *
     * @param alreadyDone statements that an earlier part of the run has dealt with
     */
    Pass(LoadPhase phase, Size size, List<Input> inputs, long alreadyDone, Consumer<Batch> batches) {
        this.phase = phase;
        this.size = size;
        this.batches = batches;
        this.inputs = inputs;
        this.bytesToRead = inputs.stream().mapToLong(Input::size).sum();
        this.bytesReadBefore = bytesRead();
        this.alreadyDone = alreadyDone;
    }

    @Override
    public void entity(Place place, EntityRecord entity) {
        if (phase == LoadPhase.ENTITIES && isNew()) {
            entities.add(new Stated<>(place, entity));
            text += length(entity);
            handOnIfFull();
        }
    }

    private static long length(EntityRecord entity) {
        long length = length(entity.properties().values()) + length(entity.aliases());
        for (LocalizedName name : entity.names()) {
            length += name.value().length();
        }
        return length;
    }

    private static long length(Collection<?> values) {
        long length = 0;
        for (Object value : values) {
            length += switch (value) {
                case String string -> string.length();
                case List<?> list -> length(list);
                default -> 0;
            };
        }
        return length;
    }

    @Override
    public void link(Place place, LinkRecord link) {
        if (phase == LoadPhase.LINKS && isNew()) {
            links.add(new Stated<>(place, link));
            text += length(link.properties().values());
            handOnIfFull();
        }
    }

    /** Both readings reject the same records; the first one counts. */
    @Override
    public void reject(Reject reject) {
        if (phase == LoadPhase.ENTITIES && isNew()) {
            rejects.add(reject);
            handOnIfFull();
        }
    }

    private boolean isNew() {
        return ++seen > alreadyDone;
    }

    private void handOnIfFull() {
        if (entities.size() >= size.entities()
                || rejects.size() >= size.entities()
                || links.size() >= size.links()
                || text >= TEXT_AT_A_TIME) {
            handOn();
        }
    }

    /** Hands on what is left. */
    void finish() {
        handOn();
    }

    private void handOn() {
        batches.accept(new Batch(entities, links, rejects, Math.max(seen, alreadyDone), fraction()));
        entities = new ArrayList<>();
        links = new ArrayList<>();
        rejects = new ArrayList<>();
        text = 0;
    }

    private double fraction() {
        return bytesToRead == 0 ? 0 : Math.min(1, (double) (bytesRead() - bytesReadBefore) / bytesToRead);
    }

    private long bytesRead() {
        return inputs.stream().mapToLong(Input::bytesRead).sum();
    }
}
