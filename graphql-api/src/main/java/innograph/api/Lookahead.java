package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import innograph.model.EntityType;
import innograph.model.Property;
import innograph.queries.entity.Order;
import innograph.queries.entity.Projection;
import innograph.queries.entity.Projection.Along;
import innograph.queries.entity.Properties;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an operation wants of the entities of a field and of those around them, so that one statement reads it. Whatever is not
 * foreseen here is asked for when its turn comes.
 */
final class Lookahead {
    /**
     * Neighbours come along for no more entities than these. What is met twice is read twice in this way, and once when its turn
     * comes.
     */
    private static final int MOST = 64;

    /** Fields that are made of properties which are called otherwise. */
    private static final Map<String, Set<String>> MADE_OF = Map.of(
            "names", Set.of("name", "nameLanguages"),
            "vanishedFrom", Set.of("vanished"),
            "state", Set.of("status", "openUntil"));

    /** Notes of the loaders and of who writes, which are no part of the model. */
    private static final Set<String> NOT_LISTED = Set.of("vanished", "mention", "anonymous");

    private static final Set<String> COMMON =
            EntityType.COMMON.stream().map(Property::name).collect(Collectors.toSet());

    /** Belongs to every sum of money, of the entity and of its links. */
    private static final String CURRENCY = "currency";

    private final ModelSchema schema;
    private final ApiLimits limits;

    Lookahead(ModelSchema schema, ApiLimits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /** How many entities a field may show: so many for each of those that have it, who are not counted if they are in a list. */
    static int entities(DataFetchingEnvironment environment, int each) {
        boolean ofOne =
                environment.getExecutionStepInfo().getPath().toList().stream().noneMatch(Integer.class::isInstance);
        return ofOne ? each : Integer.MAX_VALUE;
    }

    /**
     * What is wanted of the entities that a field shows, one or a short list.
     *
     * @param types which they may be of
     * @param entities how many they are at most
     */
    Projection ofEntities(Selected field, List<EntityType> types, int entities) {
        return new Projection(
                properties(field, types, List.of()), Properties.NONE, along(Stream.of(field), types, entities));
    }

    /**
     * What is wanted of the entities of a page.
     *
     * @param far how its edges call the entity
     * @param orders whose keys tell the place of each entity
     * @param entities how many they are at most
     */
    Projection ofPage(Selected field, String far, List<EntityType> types, List<Order> orders, int entities) {
        List<Selected> edges = field.fields().stream()
                .filter(below -> below.name().equals("edges"))
                .flatMap(below -> below.fields().stream())
                .toList();
        Stream<Selected> places = Stream.concat(
                edges.stream().filter(end -> end.name().equals(far)),
                field.fields().stream().filter(below -> below.name().equals("nodes")));
        return new Projection(
                properties(field, types, orders),
                Properties.of(
                        edges.stream().flatMap(said -> madeOf(said.name())).collect(Collectors.toSet())),
                along(places, types, entities));
    }

    /**
     * Those that are called like anything that stands below, however deep, since an edge may show both its ends. So a few may be
     * read that nobody wanted, and none is missing.
     */
    private static Properties properties(Selected field, List<EntityType> types, List<Order> orders) {
        Set<String> named = new HashSet<>(Set.of(CURRENCY));
        field.forEachBelow(below -> {
            boolean inALanguage =
                    below.getName().equals("name") && !below.getArguments().isEmpty();
            madeOf(inALanguage ? "names" : below.getName()).forEach(named::add);
        });
        Set<String> properties =
                named.stream().filter(property -> isOf(types, property)).collect(Collectors.toCollection(HashSet::new));
        orders.forEach(order -> properties.add(order.property()));
        return Properties.of(properties);
    }

    private static Stream<String> madeOf(String field) {
        return Stream.concat(Stream.of(field), MADE_OF.getOrDefault(field, Set.of()).stream());
    }

    private static boolean isOf(Collection<EntityType> types, String property) {
        return COMMON.contains(property)
                || NOT_LISTED.contains(property)
                || types.stream().anyMatch(type -> type.property(property).isPresent());
    }

    /** A key that stands for two things is left out: one entity is shown at two places, which want something else of it. */
    private List<Along> along(Stream<Selected> places, List<EntityType> types, int entities) {
        if (types.size() != 1 || entities > MOST) {
            return List.of();
        }
        Map<String, Optional<Along>> byKey = new LinkedHashMap<>();
        places.flatMap(place -> place.fields().stream())
                .forEach(field -> byKey.merge(
                        field.key(),
                        along(field, types.getFirst(), entities),
                        (one, other) -> one.equals(other) ? one : Optional.empty()));
        return byKey.values().stream().flatMap(Optional::stream).toList();
    }

    /** Empty if the field shows no neighbours, or others than the first ones. */
    private Optional<Along> along(Selected field, EntityType type, int entities) {
        LinkFields.Link link = LinkFields.named(type, field.name());
        if (link == null) {
            return Optional.empty();
        }
        GraphQLFieldDefinition definition = field.definition();
        LinkTargets.Target target = schema.targets().of(link.type(), link.field());
        if (definition.getArgument("first") == null) {
            int most = LinkFields.isList(definition) ? limits.maxPage() : 1;
            return Optional.of(new Along(
                    field.key(),
                    link.neighbourhood(),
                    List.of(),
                    most,
                    ofEntities(field, target.types(), entities * most)));
        }
        Map<String, Object> arguments = field.arguments();
        boolean isFirst = Stream.of("last", "before", "after", "where").allMatch(name -> arguments.get(name) == null);
        int first = arguments.get("first") instanceof Integer given ? given : PageArguments.USUAL;
        if (!isFirst || !limits.allowsPage(first) || !PageArguments.isWanted(field)) {
            return Optional.empty();
        }
        List<Order> orders;
        try {
            orders = LinkFields.orders(target, arguments.get("orderBy"));
        } catch (ApiException wrong) {
            return Optional.empty(); // it says so itself, when its turn comes
        }
        return Optional.of(new Along(
                field.key(),
                LinkFields.inRole(Objects.toString(arguments.get("role"), null), link.neighbourhood()),
                orders,
                first,
                ofPage(field, link.far(), target.types(), orders, entities * first)));
    }
}
