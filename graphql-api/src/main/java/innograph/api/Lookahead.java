package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.SelectedField;
import innograph.model.EntityType;
import innograph.model.Property;
import innograph.queries.entity.Order;
import innograph.queries.entity.Projection;
import innograph.queries.entity.Projection.Along;
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

    private static final Set<String> NAMES = Set.of("name", "names", "nameLanguages");

    /** Fields that are made of properties which are called otherwise. */
    private static final Map<String, Set<String>> MADE_OF = Map.of(
            "names", NAMES,
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
     * @param below the fields of the entities
     * @param types which they may be of
     * @param entities how many they are at most
     */
    Projection ofEntities(DataFetchingFieldSelectionSet below, List<EntityType> types, int entities) {
        return new Projection(properties(below, types, List.of()), along(Stream.of(below), types, entities));
    }

    /**
     * What is wanted of the entities of a page.
     *
     * @param below the fields of the connection
     * @param far how its edges call the entity
     * @param orders whose keys tell the place of each entity
     * @param entities how many they are at most
     */
    Projection ofPage(
            DataFetchingFieldSelectionSet below, String far, List<EntityType> types, List<Order> orders, int entities) {
        Stream<SelectedField> shown = below.getImmediateFields().stream()
                .flatMap(field -> field.getName().equals("edges")
                        ? field.getSelectionSet().getImmediateFields().stream()
                                .filter(end -> end.getName().equals(far))
                        : Stream.of(field).filter(nodes -> nodes.getName().equals("nodes")));
        return new Projection(
                properties(below, types, orders), along(shown.map(SelectedField::getSelectionSet), types, entities));
    }

    /**
     * Those that are called like anything that stands below, however deep, since an edge may show both its ends. So a few may be
     * read that nobody wanted, and none is missing.
     */
    private static Set<String> properties(
            DataFetchingFieldSelectionSet below, List<EntityType> types, List<Order> orders) {
        Set<String> properties = new HashSet<>(Set.of("id"));
        below.getFields().stream()
                .flatMap(Lookahead::madeOf)
                .filter(property -> isOf(types, property))
                .forEach(properties::add);
        if (isOf(types, CURRENCY)) {
            properties.add(CURRENCY);
        }
        orders.forEach(order -> properties.add(order.property()));
        return properties;
    }

    private static Stream<String> madeOf(SelectedField field) {
        boolean inALanguage =
                field.getName().equals("name") && !field.getArguments().isEmpty();
        Set<String> others = inALanguage ? NAMES : MADE_OF.getOrDefault(field.getName(), Set.of());
        return Stream.concat(Stream.of(field.getName()), others.stream());
    }

    private static boolean isOf(Collection<EntityType> types, String property) {
        return COMMON.contains(property)
                || NOT_LISTED.contains(property)
                || types.stream().anyMatch(type -> type.property(property).isPresent());
    }

    /** A key that stands for two fields is left out: one entity is shown at two places, which want something else of it. */
    private List<Along> along(Stream<DataFetchingFieldSelectionSet> places, List<EntityType> types, int entities) {
        if (types.size() != 1 || entities > MOST) {
            return List.of();
        }
        Map<String, Optional<Along>> byKey = new LinkedHashMap<>();
        places.flatMap(place -> place.getImmediateFields().stream())
                .forEach(field -> byKey.merge(
                        field.getResultKey(), along(field, types.getFirst(), entities), (_, _) -> Optional.empty()));
        return byKey.values().stream().flatMap(Optional::stream).toList();
    }

    /** Empty if the field shows no neighbours, or others than the first ones. */
    private Optional<Along> along(SelectedField field, EntityType type, int entities) {
        LinkFields.Link link = LinkFields.named(type, field.getName());
        if (link == null) {
            return Optional.empty();
        }
        GraphQLFieldDefinition definition = field.getFieldDefinitions().getFirst();
        List<EntityType> types = schema.targets().of(link.type(), link.field()).types();
        if (definition.getArgument("first") == null) {
            int most = LinkFields.isList(definition) ? limits.maxPage() : 1;
            return Optional.of(new Along(
                    field.getResultKey(),
                    link.neighbourhood(),
                    List.of(),
                    most,
                    ofEntities(field.getSelectionSet(), types, entities * most)));
        }
        Map<String, Object> arguments = field.getArguments();
        boolean isFirst = Stream.of("last", "before", "after", "where").allMatch(name -> arguments.get(name) == null);
        int first = arguments.get("first") instanceof Integer given ? given : PageArguments.USUAL;
        if (!isFirst || !limits.allowsPage(first) || !PageArguments.isWanted(field.getSelectionSet())) {
            return Optional.empty();
        }
        List<Order> orders = LinkFields.orders(types, arguments.get("orderBy"));
        return Optional.of(new Along(
                field.getResultKey(),
                LinkFields.inRole(Objects.toString(arguments.get("role"), null), link.neighbourhood()),
                orders,
                first,
                ofPage(field.getSelectionSet(), link.far(), types, orders, entities * first)));
    }
}
