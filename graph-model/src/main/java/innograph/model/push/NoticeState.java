package innograph.model.push;

/** How far a notice is. */
public enum NoticeState {
    /** It fitted already when the watch was made, and is told to nobody. */
    KNOWN,
    /** It is to be sent, or to be in the next digest. */
    PENDING,
    /** Subscribers read it behind their cursor; nobody sends it. */
    LISTED,
    /** The receiver took it, or the digest is written. */
    DELIVERED,
    /** All attempts failed; it is sent again only if somebody says so. */
    DEAD,
    /** The offer or the demand was not open any more when it was to be told. */
    LAPSED
}
