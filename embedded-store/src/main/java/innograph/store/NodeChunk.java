package innograph.store;

import java.util.List;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/** Nodes: number, labels, properties. */
final class NodeChunk extends RecordChunk {
    private final List<String> names;
    private final ImportRecord common;

    NodeChunk(List<String> names, ImportRecord common) {
        this.names = names;
        this.common = common;
    }

    @Override
    void read(ImportValues from, InputEntityVisitor visitor) {
        visitor.id(from.number());
        boolean isCommon = from.number() == 1;
        String[] labels = new String[(int) from.number()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = names.get((int) from.number());
        }
        visitor.labels(labels);
        ImportRecord.pass(from, names, visitor);
        if (isCommon) {
            common.pass(visitor);
        }
    }
}
