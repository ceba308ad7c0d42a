package innograph.api;

import graphql.execution.AbortExecutionException;
import java.util.Map;

/** Ends an operation before it is executed. */
final class Refusal extends AbortExecutionException {
    private static final long serialVersionUID = 1;

    Refusal(ApiProblem problem, String message) {
        super(message);
        this.problem = problem;
    }

    private final ApiProblem problem;

    @Override
    public Map<String, Object> getExtensions() {
        return Errors.extensions(problem);
    }
}
