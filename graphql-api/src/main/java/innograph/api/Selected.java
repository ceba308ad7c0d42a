package innograph.api;

import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field as it stands in an operation. The selection set that GraphQL Java offers says the same of the whole operation, which takes
 * longer than a small one takes to be answered.
 *
 * @param parent type of which it is a field
 * @param in the operation, at any of its fields
 */
record Selected(MergedField field, GraphQLCompositeType parent, DataFetchingEnvironment in) {
    static Selected at(DataFetchingEnvironment environment) {
        return new Selected(
                environment.getMergedField(), (GraphQLCompositeType) environment.getParentType(), environment);
    }

    String name() {
        return field.getName();
    }

    /** Its alias, or its name: what the answer has it by. */
    String key() {
        return field.getResultKey();
    }

    GraphQLFieldDefinition definition() {
        return Introspection.getFieldDef(in.getGraphQLSchema(), parent, name());
    }

    Map<String, Object> arguments() {
        return ValuesResolver.getArgumentValues(
                definition().getArguments(),
                field.getArguments(),
                CoercedVariables.of(in.getVariables()),
                in.getGraphQlContext(),
                in.getLocale());
    }

    /** The fields that stand directly below; none if what it shows may be of several types. */
    List<Selected> fields() {
        if (!(GraphQLTypeUtil.unwrapAll(definition().getType()) instanceof GraphQLObjectType type)) {
            return List.of();
        }
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(in.getGraphQLSchema())
                .objectType(type)
                .fragments(in.getFragmentsByName())
                .variables(in.getVariables())
                .graphQLContext(in.getGraphQlContext())
                .build();
        return new FieldCollector()
                .collectFields(parameters, field).getSubFieldsList().stream()
                        .map(below -> new Selected(below, type, in))
                        .toList();
    }

    /** Gives all that stands below, however deep, also where a directive leaves it out; what a fragment has, once. */
    void forEachBelow(Consumer<Field> each) {
        Set<String> seen = new HashSet<>();
        field.getFields().forEach(named -> walk(named.getSelectionSet(), seen, each));
    }

    private void walk(@Nullable SelectionSet set, Set<String> seen, Consumer<Field> each) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field below -> {
                    each.accept(below);
                    walk(below.getSelectionSet(), seen, each);
                }
                case InlineFragment fragment -> walk(fragment.getSelectionSet(), seen, each);
                case FragmentSpread spread
                when seen.add(spread.getName()) ->
                    walk(
                            Objects.requireNonNull(in.getFragmentsByName().get(spread.getName()))
                                    .getSelectionSet(),
                            seen,
                            each);
                default -> {}
            }
        }
    }
}
