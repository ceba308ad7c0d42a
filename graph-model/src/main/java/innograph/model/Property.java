package innograph.model;

import java.util.List;
import java.util.Set;

/**
 * One thing that may be said of an entity or a link.
 *
 * @param name as written in the graph and in the API
 * @param meaning one sentence for readers of the API and of the data model: meaning, unit, range
 * @param values the only ones allowed; empty if any will do
 */
public record Property(String name, ValueType type, String meaning, List<String> values) {
    /** What the graph has an index of, which takes no endless text. */
    private static final Set<String> CODES = Set.of("country", "family", "number");

    private static final int LONGEST_CODE = 500;

    public Property {
        values = List.copyOf(values);
    }

    private Property(String name, ValueType type, String meaning) {
        this(name, type, meaning, List.of());
    }

    static Property text(String name, String meaning) {
        return new Property(name, ValueType.TEXT, meaning);
    }

    static Property texts(String name, String meaning) {
        return new Property(name, ValueType.TEXTS, meaning);
    }

    static Property oneOf(String name, String meaning, String... values) {
        return new Property(name, ValueType.TEXT, meaning, List.of(values));
    }

    static Property integer(String name, String meaning) {
        return new Property(name, ValueType.INTEGER, meaning);
    }

    static Property decimal(String name, String meaning) {
        return new Property(name, ValueType.DECIMAL, meaning);
    }

    static Property date(String name, String meaning) {
        return new Property(name, ValueType.DATE, meaning);
    }

    static Property url(String name, String meaning) {
        return new Property(name, ValueType.URL, meaning);
    }

    static Property point(String name, String meaning) {
        return new Property(name, ValueType.POINT, meaning);
    }

    /** True if a source may state this value for this property. */
    public boolean accepts(Object value) {
        return type.accepts(value)
                && (values.isEmpty() || values.contains((String) value))
                && (!CODES.contains(name) || ((String) value).length() <= LONGEST_CODE);
    }
}
