package innograph.api;

import graphql.language.OperationDefinition;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of which types the fields are that stand in an operation or a fragment. */
final class SelectedTypes {
    private SelectedTypes() {}

    /** Where the operations of each kind begin. */
    static GraphQLObjectType of(OperationDefinition operation, GraphQLSchema schema) {
        return Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }

    /** The type that a fragment names; an inline one need not. */
    static GraphQLCompositeType of(@Nullable TypeName condition, GraphQLCompositeType otherwise, GraphQLSchema schema) {
        return condition == null
                ? otherwise
                : (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
    }
}
