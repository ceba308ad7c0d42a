package innograph.queries.search;

/**
 * A name that goes on from what is typed.
 *
 * @param length of the name, in characters
 */
record Completion(String id, Kind kind, int length, Highlight match) {
    /** How it goes on, the likeliest first. */
    enum Kind {
        IS_ALL,
        BEGINS,
        IS_READ_SO,
        HAS_WORDS
    }

    Suggestion suggestion() {
        return new Suggestion(id, match);
    }
}
