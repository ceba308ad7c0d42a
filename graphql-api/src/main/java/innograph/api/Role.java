package innograph.api;

/** What a caller may do. The schema says which role a field requires by the directive {@code @requires}. */
public enum Role {
    /** Asks. */
    READER,
    /** Writes offers, demands, events and contracts, and decides which entities are the same. */
    EDITOR,
    /** Screens technologies and parties for dual-use controls, and sees the cases. */
    SCREENER,
    /** May do all. */
    ADMIN;

    /** Everybody may read, and an administrator everything. */
    boolean includes(Role other) {
        return this == ADMIN || this == other || other == READER;
    }
}
