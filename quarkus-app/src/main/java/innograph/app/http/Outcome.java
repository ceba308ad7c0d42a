package innograph.app.http;

/** How a GraphQL request ended: the tag of its timer. */
enum Outcome {
    /** Executed without an error. */
    ANSWERED("answered"),
    /** Executed, but some fields have errors. */
    PARTIAL("partial"),
    /** The document or its variables were refused before anything ran. */
    REJECTED("rejected"),
    /** The HTTP request was refused before its document was looked at. */
    REFUSED("refused"),
    /** The server met an unexpected error. */
    FAILED("failed");

    private final String tag;

    Outcome(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }
}
