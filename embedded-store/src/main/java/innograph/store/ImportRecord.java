package innograph.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.values.storable.Value;

/** Properties that many records have in common. */
record ImportRecord(Map<String, Value> properties) {
    static ImportRecord of(byte[] block, List<String> names) {
        ImportValues from = new ImportValues(block, block.length);
        Map<String, Value> properties = new LinkedHashMap<>();
        for (long left = from.number(); left > 0; left--) {
            properties.put(names.get((int) from.number()), from.value());
        }
        return new ImportRecord(properties);
    }

    void pass(InputEntityVisitor visitor) {
        properties.forEach((name, value) -> visitor.property(name, value, false));
    }

    /** Reads the properties of one record and hands them on. */
    static void pass(ImportValues from, List<String> names, InputEntityVisitor visitor) {
        for (long left = from.number(); left > 0; left--) {
            visitor.property(names.get((int) from.number()), from.value(), false);
        }
    }
}
