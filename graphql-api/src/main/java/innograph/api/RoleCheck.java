package innograph.api;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an operation that names what the caller's roles don't allow, wherever it stands: as a field, in a filter or an order, in
 * the document or in a variable. Nothing of such an operation is executed, so that its answer tells nothing.
 */
final class RoleCheck {
    static final String DIRECTIVE = "hasRole";

    private RoleCheck() {}

    static void check(ExecutionContext context) {
        Caller caller = Objects.requireNonNull(context.getGraphQLContext().<Caller>get(Caller.class));
        if (!caller.may(Role.ADMIN)) {
            new Walk(context, caller, new HashSet<>()).operation();
        }
    }

    /** @param fragments that were walked through already */
    private record Walk(ExecutionContext context, Caller caller, Set<String> fragments) {
        void operation() {
            selections(
                    context.getOperationDefinition().getSelectionSet(),
                    SelectedTypes.of(context.getOperationDefinition(), context.getGraphQLSchema()));
        }

        private void selections(@Nullable SelectionSet selections, GraphQLCompositeType type) {
            if (selections != null) {
                selections.getSelections().forEach(selection -> selection(selection, type));
            }
        }

        private void selection(Selection<?> selection, GraphQLCompositeType type) {
            switch (selection) {
                case Field field -> field(field, type);
                case InlineFragment fragment ->
                    selections(
                            fragment.getSelectionSet(),
                            SelectedTypes.of(fragment.getTypeCondition(), type, context.getGraphQLSchema()));
                case FragmentSpread spread -> {
                    if (fragments.add(spread.getName())) {
                        FragmentDefinition fragment = context.getFragment(spread.getName());
                        selections(
                                fragment.getSelectionSet(),
                                SelectedTypes.of(fragment.getTypeCondition(), type, context.getGraphQLSchema()));
                    }
                }
                default -> throw new IllegalStateException("GraphQL has no " + selection.getClass());
            }
        }

        private void field(Field field, GraphQLCompositeType parent) {
            GraphQLFieldDefinition definition =
                    Introspection.getFieldDef(context.getGraphQLSchema(), parent, field.getName());
            require(definition, parent.getName() + "." + field.getName());
            GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
            if (type instanceof GraphQLDirectiveContainer container) {
                require(container, container.getName());
            }
            for (Argument argument : field.getArguments()) {
                value(
                        argument.getValue(),
                        definition.getArgument(argument.getName()).getType());
            }
            if (type instanceof GraphQLCompositeType composite) {
                selections(field.getSelectionSet(), composite);
            }
        }

        private void value(Value<?> value, GraphQLType type) {
            switch (value) {
                case VariableReference variable ->
                    variable(context.getCoercedVariables().get(variable.getName()), type);
                case ArrayValue list -> list.getValues().forEach(item -> value(item, type));
                case EnumValue name -> variable(name.getName(), type);
                case ObjectValue object ->
                    object.getObjectFields().forEach(field -> value(field.getValue(), input(type, field.getName())));
                default -> {}
            }
        }

        private void variable(@Nullable Object value, GraphQLType type) {
            switch (value) {
                case Collection<?> list -> list.forEach(item -> variable(item, type));
                case Map<?, ?> object ->
                    object.forEach((name, item) -> variable(item, input(type, String.valueOf(name))));
                case String name
                when GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType names ->
                    require(names.getValue(name), names.getName() + "." + name);
                case null, default -> {}
            }
        }

        /** The type of a field of an input type; using the field may require a role too. */
        private GraphQLType input(GraphQLType type, String name) {
            if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object)) {
                return type; // a scalar that takes any object
            }
            var field = object.getField(name);
            require(field, object.getName() + "." + name);
            return field.getType();
        }

        private void require(@Nullable GraphQLDirectiveContainer element, String name) {
            GraphQLAppliedDirective directive = element == null ? null : element.getAppliedDirective(DIRECTIVE);
            if (directive != null) {
                Role role = roleOf(directive);
                if (!caller.may(role)) {
                    throw new Refusal(
                            ApiProblem.NOT_ALLOWED,
                            "%s requires the role %s, which %s does not have; ask whoever runs this server for a key with it."
                                    .formatted(name, role, caller.name()));
                }
            }
        }

        private static Role roleOf(GraphQLAppliedDirective directive) {
            Object name = directive.getArgument("role").getArgumentValue().getValue();
            return Role.valueOf(((EnumValue) Objects.requireNonNull(name)).getName());
        }
    }
}
