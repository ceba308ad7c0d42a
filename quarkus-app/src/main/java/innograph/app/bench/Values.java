package innograph.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The values of an answer in their order, without the names and wrappers around them: what answers of different APIs to the
 * same question have in common.
 */
record Values(List<Object> all) {
    private static final double ROUNDING = 1e-9; // sums are added up in another order

    private enum Nothing {
        NULL
    }

    static Values of(JsonNode answer) {
        List<Object> values = new ArrayList<>();
        collect(answer, values);
        return new Values(values);
    }

    private static void collect(JsonNode node, List<Object> values) {
        if (node.isContainerNode()) {
            node.forEach(part -> collect(part, values));
        } else if (node.isNull()) {
            values.add(Nothing.NULL);
        } else if (node.isNumber()) {
            values.add(node.doubleValue());
        } else {
            values.add(node.asText());
        }
    }

    static Values of(List<Record> rows) {
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> row.values().forEach(value -> collect(value, values)));
        return new Values(values);
    }

    private static void collect(Value value, List<Object> values) {
        Object object = value.asObject();
        switch (object) {
            case null -> values.add(Nothing.NULL);
            case List<?> _ -> value.values().forEach(part -> collect(part, values));
            case Number number -> values.add(number.doubleValue());
            default -> values.add(object.toString());
        }
    }

    boolean agreesWith(Values other) {
        if (all.size() != other.all.size()) {
            return false;
        }
        for (int i = 0; i < all.size(); i++) {
            if (!agree(all.get(i), other.all.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean agree(Object one, Object other) {
        return (one instanceof Double a && other instanceof Double b)
                ? Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b))
                : one.equals(other);
    }
}
