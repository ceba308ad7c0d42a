package innograph.identity.party;

/**
 * A name of a listed party.
 *
 * @param text as the list writes it
 * @param role whether it is the name of the entry or another one
 */
public record ListedName(String text, Role role) {
    /** What the list says of a name. */
    public enum Role {
        /** The name of the entry. */
        PRIMARY,
        /** Another name. */
        ALIAS,
        /** Another name that the list itself calls weak: many others have it too. */
        WEAK_ALIAS
    }
}
