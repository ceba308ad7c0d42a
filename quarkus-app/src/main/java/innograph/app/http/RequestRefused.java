package innograph.app.http;

/** A request that ends here, with the reason its sender gets. Carries no stack trace: it is an answer, not a fault. */
final class RequestRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final HttpProblem problem;
    private final String message;

    /**
     * @param problem decides code and status
     * @param message what was wrong, where, and what to do about it; goes to the client as it is
     */
    RequestRefused(HttpProblem problem, String message) {
        super(message, null, false, false);
        this.problem = problem;
        this.message = message;
    }

    HttpProblem problem() {
        return problem;
    }

    String message() {
        return message;
    }
}
