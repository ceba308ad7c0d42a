package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of one entity, or of one for each value of a list.
 *
 * @param name by which the mapping's links speak of it
 * @param registration true if it is held against what the register of contracts asks
 * @param each the list; null if there is one entity in a row
 */
record EntityRule(
        String name,
        EntityType type,
        boolean mention,
        boolean registration,
        List<Condition> conditions,
        @Nullable Field each,
        IdentifierRule id,
        List<IdentifierRule> identifiers,
        List<OrganizationKind> kinds,
        @Nullable Field kindsByColumn,
        List<Name> names,
        List<Field> aliases,
        List<PropertyRule> properties) {

    /**
     * A name of the entity.
     *
     * @param language BCP 47; empty if unknown
     */
    record Name(String language, Field field) {}

    /** Tells what a row says; returns the ids of what was told, for the links. */
    List<Identifier> read(Row row) {
        for (Condition condition : conditions) {
            if (!condition.test(row)) {
                return List.of();
            }
        }
        if (each == null) {
            Identifier only = read(row, null);
            return only == null ? List.of() : List.of(only);
        }
        List<Identifier> several = new ArrayList<>();
        for (Item one : items(each, row)) {
            Identifier identifier = read(row, one);
            if (identifier != null) {
                several.add(identifier);
            }
        }
        return several;
    }

    /** The values of a list; none if they can't be read, which is rejected. */
    static List<Item> items(Field each, Row row) {
        try {
            List<String> texts = each.texts(row, null);
            List<Item> items = new ArrayList<>(texts.size());
            for (String text : texts) {
                items.add(new Item(text, items.size() + 1));
            }
            return items;
        } catch (InvalidValueException e) {
            row.sink().reject(Reject.because(e, row.place(), row.written()));
            return List.of();
        }
    }

    private @Nullable Identifier read(Row row, @Nullable Item one) {
        try {
            Identifier own = id.of(row, one);
            if (own == null) {
                throw new InvalidRecordException(
                        "%s is empty, and the id is built from it".formatted(columnsOf(id.value())));
            }
            row.sink().entity(row.place(), record(own, row, one));
            return own;
        } catch (InvalidIdentifierException e) {
            reject(LoadProblem.IDENTIFIER_INVALID, e, row);
        } catch (InvalidValueException e) {
            reject(LoadProblem.VALUE_UNREADABLE, e, row);
        } catch (InvalidRecordException e) {
            reject(LoadProblem.RECORD_INVALID, e, row);
        }
        return null;
    }

    private EntityRecord record(Identifier own, Row row, @Nullable Item one) {
        EntityRecord.Builder record = EntityRecord.of(type, own);
        for (IdentifierRule identifier : identifiers) {
            identify(record, identifier, row, one);
        }
        for (Name name : names) {
            name.field().texts(row, one).forEach(text -> record.name(text, name.language()));
        }
        for (Field alias : aliases) {
            alias.texts(row, one).forEach(record::alias);
        }
        kinds.forEach(record::kind);
        if (kindsByColumn != null) {
            kindsByColumn.texts(row, one).forEach(kind -> record.kind(OrganizationKind.valueOf(kind)));
        }
        for (PropertyRule property : properties) {
            record.set(property.property().name(), property.value(row, one));
        }
        if (mention) {
            record.mention();
        }
        return record.build();
    }

    /** A wrong identifier beside the entity's own is no reason to leave the entity out. */
    private static void identify(EntityRecord.Builder record, IdentifierRule rule, Row row, @Nullable Item one) {
        try {
            Identifier identifier = rule.of(row, one);
            if (identifier != null) {
                record.identifiedBy(identifier);
            }
        } catch (InvalidIdentifierException e) {
            row.sink().reject(Reject.because(e, row.place(), row.written()));
        } catch (InvalidValueException e) {
            row.sink().reject(Reject.because(e, row.place(), row.written()));
        }
    }

    private void reject(LoadProblem problem, RuntimeException e, Row row) {
        row.sink().reject(new Reject(problem, row.place(), name + ": " + e.getMessage(), row.written()));
    }

    private static String columnsOf(Template template) {
        return "column " + String.join(" or ", template.columns());
    }
}
