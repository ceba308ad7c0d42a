package innograph.api;

/** An operation, or a field of it, that can't be answered; the message is for the client. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ApiProblem problem;

    ApiException(ApiProblem problem, String message) {
        super(message);
        this.problem = problem;
    }

    ApiProblem problem() {
        return problem;
    }
}
