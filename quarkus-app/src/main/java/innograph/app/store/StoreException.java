package innograph.app.store;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Ends the operation; its message is one line that begins with the code and says what, where and how to mend it. */
public final class StoreException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final StoreProblem problem;

    StoreException(StoreProblem problem, String message) {
        this(problem, message, null);
    }

    StoreException(StoreProblem problem, String message, @Nullable Throwable cause) {
        super(problem.code() + " " + message, cause);
        this.problem = problem;
    }

    public StoreProblem problem() {
        return problem;
    }
}
