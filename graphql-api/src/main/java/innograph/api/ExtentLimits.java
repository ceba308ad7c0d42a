package innograph.api;

import graphql.execution.ExecutionContext;
import graphql.language.Field;

/** Refuses operations that go too far. */
final class ExtentLimits {
    private ExtentLimits() {}

    static void check(ExecutionContext context, ApiLimits limits) {
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
    }

    /** The usual question of tools has 13 levels and more, and GraphQL Java has limits of its own for it. */
    private static boolean asksForTheSchemaOnly(ExecutionContext context) {
        return context.getOperationDefinition().getSelectionSet().getSelections().stream()
                .allMatch(selection ->
                        selection instanceof Field field && field.getName().startsWith("__"));
    }
}
