package innograph.queries.reconcile;

import innograph.model.EntityType;
import innograph.model.Property;
import innograph.model.identifier.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something by which entities are told apart, or that can be asked of them.
 *
 * @param id as in a query, for example {@code country} or {@code ror}
 * @param name for people
 * @param meaning one sentence
 */
public record ReconcileProperty(String id, String name, String meaning) {
    static final String IDENTIFIER = "identifier";
    static final String COUNTRY = "country";
    static final String PLACE = "place";
    static final String KIND = "kind";
    static final String WEBSITE = "website";
    static final String REGIONS = "regions";
    static final String PARENTS = "parents";
    static final String NAME = "name";
    static final String NAMES = "names";
    static final String ALIASES = "aliases";

    private static final List<ReconcileProperty> OF_ALL = List.of(
            new ReconcileProperty(NAME, "Name", "Name to show."),
            new ReconcileProperty(NAMES, "Names", "Names in all known languages."),
            new ReconcileProperty(ALIASES, "Other names", "Acronyms and other names."),
            new ReconcileProperty(
                    IDENTIFIER,
                    "Identifier",
                    "Any identifier as scheme:value or as its authority's web address; one that fits decides."),
            new ReconcileProperty(PLACE, "Place", "City, or a region that it is in."),
            new ReconcileProperty(REGIONS, "Regions", "Regions that it is located in."));

    private static final List<ReconcileProperty> OF_ORGANIZATIONS = List.of(
            new ReconcileProperty(KIND, "Kind", "Kind of organization, for example University."),
            new ReconcileProperty(PARENTS, "Part of", "Organizations that it is part of."));

    /** Without those whose prefix is the name of something else that is said of entities. */
    private static final Map<String, Scheme> SCHEME_OF = Arrays.stream(Scheme.values())
            .filter(scheme -> Arrays.stream(EntityType.values())
                    .noneMatch(type -> type.property(scheme.prefix()).isPresent()))
            .collect(Collectors.toMap(Scheme::prefix, scheme -> scheme, (one, _) -> one, LinkedHashMap::new));

    private static final List<ReconcileProperty> SCHEMES = SCHEME_OF.values().stream()
            .map(scheme -> new ReconcileProperty(
                    scheme.prefix(),
                    "Identifier: " + scheme.prefix(),
                    "Identifier of the scheme %s; one that fits decides.".formatted(scheme.prefix())))
            .toList();

    private static final Map<String, ReconcileProperty> ALL = all();

    private static Map<String, ReconcileProperty> all() {
        Map<String, ReconcileProperty> all = new LinkedHashMap<>();
        ReconcileType.all().stream()
                .map(ReconcileType::entity)
                .distinct()
                .flatMap(type -> of(type).stream())
                .forEach(property -> all.putIfAbsent(property.id, property));
        return all;
    }

    /** Those of a type: what all have, what the type has, identifiers by their schemes. */
    public static List<ReconcileProperty> of(EntityType type) {
        List<ReconcileProperty> properties = new ArrayList<>(OF_ALL);
        if (type == EntityType.ORGANIZATION) {
            properties.addAll(OF_ORGANIZATIONS);
        }
        for (Property property : type.properties()) {
            properties.add(new ReconcileProperty(property.name(), words(property.name()), property.meaning()));
        }
        properties.addAll(SCHEMES);
        return properties;
    }

    private static String words(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** Those of all types, each once. */
    public static List<ReconcileProperty> ofAllTypes() {
        return List.copyOf(ALL.values());
    }

    /** The property with this id; empty if there is none. */
    public static Optional<ReconcileProperty> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** The type of the entities that a property has as its values; empty if it has none. */
    public static Optional<EntityType> entities(String property) {
        return switch (property) {
            case REGIONS -> Optional.of(EntityType.REGION);
            case PARENTS -> Optional.of(EntityType.ORGANIZATION);
            default -> Optional.empty();
        };
    }

    /** The scheme of identifiers that a property stands for; empty if it stands for none. */
    static Optional<Scheme> scheme(String property) {
        return Optional.ofNullable(SCHEME_OF.get(property));
    }
}
