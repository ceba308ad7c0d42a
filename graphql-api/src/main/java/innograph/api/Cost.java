package innograph.api;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.stream.Stream;

/** Limits how many entities an operation could return: a page of 20 with pages of 10 in it are 20 + 200. */
final class Cost extends MaxQueryComplexityInstrumentation {
    /** What a list without pages is reckoned with: parents, alliances; few by nature, but they multiply. */
    private static final int SHORT_LIST = 10;

    /** What counts as one sum of fields can't overflow: a document has at most some thousand fields. */
    private static final int MOST = 400_000;

    Cost(ApiLimits limits) {
        super(limits.maxCost(), (field, children) -> of(field, children, limits.maxPage()));
    }

    private static int of(FieldComplexityEnvironment environment, int children, int maxPage) {
        if (environment.getFieldDefinition().getArgument("first") != null) {
            int size = environment.getArguments().get("first") instanceof Integer first ? Math.max(first, 0) : 20;
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

    @Override
    protected AbortExecutionException mkAbortException(int cost, int max) {
        return new Refusal(
                ApiProblem.TOO_COSTLY,
                "The operation could return %d entities, more than %d (innograph.api.max-cost); ask for smaller pages."
                        .formatted(cost, max));
    }
}
