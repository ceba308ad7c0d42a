package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import innograph.model.EntityType;
import innograph.model.Property;
import innograph.model.ValueType;
import innograph.queries.Neighbourhood;
import innograph.queries.summary.Aggregate;
import innograph.queries.summary.Facet;
import innograph.queries.summary.FacetBy;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures about whole lists: facets and aggregates, for each type of entities. */
final class Figures {
    /** What a connection shows beside its page. */
    private static final String FIELDS = """
            type Figures {
              "The most frequent values of the whole list, not only of this page. Example: `facets(by: %2$s, first: 5) { value count }`."
              facets(
                "What tells the entities apart."
                by: %1$sFacet!
                "How many values, 1 to %3$d."
                first: Int = 10
                "Which values come first."
                order: FacetOrder = COUNT
              ): [Facet!]!
              "Figures about the whole list, not only about this page."
              aggregate: %1$sAggregate!
            }
            """;

    /** Of entities of any type. */
    private static final Map<String, FacetBy> OF_ANY_TYPE = Map.of(
            "TYPE", new FacetBy.Type(),
            "KIND", new FacetBy.Kind(),
            "COUNTRY", new FacetBy.Country(),
            "REGION", new FacetBy.Link(Neighbourhood.SEAT),
            "TECHNOLOGY", new FacetBy.Link(Neighbourhood.TOPICS),
            "YEAR", new FacetBy.CameAbout());

    private final Map<EntityType, Map<String, FacetBy>> facets = new EnumMap<>(EntityType.class);
    private final LinkTargets targets;
    private final ApiLimits limits;

    Figures(LinkTargets targets, ApiLimits limits) {
        this.targets = targets;
        this.limits = limits;
        for (EntityType type : EntityType.values()) {
            facets.put(type, facets(type));
        }
    }

    private static Map<String, FacetBy> facets(EntityType type) {
        Map<String, FacetBy> all = new LinkedHashMap<>();
        if (type == EntityType.ORGANIZATION) {
            all.put("KINDS", new FacetBy.Kind());
        }
        for (Property property : type.properties()) {
            switch (property.type()) {
                case TEXT, INTEGER, TEXTS -> {
                    if (!ModelTypes.isProse(property)) {
                        all.put(Names.constant(property.name()), new FacetBy.Value(property.name()));
                    }
                }
                case DATE -> all.put(Names.constant(property.name()) + "_YEAR", new FacetBy.Year(property.name()));
                case DECIMAL, URL, POINT -> {
                    // nearly every entity has a value of its own
                }
            }
        }
        LinkFields.LINKS.stream()
                .filter(link -> link.type().equals(type.label()))
                .forEach(link -> all.putIfAbsent(Names.constant(link.field()), new FacetBy.Link(link.neighbourhood())));
        all.put("DATASETS", new FacetBy.Value("datasets"));
        return all;
    }

    private static List<Property> numbers(EntityType type) {
        return type.properties().stream()
                .filter(property -> property.type() == ValueType.INTEGER || property.type() == ValueType.DECIMAL)
                .toList();
    }

    private static List<Property> days(EntityType type) {
        return type.properties().stream()
                .filter(property -> property.type() == ValueType.DATE)
                .toList();
    }

    /** The types behind the fields, as text of the schema. */
    String sdl() {
        StringBuilder sdl = new StringBuilder();
        facets.forEach((type, by) -> {
            String many = Names.spoken(Names.many(type));
            sdl.append("\"By what %s are told apart.\"\nenum %sFacet {\n".formatted(many, type.label()));
            by.forEach((name, facet) ->
                    sdl.append("  %s\n  %s %s\n".formatted(Sdl.quoted(meaning(facet)), name, condition(type, name))));
            sdl.append("}\n\"Figures about %s.\"\ntype %sAggregate {\n".formatted(many, type.label()));
            sdl.append("  \"How many there are.\"\n  count: Int!\n");
            numbers(type).forEach(property -> append(sdl, property, "NumberAggregate!"));
            days(type).forEach(property -> append(sdl, property, "DayAggregate!"));
            sdl.append("}\n");
        });
        return sdl.toString();
    }

    private static void append(StringBuilder sdl, Property property, String type) {
        sdl.append("  %s\n  %s: %s\n".formatted(Sdl.quoted(property.meaning()), property.name(), type));
    }

    /** Who may not see links may not count by them either. */
    private String condition(EntityType type, String facet) {
        return targets.of(type).entrySet().stream()
                .filter(target -> Names.constant(target.getKey()).equals(facet))
                .map(target -> target.getValue().condition())
                .collect(Collectors.joining());
    }

    private static String meaning(FacetBy by) {
        return switch (by) {
            case FacetBy.Kind _ -> "By what they are; one that is several things counts for each.";
            case FacetBy.Value value -> "By `%s`.".formatted(value.property());
            case FacetBy.Year year -> "By the year of `%s`.".formatted(year.property());
            case FacetBy.Type _ -> "By the type of entity.";
            case FacetBy.Country _ -> "By the country; one that has several counts for each.";
            case FacetBy.CameAbout _ -> "By the year in which they came about.";
            case FacetBy.Link _ -> "By the entities that they are linked with.";
        };
    }

    /** The fields of a connection of entities of this type, as those of a type of a schema. */
    String fields(EntityType type) {
        String example = facetsOf(type).keySet().iterator().next();
        return FIELDS.formatted(type.label(), example, limits.maxPage());
    }

    private Map<String, FacetBy> facetsOf(EntityType type) {
        return Objects.requireNonNull(facets.get(type));
    }

    CompletableFuture<List<Facet>> facets(DataFetchingEnvironment environment, Connection.Listed listed) {
        int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), 10);
        PageArguments.requireSize("first", first, limits);
        String by = Objects.requireNonNull(environment.<String>getArgument("by"));
        Map<String, FacetBy> all = listed.type() == null ? OF_ANY_TYPE : facetsOf(listed.type());
        FacetBy facet = Objects.requireNonNull(all.get(by));
        boolean byValue = "VALUE".equals(environment.getArgument("order"));
        return Asking.by(environment).facets(listed.selection(), facet, first, byValue, listed.of());
    }

    /** Only the figures that are asked for are computed. */
    CompletableFuture<Map<String, @Nullable Object>> aggregate(
            DataFetchingEnvironment environment, Connection.Listed listed) {
        EntityType type = Objects.requireNonNull(listed.type());
        Asking asking = Asking.by(environment);
        Asked asked = asking.once(environment, "figures", () -> Asked.at(environment, type));
        if (!asked.numbers.isEmpty() || !asked.days.isEmpty()) {
            return asking.figures(listed.selection(), asked.numbers, asked.days, listed.of())
                    .thenApply(figures -> together(figures.count(), figures.properties()));
        }
        // the store knows numbers of links without going through them
        CompletableFuture<Long> count =
                asked.count ? asking.count(listed.selection(), listed.of()) : CompletableFuture.completedFuture(0L);
        return count.thenApply(number -> together(number, Map.of()));
    }

    /** What is asked about a list, of each entity in the same words. */
    private record Asked(boolean count, List<String> numbers, List<String> days) {
        static Asked at(DataFetchingEnvironment environment, EntityType type) {
            Set<String> names = Selected.at(environment).fields().stream()
                    .map(Selected::name)
                    .collect(Collectors.toSet());
            return new Asked(
                    names.contains("count"), names(Figures.numbers(type), names), names(Figures.days(type), names));
        }

        private static List<String> names(List<Property> properties, Set<String> asked) {
            return properties.stream()
                    .map(Property::name)
                    .filter(asked::contains)
                    .toList();
        }
    }

    private static Map<String, @Nullable Object> together(long count, Map<String, Aggregate> aggregates) {
        Map<String, @Nullable Object> all = new HashMap<>(aggregates);
        all.put("count", count);
        return all;
    }

    /** What is not in the graph at all has no figures. */
    static Aggregate none() {
        return new Aggregate(null, null, null, null, 0);
    }
}
