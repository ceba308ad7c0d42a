package innograph.loaders.load;

import innograph.loaders.load.Pass.Batch;
import innograph.loaders.load.Pass.Stated;
import innograph.loaders.source.Input;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The one reading of a bulk load. Entities come in the batches in which an ordinary load has them, so that both count and
 * reject the same; each batch brings along the links that were read meanwhile.
 */
final class BulkReading implements RecordSink {
    private final Pass entities;
    private final Consumer<Batch> batches;
    private List<Stated<LinkRecord>> links = new ArrayList<>();
    private long position;
    private double fraction;

    BulkReading(List<Input> inputs, Consumer<Batch> batches) {
        this.entities = new Pass(LoadPhase.ENTITIES, Pass.Size.USUAL, inputs, 0, this::handOn);
        this.batches = batches;
    }

    private void handOn(Batch batch) {
        position = batch.position();
        fraction = batch.fraction();
        batches.accept(new Batch(batch.entities(), links, batch.rejects(), position, fraction));
        links = new ArrayList<>();
    }

    @Override
    public void entity(Place place, EntityRecord entity) {
        entities.entity(place, entity);
    }

    @Override
    public void link(Place place, LinkRecord link) {
        links.add(new Stated<>(place, link));
        if (links.size() >= Pass.Size.USUAL.links()) {
            batches.accept(new Batch(List.of(), links, List.of(), position, fraction));
            links = new ArrayList<>();
        }
    }

    @Override
    public void reject(Reject reject) {
        entities.reject(reject);
    }

    /** Hands on what is left. */
    void finish() {
        entities.finish();
    }
}
