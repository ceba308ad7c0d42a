package innograph.model.push;

/** Where webhooks may be sent. */
@FunctionalInterface
public interface TargetRule {
    /** Whether a webhook may be sent there now; may ask the resolver of names. */
    boolean allows(String url);
}
