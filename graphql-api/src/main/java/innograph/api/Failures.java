package innograph.api;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetchingEnvironment;
import innograph.model.cases.BrokenHistoryException;
import innograph.model.curated.WriteFailedException;
import innograph.queries.GraphFailure;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Turns what a field threw into an error; what nobody foresaw is logged under a trace id that the client gets too. */
final class Failures implements DataFetcherExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable thrown = parameters.getException();
        while (thrown instanceof CompletionException && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        DataFetcherExceptionHandlerResult result = DataFetcherExceptionHandlerResult.newResult(
                        error(thrown, parameters.getDataFetchingEnvironment()))
                .build();
        return CompletableFuture.completedFuture(result);
    }

    private static GraphQLError error(Throwable thrown, DataFetchingEnvironment environment) {
        return switch (thrown) {
            case ApiException e -> Errors.of(e.problem(), String.valueOf(e.getMessage()), environment);
            case GraphFailure e -> {
                ApiProblem problem = switch (e.reason()) {
                    case UNAVAILABLE -> ApiProblem.STORE_UNAVAILABLE;
                    case TOO_SLOW -> ApiProblem.TOO_SLOW;
                };
                yield Errors.of(problem, message(e.reason()), environment);
            }
            case WriteFailedException _ ->
                Errors.of(ApiProblem.STORE_UNAVAILABLE, message(GraphFailure.Reason.UNAVAILABLE), environment);
            case BrokenHistoryException e -> {
                LOG.log(System.Logger.Level.ERROR, "the history of a case was changed", e);
                yield Errors.of(
                        ApiProblem.BROKEN_HISTORY,
                        "The history of a case was changed (%s); whoever runs this server finds out where by `innograph audit verify`."
                                .formatted(e.getMessage()),
                        environment);
            }
            default -> {
                ApiException e =
                        unforeseen("field " + environment.getExecutionStepInfo().getPath(), thrown);
                yield Errors.of(e.problem(), String.valueOf(e.getMessage()), environment);
            }
        };
    }

    private static String message(GraphFailure.Reason reason) {
        return switch (reason) {
            case UNAVAILABLE -> "The graph does not answer at the moment; try again, and see `innograph store status`.";
            case TOO_SLOW ->
                "The question took too long and was cancelled (innograph.api.time-limit); ask for less at once.";
        };
    }

    /** Logs what nobody foresaw, and gives what the client is told of it. */
    static ApiException unforeseen(String what, Throwable thrown) {
        String trace = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, what + " failed, trace " + trace, thrown);
        return new ApiException(ApiProblem.BROKEN, "Something went wrong here; the log has more under trace " + trace);
    }
}
