package innograph.loaders.openalex;

import innograph.model.record.EntityRecord;
import java.util.LinkedHashSet;

/** Tells what was not said for a while; keeps the thousands of organizations and topics that many works share, no more. */
final class Lately {
    private static final int REMEMBERED = 10_000;

    private final LinkedHashSet<EntityRecord> said = new LinkedHashSet<>();

    /** True if this was not said lately; from now on it was. */
    boolean isNew(EntityRecord entity) {
        boolean known = said.contains(entity);
        said.addLast(entity);
        if (said.size() > REMEMBERED) {
            said.removeFirst();
        }
        return !known;
    }
}
