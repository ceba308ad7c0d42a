package innograph.api;

import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition.Operation;
import innograph.api.GraphQlService.Access;
import org.jspecify.annotations.Nullable;

/** Lets nothing but queries through where only reading is allowed. */
final class AccessCheck extends SimplePerformantInstrumentation {
    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext context,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        boolean query = context.getOperationDefinition().getOperation() == Operation.QUERY;
        if (!query && context.getGraphQLContext().get(Access.class) == Access.READ) {
            throw new Refusal(
                    ApiProblem.MUTATION_NOT_ALLOWED, "Only queries can be asked in this way; send it by POST.");
        }
        return context;
    }
}
