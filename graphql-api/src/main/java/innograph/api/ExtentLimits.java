package innograph.api;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import org.jspecify.annotations.Nullable;

/** Refuses operations that go too far. */
final class ExtentLimits extends SimplePerformantInstrumentation {
    private final ApiLimits limits;

    ExtentLimits(ApiLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        Extent extent = Extent.of(context, limits.maxPage());
        Asking.in(context.getGraphQLContext()).cost(extent.cost());
        if (extent.depth() > limits.maxDepth() && !asksForTheSchemaOnly(context)) {
            throw new Refusal(
                    ApiProblem.TOO_DEEP,
                    "The operation has %d levels of fields, more than %d (innograph.api.max-depth); ask in several operations."
                            .formatted(extent.depth(), limits.maxDepth()));
        }
        if (extent.cost() > limits.maxCost()) {
            throw new Refusal(
                    ApiProblem.TOO_COSTLY,
                    "The operation could return %d entities, more than %d (innograph.api.max-cost); ask for smaller pages."
                            .formatted(extent.cost(), limits.maxCost()));
        }
        return SimpleInstrumentationContext.noOp();
    }

    /** The usual question of tools has 13 levels and more, and GraphQL Java has limits of its own for it. */
    private static boolean asksForTheSchemaOnly(ExecutionContext context) {
        return context.getOperationDefinition().getSelectionSet().getSelections().stream()
                .allMatch(selection ->
                        selection instanceof Field field && field.getName().startsWith("__"));
    }
}
