package innograph.api;

import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Objects;

/** Where the operations of each kind begin. */
final class Roots {
    private Roots() {}

    static GraphQLObjectType of(OperationDefinition operation, GraphQLSchema schema) {
        return Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }
}
