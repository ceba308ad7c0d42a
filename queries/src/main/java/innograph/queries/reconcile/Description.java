package innograph.queries.reconcile;

import innograph.identity.organization.Organization;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.queries.entity.Entity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tells an entity from others of its name, in a line. */
final class Description {
    /** Properties of all types that are short and tell one entity from another, in the order in which they are told. */
    private static final List<String> TELLING = List.of(
            "acronym",
            "number",
            "notation",
            "code",
            "scheme",
            "programme",
            "list",
            "kind",
            "city",
            "country",
            "start",
            "published",
            "year");

    private Description() {}

    static String of(Entity entity, @Nullable Organization organization) {
        Stream<String> kinds = entity.kinds().stream().map(Description::name);
        Stream<String> told = TELLING.stream()
                .filter(property -> !property.equals("country") || organization == null)
                .map(property -> Optional.ofNullable(entity.properties().get(property))
                        .map(String::valueOf)
                        .orElse(""));
        Stream<String> country =
                organization == null ? Stream.of() : Stream.of(Objects.requireNonNullElse(organization.country(), ""));
        return Stream.of(kinds, told, country)
                .flatMap(part -> part)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String name(OrganizationKind kind) {
        return new ReconcileType(EntityType.ORGANIZATION, kind).name();
    }
}
