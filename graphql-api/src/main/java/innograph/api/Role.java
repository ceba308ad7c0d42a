package innograph.api;

/** What a caller may do. The schema says which role a field requires by the directive {@code @requires}. */
public enum Role {
    /** Asks. */
    READER,
    /** Writes offers and demands of its own, and takes part in what the desk arranges for them. */
    PARTY,
    /** Writes offers, demands, events and contracts, and decides which entities are the same. */
    EDITOR,
    /** Screens technologies and parties for dual-use controls, and sees the cases. */
    SCREENER,
    /** May do all. */
    ADMIN;

    /** Everybody may read, whoever writes for all also for itself, and an administrator may everything. */
    boolean includes(Role other) {
        return this == ADMIN || this == other || other == READER || (this == EDITOR && other == PARTY);
    }
}
