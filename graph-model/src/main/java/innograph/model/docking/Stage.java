package innograph.model.docking;

/** How far two sides have come that know each other. */
public enum Stage {
    /** They are talking. */
    CONTACT,
    /** They try it out: samples, tests, a pilot. */
    TRIAL,
    /** They negotiate terms. */
    NEGOTIATION,
    /** A contract is being signed. */
    SIGNING,
    /** Nothing happens for the time being. */
    ON_HOLD
}
