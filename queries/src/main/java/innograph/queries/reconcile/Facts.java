package innograph.queries.reconcile;

import innograph.identity.place.Countries;
import innograph.model.name.Spelling;
import innograph.queries.entity.Entity;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of the entities that were found.
 *
 * @param entities by id; what has gone since is absent
 * @param identifiers of each, by its id; empty if no query asks for them
 */
record Facts(Map<String, Entity> entities, Map<String, List<String>> identifiers) {
    /** The values of a property of an entity as they are compared, and as they are told; empty if it is not known. */
    List<Known> of(Found found, Entity entity, String property) {
        return switch (property) {
            case ReconcileProperty.COUNTRY -> told(countries(found, entity));
            case ReconcileProperty.PLACE, ReconcileProperty.REGIONS -> told(places(found, entity));
            case ReconcileProperty.KIND ->
                entity.kinds().stream()
                        .map(kind -> new Known(comparable(property, kind.label()), kind.label()))
                        .toList();
            case ReconcileProperty.WEBSITE ->
                entity.text(ReconcileProperty.WEBSITE).stream()
                        .map(address -> new Known(host(address), address))
                        .toList();
            case ReconcileProperty.IDENTIFIER -> told(identifiers.getOrDefault(entity.id(), List.of()).stream());
            case ReconcileProperty.NAME, ReconcileProperty.NAMES, ReconcileProperty.ALIASES -> told(names(entity));
            default ->
                ReconcileProperty.scheme(property).isPresent() ? ofScheme(entity, property) : said(entity, property);
        };
    }

    /**
     * A value.
     *
     * @param comparable equal for values that are the same however they are written
     */
    record Known(String comparable, String told) {
        boolean agreesWith(String asked) {
            // a year is enough of a date, which is folded to words
            return comparable.equals(asked) || (asked.matches("[0-9]{4}") && comparable.startsWith(asked + " "));
        }
    }

    private static List<Known> told(Stream<String> values) {
        return values.map(value -> new Known(Spelling.folded(value), value)).toList();
    }

    private static Stream<String> countries(Found found, Entity entity) {
        return found.organization() != null && found.organization().country() != null
                ? Stream.of(found.organization().country())
                : Stream.concat(entity.text("country").stream(), entity.text("jurisdiction").stream());
    }

    private static Stream<String> places(Found found, Entity entity) {
        return found.organization() != null
                ? found.organization().places().stream()
                : Stream.concat(entity.text("city").stream(), entity.text("venue").stream());
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(entity.names().stream().map(Entity.Name::value), entity.aliases().stream());
    }

    private List<Known> ofScheme(Entity entity, String scheme) {
        return identifiers.getOrDefault(entity.id(), List.of()).stream()
                .filter(identifier -> identifier.startsWith(scheme + ":"))
                .map(identifier -> new Known(Spelling.folded(identifier), identifier))
                .toList();
    }

    private static List<Known> said(Entity entity, String property) {
        Object value = entity.properties().get(property);
        Collection<?> values = value == null ? List.of() : value instanceof Collection<?> list ? list : List.of(value);
        return told(values.stream().map(String::valueOf));
    }

    /** A value of a query as it is compared with what is known. */
    static String comparable(String property, String written) {
        return switch (property) {
            case ReconcileProperty.COUNTRY ->
                Spelling.folded(Countries.code(written).orElse(written));
            case ReconcileProperty.KIND -> Spelling.folded(written.replaceAll("[\\s_]", ""));
            case ReconcileProperty.WEBSITE -> host(written);
            default ->
                ReconcileProperty.scheme(property).isPresent() || property.equals(ReconcileProperty.IDENTIFIER)
                        ? Spelling.folded(Identifiers.normal(property, written))
                        : Spelling.folded(written);
        };
    }

    private static String host(String address) {
        String written = address.strip().toLowerCase(Locale.ROOT);
        try {
            String host = URI.create(written.contains("://") ? written : "https://" + written)
                    .getHost();
            return host == null ? written : host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return written; // then it is compared as it stands
        }
    }

    static List<String> comparable(String property, Collection<String> written) {
        List<String> values = new ArrayList<>();
        written.forEach(value -> values.add(comparable(property, value)));
        return values;
    }
}
