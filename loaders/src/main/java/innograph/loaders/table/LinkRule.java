package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.record.LinkRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link that a row states, or one for each value of a list. Where an end is missing, the row does not state it.
 *
 * @param each the list; null if the row has none
 */
record LinkRule(
        LinkType type,
        End from,
        End to,
        List<Condition> conditions,
        @Nullable Field each,
        List<PropertyRule> properties) {

    /** What a link begins or ends with. */
    sealed interface End {
        /**
         * What the same row tells of.
         *
         * @param entity place of the rule among those of the table
         */
        record Told(int entity) implements End {}

        /** Something that is told elsewhere. */
        record Named(IdentifierRule identifier) implements End {}
    }

    /**
     * Tells what a row states.
     *
     * @param told ids of what the row told of, by the place of their rule
     */
    void read(Row row, List<List<Identifier>> told) {
        for (Condition condition : conditions) {
            if (!condition.test(row)) {
                return;
            }
        }
        if (each == null) {
            read(row, null, told);
        } else {
            EntityRule.items(each, row).forEach(one -> read(row, one, told));
        }
    }

    private void read(Row row, @Nullable Item one, List<List<Identifier>> told) {
        List<Identifier> ends = ids(to, row, one, told);
        if (ends.isEmpty()) {
            return;
        }
        for (Identifier begin : ids(from, row, one, told)) {
            for (Identifier end : ends) {
                link(row, begin, end, one);
            }
        }
    }

    private static List<Identifier> ids(End end, Row row, @Nullable Item one, List<List<Identifier>> told) {
        return switch (end) {
            case End.Told(int entity) -> told.get(entity);
            case End.Named(IdentifierRule rule) -> named(rule, row, one);
        };
    }

    private static List<Identifier> named(IdentifierRule rule, Row row, @Nullable Item one) {
        try {
            Identifier identifier = rule.of(row, one);
            return identifier == null ? List.of() : List.of(identifier);
        } catch (InvalidIdentifierException e) {
            row.sink().reject(Reject.because(e, row.place(), row.written()));
        } catch (InvalidValueException e) {
            row.sink().reject(Reject.because(e, row.place(), row.written()));
        }
        return List.of();
    }

    private void link(Row row, Identifier begin, Identifier end, @Nullable Item one) {
        if (begin.equals(end)) {
            if (!from.equals(to)) {
                String reason = "%s links %s with itself".formatted(type, begin);
                row.sink().reject(new Reject(LoadProblem.LINK_WITH_ITSELF, row.place(), reason, row.written()));
            }
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (PropertyRule property : properties) {
            Object value = property.value(row, one);
            if (value != null) {
                values.put(property.property().name(), value);
            }
        }
        row.sink().link(row.place(), new LinkRecord(type, begin, end, values));
    }
}
