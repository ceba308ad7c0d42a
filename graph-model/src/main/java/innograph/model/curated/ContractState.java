package innograph.model.curated;

/** How far a contract has come in the register. */
public enum ContractState {
    /** It is being written down; much may be missing. */
    DRAFT,
    /** The office looks at it. */
    SUBMITTED,
    /** The office wants it mended, or does not register it as it is. */
    RETURNED,
    /** It is in the register. */
    REGISTERED,
    /** It was in the register, and its parties had it taken out: they ended it, or it was void. */
    CANCELLED,
    /** It was in the register, and the authority took it out. */
    REVOKED,
    /** Its parties took it back before it was registered. */
    WITHDRAWN;

    /** Whether a contract enters it only with all that the register asks; the others are open to what is incomplete. */
    boolean needsAll() {
        return this == SUBMITTED || this == REGISTERED;
    }
}
