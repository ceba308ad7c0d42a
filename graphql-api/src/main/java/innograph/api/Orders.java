package innograph.api;

import innograph.model.EntityType;
import innograph.model.Property;
import innograph.model.ValueType;
import innograph.queries.entity.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lists can be ordered by: an input type for each type of entities, and what it means. */
final class Orders {
    private Orders() {}

    /** The input types, as text of the schema. */
    static String sdl() {
        StringBuilder sdl = new StringBuilder();
        for (EntityType type : EntityType.values()) {
            sdl.append("\"What %s can be ordered by.\"\nenum %sOrderBy {\n"
                    .formatted(Names.spoken(Names.many(type)), type.label()));
            keys(type)
                    .forEach((name, property) ->
                            sdl.append("  %s\n  %s\n".formatted(Sdl.quoted(property.meaning()), name)));
            sdl.append("""
                    }
                    "An order of %2$s."
                    input %1$sOrder {
                      "What decides."
                      by: %1$sOrderBy!
                      "Which comes first."
                      direction: Direction = ASC
                    }
                    """.formatted(type.label(), Names.spoken(Names.many(type))));
        }
        return sdl.toString();
    }

    private static Map<String, Property> keys(EntityType type) {
        Map<String, Property> keys = new LinkedHashMap<>();
        EntityType.COMMON.stream()
                .filter(property -> List.of("id", "name").contains(property.name()))
                .forEach(property -> keys.put(Names.constant(property.name()), property));
        type.properties().stream()
                .filter(property -> !ModelTypes.isProse(property) && hasOrder(property.type()))
                .forEach(property -> keys.put(Names.constant(property.name()), property));
        return keys;
    }

    private static boolean hasOrder(ValueType type) {
        return switch (type) {
            case TEXT, INTEGER, DECIMAL, DATE -> true;
            case TEXTS, URL, POINT -> false;
        };
    }

    /**
     * What the argument {@code orderBy} says.
     *
     * @throws ApiException if it names something twice
     */
    static List<Order> read(EntityType type, @Nullable Object orderBy) {
        List<Order> orders = new ArrayList<>();
        Set<Object> named = new HashSet<>();
        for (Object each : orderBy instanceof List<?> several ? several : List.of()) {
            Map<?, ?> order = (Map<?, ?>) Objects.requireNonNull(each);
            Object by = Objects.requireNonNull(order.get("by"));
            if (!named.add(by)) {
                throw new ApiException(ApiProblem.ARGUMENT, "orderBy: %s is there twice".formatted(by));
            }
            String property =
                    Objects.requireNonNull(keys(type).get(by.toString())).name();
            orders.add(new Order(property, "DESC".equals(order.get("direction"))));
        }
        return orders;
    }
}
