package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.model.Property;
import innograph.model.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes a property of an entity or a link. */
record PropertyRule(Property property, Field field, ValueReader reader) {
    /** The value for a row; null if the file does not say, or if it says what can't be, which is rejected. */
    @Nullable
    Object value(Row row, @Nullable Item each) {
        List<String> texts = List.of();
        try {
            texts = field.texts(row, each);
            return texts.isEmpty() ? null : read(texts);
        } catch (InvalidValueException e) {
            String reason =
                    "%s, %s: %s; the rest of the row is kept".formatted(field.name(), property.name(), e.getMessage());
            String text = texts.isEmpty() ? row.written() : String.join("; ", texts);
            row.sink().reject(new Reject(LoadProblem.VALUE_UNREADABLE, row.place(), reason, text));
            return null;
        }
    }

    /**
     * Reads texts as a value.
     *
     * @throws InvalidValueException if the model does not allow it
     */
    Object read(List<String> texts) {
        Object value = property.type() == ValueType.TEXTS
                ? texts
                : reader.read(texts.size() == 1 ? texts.getFirst() : String.join("; ", texts));
        if (!property.accepts(value)) {
            throw new InvalidValueException(
                    property.values().isEmpty()
                            ? "'%s' is no %s"
                                    .formatted(
                                            value, property.type() == ValueType.URL ? "web address" : property.type())
                            : "'%s' is none of %s".formatted(value, String.join(", ", property.values())));
        }
        return value;
    }
}
