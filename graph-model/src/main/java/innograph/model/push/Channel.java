package innograph.model.push;

/** How somebody is told. */
public enum Channel {
    /** A signed request to an address. */
    WEBHOOK,
    /** A line of the owner's daily file. */
    DIGEST,
    /** An event of a subscription, whenever the subscriber is there. */
    SUBSCRIPTION;

    /** What a new notice of this channel has before it. */
    NoticeState first() {
        return switch (this) {
            case WEBHOOK, DIGEST -> NoticeState.PENDING;
            case SUBSCRIPTION -> NoticeState.LISTED;
        };
    }
}
