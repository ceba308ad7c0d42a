package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.Coordinates;
import innograph.model.identifier.Identifier;
import innograph.queries.entity.Entity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entity says of itself. A property is read by the name of its field, so only fields that mean something else are
 * listed.
 */
final class EntityFields {
    private EntityFields() {}

    static TypeRuntimeWiring.Builder addTo(TypeRuntimeWiring.Builder type) {
        return type.defaultDataFetcher(EntityFields::property)
                .dataFetcher("id", environment -> entityOf(environment).id())
                .dataFetcher("name", environment -> {
                    String language = environment.getArgument("language");
                    Entity entity = entityOf(environment);
                    return language == null ? entity.name() : entity.name(language);
                })
                .dataFetcher(
                        "names",
                        environment -> entityOf(environment).names().stream()
                                .map(EntityFields::name)
                                .toList())
                .dataFetcher(
                        "identifiers",
                        environment -> Asking.by(environment)
                                .identifiers(entityOf(environment).id())
                                .thenApply(identifiers -> identifiers.stream()
                                        .map(EntityFields::identifier)
                                        .toList()))
                .dataFetcher(
                        "datasets",
                        environment -> Asking.by(environment)
                                .datasets(entityOf(environment).datasets()))
                .dataFetcher(
                        "vanishedFrom",
                        environment -> Asking.by(environment)
                                .datasets(entityOf(environment).vanishedFrom()))
                .dataFetcher("mention", environment -> entityOf(environment).isMention());
    }

    static TypeRuntimeWiring.Builder addToOrganization(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("kinds", environment -> entityOf(environment).kinds())
                .dataFetcher(
                        "status",
                        environment -> entityOf(environment)
                                .text("status")
                                .map(status -> status.toUpperCase(Locale.ROOT))
                                .orElse("UNKNOWN"));
    }

    static Entity entityOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Entity>getSource());
    }

    private static @Nullable Object property(DataFetchingEnvironment environment) {
        Entity entity = entityOf(environment);
        return switch (entity.properties().get(environment.getField().getName())) {
            case Coordinates place -> Map.of("latitude", place.latitude(), "longitude", place.longitude());
            case Double amount
            when typeName(environment).equals("Money") -> money(amount, entity).orElse(null);
            case null -> isList(environment) ? List.of() : null;
            case Object value -> value;
        };
    }

    private static String typeName(DataFetchingEnvironment environment) {
        return GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName();
    }

    private static boolean isList(DataFetchingEnvironment environment) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(environment.getFieldType()));
    }

    /**
     * A sum of money.
     *
     * @param of the project or contract that names the currency; empty if it names none
     */
    static Optional<Map<String, Object>> money(double amount, Entity of) {
        return of.text("currency").map(currency -> Map.of("amount", BigDecimal.valueOf(amount), "currency", currency));
    }

    private static Map<String, Object> name(Entity.Name name) {
        Map<String, Object> fields = new HashMap<>(Map.of("value", name.value()));
        name.language().ifPresent(language -> fields.put("language", language));
        return fields;
    }

    private static Map<String, Object> identifier(String text) {
        int colon = text.indexOf(':');
        Map<String, Object> fields =
                new HashMap<>(Map.of("scheme", text.substring(0, colon), "value", text.substring(colon + 1)));
        Identifier.parse(text).flatMap(Identifier::url).ifPresent(url -> fields.put("url", url));
        return fields;
    }
}
