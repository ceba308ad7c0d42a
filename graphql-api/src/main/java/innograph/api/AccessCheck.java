package innograph.api;

import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition.Operation;
import innograph.api.GraphQlService.Access;

/** Lets nothing but queries through where only reading is allowed, and subscriptions only where they can be answered. */
final class AccessCheck {
    private AccessCheck() {}

    static void check(ExecutionContext context) {
        Operation operation = context.getOperationDefinition().getOperation();
        if (operation == Operation.SUBSCRIPTION
                && Live.in(context.getGraphQLContext()).isEmpty()) {
            throw new Refusal(
                    ApiProblem.SUBSCRIPTION_BY_HTTP,
                    "Subscriptions are answered over a WebSocket at the same address, with the subprotocol graphql-transport-ws; clients such as graphql-ws speak it.");
        }
        if (operation != Operation.QUERY && context.getGraphQLContext().get(Access.class) == Access.READ) {
            throw new Refusal(
                    ApiProblem.MUTATION_NOT_ALLOWED, "Only queries can be asked in this way; send it by POST.");
        }
    }
}
