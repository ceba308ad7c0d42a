package innograph.api;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import innograph.model.EntityType;
import innograph.model.Property;
import innograph.queries.entity.Order;
import innograph.queries.entity.Projection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which properties an operation needs of the entities of a field: those that are called like anything that stands below it, however
 * deep, since an edge may show both its ends. So a few may be read that nobody wanted, and none is missing.
 */
final class SelectedProperties {
    private static final Set<String> NAMES = Set.of("name", "names", "nameLanguages");

    /** Notes of the loaders and of who writes, which are no part of the model. */
    private static final Set<String> NOT_LISTED = Set.of("vanished", "mention", "anonymous");

    /** Fields that are made of properties which are called otherwise. */
    private static final Map<String, Set<String>> MADE_OF = Map.of(
            "names", NAMES,
            "vanishedFrom", Set.of("vanished"),
            "state", Set.of("status", "openUntil"));

    /** Belongs to every sum of money, of the entity and of its links. */
    private static final String CURRENCY = "currency";

    private final Map<Field, Set<String>> below = new ConcurrentHashMap<>();

    /**
     * What to read.
     *
     * @param types of the entities
     * @param orders whose keys tell the place of each of them
     */
    Projection of(DataFetchingEnvironment environment, Collection<EntityType> types, List<Order> orders) {
        Set<String> properties = new HashSet<>(Set.of("id"));
        for (Field field : environment.getMergedField().getFields()) {
            below.computeIfAbsent(field, named -> new Walk(environment.getFragmentsByName()).below(named)).stream()
                    .filter(property -> isOf(types, property))
                    .forEach(properties::add);
        }
        if (isOf(types, CURRENCY)) {
            properties.add(CURRENCY);
        }
        orders.forEach(order -> properties.add(order.property()));
        return new Projection(properties);
    }

    private static boolean isOf(Collection<EntityType> types, String property) {
        return NOT_LISTED.contains(property)
                || EntityType.COMMON.stream().map(Property::name).anyMatch(property::equals)
                || types.stream().anyMatch(type -> type.property(property).isPresent());
    }

    /** Along a document; each fragment once, since one may be spread very often. */
    private static final class Walk {
        private final Map<String, FragmentDefinition> fragments;
        private final Set<String> seen = new HashSet<>();
        private final Set<String> properties = new HashSet<>();

        Walk(Map<String, FragmentDefinition> fragments) {
            this.fragments = fragments;
        }

        Set<String> below(Field field) {
            go(field.getSelectionSet());
            return properties;
        }

        private void go(@Nullable SelectionSet set) {
            if (set == null) {
                return;
            }
            for (Selection<?> selection : set.getSelections()) {
                switch (selection) {
                    case Field field -> {
                        boolean inALanguage = field.getName().equals("name")
                                && !field.getArguments().isEmpty();
                        properties.add(field.getName());
                        properties.addAll(inALanguage ? NAMES : MADE_OF.getOrDefault(field.getName(), Set.of()));
                        go(field.getSelectionSet());
                    }
                    case InlineFragment fragment -> go(fragment.getSelectionSet());
                    case FragmentSpread spread
                    when seen.add(spread.getName()) ->
                        go(Objects.requireNonNull(fragments.get(spread.getName()))
                                .getSelectionSet());
                    default -> {}
                }
            }
        }
    }
}
