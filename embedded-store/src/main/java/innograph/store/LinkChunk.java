package innograph.store;

import java.util.List;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/** Relationships: type, number of the node at either end, properties. */
final class LinkChunk extends RecordChunk {
    private final List<String> names;
    private final ImportRecord common;

    LinkChunk(List<String> names, ImportRecord common) {
        this.names = names;
        this.common = common;
    }

    @Override
    void read(ImportValues from, InputEntityVisitor visitor) {
        visitor.type(names.get((int) from.number()));
        visitor.startId(from.number());
        visitor.endId(from.number());
        boolean isCommon = from.number() == 1;
        ImportRecord.pass(from, names, visitor);
        if (isCommon) {
            common.pass(visitor);
        }
    }
}
