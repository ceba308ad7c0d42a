package innograph.model.push;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody waits for offers that fit a demand.
 *
 * @param id nobody can guess it; no identifier of an entity
 * @param owner name of the caller who made it
 * @param demand id of the demand
 * @param url where a webhook is sent; null for the other channels
 * @param told number of its last notice, 0 if there was none
 */
public record Watch(
        String id,
        String owner,
        String demand,
        Channel channel,
        @Nullable String url,
        Instant created,
        long told) {
    /** A watch as the graph keeps it. */
    public static Watch of(Map<String, Object> properties) {
        return new Watch(
                Kept.text(properties, "id"),
                Kept.text(properties, "owner"),
                Kept.text(properties, "demand"),
                Channel.valueOf(Kept.text(properties, "channel")),
                (String) properties.get("url"),
                Kept.instant(properties, "created"),
                Kept.number(properties, "told"));
    }
}
