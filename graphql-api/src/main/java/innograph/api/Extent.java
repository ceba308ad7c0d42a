package innograph.api;

import graphql.execution.ExecutionContext;
import graphql.execution.conditional.ConditionalNodes;
import graphql.introspection.Introspection;
import graphql.language.ArrayValue;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an operation goes, reckoned before anything is asked. GraphQL Java's own reckoning looks at a fragment where it is spread
 * first and nowhere else, so that a document could go round both limits.
 *
 * @param depth levels of fields
 * @param cost entities that it could return if every page were full: a page of 20 with pages of 10 in it are 20 + 200
 */
record Extent(int depth, long cost) {
    private static final Extent NOTHING = new Extent(0, 0);

    /** What a list without pages is reckoned with: parents, alliances; few by nature, but they multiply. */
    private static final int SHORT_LIST = 10;

    /** Where the schema does not say how many there are unless somebody asks for more or less. */
    private static final int USUAL_PAGE = 20;

    /** Fields of these types are found by looking at the whole graph, or much of it, however few are shown. */
    private static final Set<String> DISCOVERED = Set.of(
            "PartnerRecommendation",
            "ReconcileAnswer",
            "DemandSharpening",
            "ScreeningReport",
            "ExpertRecommendation",
            "Path",
            "Network",
            "Exposure",
            "DualUseIndicators",
            "AlliancePlan",
            "TechnologyPosition",
            "Community",
            "TechnologyFlow",
            "IndicatorProgress");

    /** Lists of these are parts of an answer; few by nature, too, but entities hang on each. */
    private static final Set<String> PARTS = Set.of(
            "AllianceTopic",
            "AllianceMember",
            "AllianceCompetence",
            "AllianceSubstitute",
            "AllianceLink",
            "AllianceMissingLink",
            "PathHop",
            "ControlItemFinding",
            "RestrictedPartyFinding",
            "ExposureConcern",
            "IndicatorProgress");

    /** Discovering takes as long as reading some hundreds of entities. */
    private static final int DISCOVERING = 500;

    /** More than any limit; what is more than this is not added up, so that nothing overflows. */
    private static final long MOST = 1L << 50;

    /**
     * The extent of the operation that is to be executed.
     *
     * @param maxPage items of a page; a larger one is refused as such, and reckoned with one more
     */
    static Extent of(ExecutionContext context, int maxPage) {
        return new Reckoning(context, maxPage)
                .of(
                        context.getOperationDefinition().getSelectionSet(),
                        SelectedTypes.of(context.getOperationDefinition(), context.getGraphQLSchema()));
    }

    private Extent beside(Extent other) {
        return new Extent(Math.max(depth, other.depth), Math.min(MOST, cost + other.cost));
    }

    /** Each fragment is reckoned once, however often it is spread. */
    private record Reckoning(ExecutionContext context, int maxPage, Map<String, Extent> fragments) {
        Reckoning(ExecutionContext context, int maxPage) {
            this(context, maxPage, new HashMap<>());
        }

        Extent of(@Nullable SelectionSet fields, GraphQLCompositeType type) {
            return fields == null
                    ? NOTHING
                    : fields.getSelections().stream()
                            .filter(this::isIncluded)
                            .map(selection -> of(selection, type))
                            .reduce(NOTHING, Extent::beside);
        }

        private boolean isIncluded(Selection<?> selection) {
            return !(selection instanceof DirectivesContainer<?> node)
                    || new ConditionalNodes()
                            .shouldInclude(
                                    node,
                                    context.getCoercedVariables().toMap(),
                                    context.getGraphQLSchema(),
                                    context.getGraphQLContext());
        }

        private Extent of(Selection<?> selection, GraphQLCompositeType type) {
            return switch (selection) {
                case Field field -> of(field, type);
                case InlineFragment fragment ->
                    of(
                            fragment.getSelectionSet(),
                            SelectedTypes.of(fragment.getTypeCondition(), type, context.getGraphQLSchema()));
                case FragmentSpread spread -> fragment(spread.getName(), type);
                default -> throw new IllegalStateException("GraphQL has no " + selection.getClass());
            };
        }

        /** Validation has seen to it that no fragment is in itself. */
        private Extent fragment(String name, GraphQLCompositeType type) {
            Extent known = fragments.get(name);
            if (known == null) {
                FragmentDefinition fragment = context.getFragment(name);
                known = of(
                        fragment.getSelectionSet(),
                        SelectedTypes.of(fragment.getTypeCondition(), type, context.getGraphQLSchema()));
                fragments.put(name, known);
            }
            return known;
        }

        private Extent of(Field field, GraphQLCompositeType parent) {
            GraphQLFieldDefinition definition =
                    Introspection.getFieldDef(context.getGraphQLSchema(), parent, field.getName());
            Extent inside = GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type
                    ? of(field.getSelectionSet(), type)
                    : NOTHING;
            long items = items(field, definition);
            long cost = items == 0 ? inside.cost : items * Math.min(MOST / items, 1 + inside.cost);
            return new Extent(inside.depth + 1, Math.min(MOST, cost + (isDiscovered(definition) ? DISCOVERING : 0)));
        }

        /** How many entities a field could return by itself; 0 if it is no list of them. */
        private long items(Field field, GraphQLFieldDefinition definition) {
            for (String amount : List.of("alternatives", "limit", "first")) {
                GraphQLArgument argument = definition.getArgument(amount);
                if (argument != null) {
                    return Math.clamp(amount(field, argument), 0, Math.max(maxPage + 1, PathFields.MOST_NODES));
                }
            }
            for (String list : List.of("ids", "queries", Subgraph.REPRESENTATIONS)) {
                if (definition.getArgument(list) != null) {
                    return argument(field, list).map(this::size).orElse(0);
                }
            }
            return isListWithoutPages(field, definition) ? SHORT_LIST : 0;
        }

        /** What the caller says, or the schema, or what is usual. */
        private long amount(Field field, GraphQLArgument argument) {
            Integer usual = GraphQLArgument.getArgumentDefaultValue(argument);
            return number(field, "last")
                    .or(() -> number(field, argument.getName()))
                    .orElse((long) (usual == null ? USUAL_PAGE : usual));
        }

        private static boolean isDiscovered(GraphQLFieldDefinition definition) {
            return DISCOVERED.contains(
                    GraphQLTypeUtil.unwrapAll(definition.getType()).getName());
        }

        private Optional<Long> number(Field field, String name) {
            return argument(field, name).flatMap(value -> switch (value) {
                case IntValue number -> Optional.of(number.getValue().longValue());
                case VariableReference variable
                when variable(variable) instanceof Number number -> Optional.of(number.longValue());
                default -> Optional.empty();
            });
        }

        private int size(Value<?> value) {
            return switch (value) {
                case ArrayValue array -> array.getValues().size();
                case VariableReference variable when variable(variable) instanceof Collection<?> list -> list.size();
                default -> 1;
            };
        }

        private static Optional<Value<?>> argument(Field field, String name) {
            return field.getArguments().stream()
                    .filter(argument -> argument.getName().equals(name))
                    .findFirst()
                    .map(argument -> argument.getValue());
        }

        private @Nullable Object variable(VariableReference reference) {
            return context.getCoercedVariables().get(reference.getName());
        }

        /** The nodes of a page are its edges once more. */
        private static boolean isListWithoutPages(Field field, GraphQLFieldDefinition definition) {
            return !field.getName().equals("nodes")
                    && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))
                    && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLImplementingType item
                    && (PARTS.contains(item.getName()) || isEntity(item));
        }

        private static boolean isEntity(GraphQLImplementingType item) {
            return Stream.concat(Stream.of(item), item.getInterfaces().stream())
                    .anyMatch(face -> face.getName().equals("Entity"));
        }
    }
}
