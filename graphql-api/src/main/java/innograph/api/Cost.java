package innograph.api;

import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reckons and limits how many entities an operation could return: a page of 20 with pages of 10 in it are 20 + 200. */
final class Cost extends SimplePerformantInstrumentation {
    /** What a list without pages is reckoned with: parents, alliances; few by nature, but they multiply. */
    private static final int SHORT_LIST = 10;

    /** What counts as one sum of fields can't overflow: a document has at most some thousand fields. */
    private static final int MOST = 400_000;

    private final ApiLimits limits;

    Cost(ApiLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        int cost = QueryComplexityCalculator.newCalculator()
                .fieldComplexityCalculator((field, children) -> of(field, children, limits.maxPage()))
                .schema(context.getGraphQLSchema())
                .document(context.getDocument())
                .operationName(context.getExecutionInput().getOperationName())
                .variables(context.getCoercedVariables())
                .build()
                .calculate();
        Asking.in(context.getGraphQLContext()).cost(cost);
        if (cost > limits.maxCost()) {
            throw new Refusal(
                    ApiProblem.TOO_COSTLY,
                    "The operation could return %d entities, more than %d (innograph.api.max-cost); ask for smaller pages."
                            .formatted(cost, limits.maxCost()));
        }
        return SimpleInstrumentationContext.noOp();
    }

    private static int of(FieldComplexityEnvironment environment, int children, int maxPage) {
        if (environment.getFieldDefinition().getArgument("first") != null) {
            Object asked = environment.getArguments().get("last") instanceof Integer last
                    ? last
                    : environment.getArguments().get("first");
            int size = asked instanceof Integer number ? Math.max(number, 0) : 20;
            return capped(Math.min(size, maxPage + 1) * (1L + children)); // a larger page is refused as such
        }
        if (environment.getArguments().get("ids") instanceof List<?> ids) {
            return capped(ids.size() * (1L + children));
        }
        return isListWithoutPages(environment) ? capped(SHORT_LIST * (1L + children)) : children;
    }

    private static boolean isListWithoutPages(FieldComplexityEnvironment environment) {
        GraphQLOutputType type = environment.getFieldDefinition().getType();
        return !environment.getField().getName().equals("nodes")
                && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))
                && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLImplementingType item
                && Stream.concat(Stream.of(item), item.getInterfaces().stream())
                        .anyMatch(face -> face.getName().equals("Entity"));
    }

    private static int capped(long cost) {
        return (int) Math.min(cost, MOST);
    }
}
