package innograph.api;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;

/** Errors as clients see them: a message that helps and a code that stays the same; nothing of the inside. */
final class Errors {
    private Errors() {}

    static GraphQLError of(ApiProblem problem, String message, DataFetchingEnvironment environment) {
        return GraphqlErrorBuilder.newError(environment)
                .message(message)
                .extensions(extensions(problem))
                .build();
    }

    /** Why an operation was refused before it was read. */
    static Map<String, Object> of(ApiException refused) {
        Map<String, Object> specified = new LinkedHashMap<>();
        specified.put("message", String.valueOf(refused.getMessage()));
        specified.put("extensions", extensions(refused.problem()));
        return specified;
    }

    static Map<String, Object> extensions(ApiProblem problem) {
        return Map.of("code", problem.code(), "mender", problem.mender().name());
    }

    /** Any error in the form of the specification; those of GraphQL Java itself get their code here. */
    static Map<String, Object> specified(GraphQLError error) {
        Map<String, Object> specified = new LinkedHashMap<>();
        specified.put("message", error.getMessage());
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            specified.put(
                    "locations",
                    error.getLocations().stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (error.getPath() != null) {
            specified.put("path", error.getPath());
        }
        boolean coded = error.getExtensions() != null && error.getExtensions().containsKey("code");
        specified.put("extensions", coded ? error.getExtensions() : extensions(problem(error)));
        return specified;
    }

    private static ApiProblem problem(GraphQLError error) {
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            boolean tooLong = error.getMessage().contains("parsing has been cancelled");
            return tooLong ? ApiProblem.TOO_MANY_TOKENS : ApiProblem.SYNTAX;
        }
        if (error.getErrorType() == ErrorType.ExecutionAborted) {
            return ApiProblem.TOO_COSTLY; // GraphQL Java's own limit for questions about the schema
        }
        return error.getErrorType() == ErrorType.ValidationError ? ApiProblem.INVALID : ApiProblem.BROKEN;
    }
}
