package innograph.api;

import graphql.ExecutionResult;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import org.jspecify.annotations.Nullable;

/** Limits how many levels of fields an operation may have. */
final class Depth extends MaxQueryDepthInstrumentation {
    private final int maxDepth;

    Depth(ApiLimits limits) {
        super(limits.maxDepth());
        this.maxDepth = limits.maxDepth();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        return asksForTheSchemaOnly(parameters)
                ? SimpleInstrumentationContext.noOp()
                : super.beginExecuteOperation(parameters, state);
    }

    /** The usual question of tools has 13 levels and more, and GraphQL Java has limits of its own for it. */
    private static boolean asksForTheSchemaOnly(InstrumentationExecuteOperationParameters parameters) {
        return parameters.getExecutionContext().getOperationDefinition().getSelectionSet().getSelections().stream()
                .allMatch(selection ->
                        selection instanceof Field field && field.getName().startsWith("__"));
    }

    @Override
    protected AbortExecutionException mkAbortException(int depth, int max) {
        return new Refusal(
                ApiProblem.TOO_DEEP,
                "The operation has %d levels of fields, more than %d (innograph.api.max-depth); ask in several operations."
                        .formatted(depth, maxDepth));
    }
}
