package innograph.model.push;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That an offer came to fit a watched demand.
 *
 * @param id the same for each attempt to tell it; receivers know by it what came twice
 * @param watch id of the watch
 * @param number counts the notices of the watch without gaps, from 1
 * @param fit the offer, and why it fits, as it was found
 * @param attempts how often it was sent
 * @param failure why the last attempt failed; null if none did
 * @param due when it is sent the next time; null if it is not
 * @param settled when it was delivered, given up or lapsed; null before
 */
public record Notice(
        String id,
        String watch,
        long number,
        Fit fit,
        Instant found,
        NoticeState state,
        long attempts,
        @Nullable String failure,
        @Nullable Instant due,
        @Nullable Instant settled) {
    /** A notice as the graph keeps it. */
    public static Notice of(Map<String, Object> properties) {
        NoticeState state = NoticeState.valueOf(Kept.text(properties, "state"));
        return new Notice(
                Kept.text(properties, "id"),
                Kept.text(properties, "watch"),
                Kept.number(properties, "number"),
                new Fit(
                        Kept.text(properties, "offer"),
                        (Double) properties.getOrDefault("score", 0.0),
                        Kept.texts(properties, "english"),
                        Kept.texts(properties, "chinese")),
                Kept.instant(properties, "found"),
                state,
                Kept.number(properties, "attempts"),
                (String) properties.get("failure"),
                state == NoticeState.PENDING ? Kept.instantIfKnown(properties, "due") : null,
                Kept.instantIfKnown(properties, "settled"));
    }
}
