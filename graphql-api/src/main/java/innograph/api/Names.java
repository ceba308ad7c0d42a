package innograph.api;

import innograph.model.EntityType;
import java.util.Locale;

/** How types, fields and values are called, from the names of the model. */
final class Names {
    private Names() {}

    /** The question for one entity: {@code organization}. */
    static String one(EntityType type) {
        return type.label().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.label().substring(1);
    }

    /** The question for all entities of a type: {@code organizations}. */
    static String many(EntityType type) {
        String one = one(type);
        if (type == EntityType.PERSON) {
            return "people";
        }
        return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }

    /** In a sentence: {@code control lists}. */
    static String spoken(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** As the value of an enum: {@code TECHNOLOGY_AMOUNT} for {@code technologyAmount}. */
    static String constant(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
