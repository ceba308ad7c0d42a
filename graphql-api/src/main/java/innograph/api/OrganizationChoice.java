package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import innograph.model.OrganizationKind;
import innograph.queries.partners.PartnerFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which organizations come into question, as a caller says it: a {@code PartnerFilter} of the schema. */
record OrganizationChoice(Map<String, @Nullable Object> where) {
    /** The argument {@code where}; lets all through if it is not given. */
    static OrganizationChoice of(DataFetchingEnvironment environment) {
        return new OrganizationChoice(
                Objects.requireNonNullElse(environment.<Map<String, @Nullable Object>>getArgument("where"), Map.of()));
    }

    /** Identifiers of the entities that it names. */
    List<String> named() {
        return Stream.of("exclude", "region", "technology")
                .flatMap(field -> texts(field).stream())
                .toList();
    }

    PartnerFilter filter(Discovery.Ids ids) {
        Set<OrganizationKind> kinds =
                texts("kinds").stream().map(OrganizationKind::valueOf).collect(Collectors.toSet());
        return new PartnerFilter(
                kinds,
                Set.copyOf(texts("countries")),
                ids.of(texts("region")),
                ids.of(texts("technology")),
                where.get("minWorks") instanceof Integer least ? least : 0,
                Boolean.TRUE.equals(where.get("withoutListed")),
                Set.copyOf(ids.of(texts("exclude"))));
    }

    /** One text or several; none if it is not given. */
    private List<String> texts(String field) {
        return switch (where.get(field)) {
            case List<?> several -> several.stream().map(String::valueOf).toList();
            case null -> List.of();
            case Object one -> List.of(String.valueOf(one));
        };
    }
}
