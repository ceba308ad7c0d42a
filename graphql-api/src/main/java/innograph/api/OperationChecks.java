package innograph.api;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Refuses operations before anything of them is executed. One instrumentation, since each more costs time at every field. */
final class OperationChecks extends SimplePerformantInstrumentation {
    private final List<Consumer<ExecutionContext>> checks;

    OperationChecks(List<Consumer<ExecutionContext>> checks) {
        this.checks = checks;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        checks.forEach(check -> check.accept(parameters.getExecutionContext()));
        return SimpleInstrumentationContext.noOp();
    }
}
