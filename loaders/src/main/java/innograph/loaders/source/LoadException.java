package innograph.loaders.source;

import org.jspecify.annotations.Nullable;

/** Ends a load. What was written before stays and is said in the report; the same load may be started again. */
public final class LoadException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final LoadProblem problem;

    public LoadException(LoadProblem problem, String message, @Nullable Throwable cause) {
        super(problem.code() + " " + message, cause);
        this.problem = problem;
    }

    public LoadException(LoadProblem problem, String message) {
        this(problem, message, null);
    }

    public LoadProblem problem() {
        return problem;
    }
}
