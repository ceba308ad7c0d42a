package innograph.store;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Ends the process; its message is one line that says what happened, where, and how to mend it. */
final class StoreFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final StoreProblem problem;

    StoreFailure(StoreProblem problem, String message, @Nullable Throwable cause) {
        super(problem.code() + " " + message, cause);
        this.problem = problem;
    }

    StoreProblem problem() {
        return problem;
    }
}
