package innograph.model.docking;

/** The two who are brought together. */
public enum Side {
    /** Who needs something. */
    DEMAND,
    /** Who offers it. */
    OFFER
}
