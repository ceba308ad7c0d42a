package innograph.app.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How people are told what came to fit. As environment variables: {@code INNOGRAPH_PUSH_MAX_WATCHES} and so on. */
@ConfigMapping(prefix = "innograph.push")
public interface PushSettings {
    /** Time between two looks for what there is to find, to send and to write. */
    @WithDefault("1s")
    Duration interval();

    /** Watches of one caller. */
    @WithDefault("100")
    int maxWatches();

    /** Offers that may fit a demand when a watch is made, and that are looked at for it later. */
    @WithDefault("1000")
    int maxMatches();

    /** Webhooks that one server sends at a time, each to another address. */
    @WithDefault("8")
    int parallel();

    /** Time in which the receiver of a webhook has to answer. */
    @WithDefault("15s")
    Duration timeout();

    /** How long to wait before each further attempt; when all have failed, it is a dead letter. */
    @WithDefault("5s,1m,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** Whether webhooks may go to addresses that are not public; yes only where nobody has to show a key. */
    Optional<Boolean> privateTargets();

    /** Folder of the daily files; this server writes none without it. */
    Optional<Path> digestFolder();

    /** From when on the digests of a day are written, ISO 8601. */
    @WithDefault("07:00")
    String digestTime();

    /** Time zone of that; an id such as Asia/Shanghai, that of the machine unless given. */
    Optional<String> digestZone();
}
