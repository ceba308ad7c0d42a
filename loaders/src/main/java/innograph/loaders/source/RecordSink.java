package innograph.loaders.source;

import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;

/** Takes what an adapter reads, in the order in which it stands in the input. */
public interface RecordSink {
    void entity(Place place, EntityRecord entity);

    void link(Place place, LinkRecord link);

    void reject(Reject reject);
}
