package innograph.api;

import innograph.model.push.Notice;
import innograph.queries.push.Told;
import innograph.queries.push.Viewer;
import innograph.queries.push.WatchLists;
import innograph.queries.version.GraphVersion.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came to fit a watched demand, for one subscriber. It is kept in the graph, so that nothing is lost while nobody listens. */
final class NoticeWatch extends Watch {
    private static final int AT_A_TIME = 100;
    private static final long NEVER = -1;

    private final WatchLists watches;
    private final String watch;
    private final Viewer viewer;
    private long told;
    private long seen = NEVER;

    /** @param told number of the last notice that the subscriber knows */
    NoticeWatch(WatchLists watches, String watch, Viewer viewer, long told) {
        this.watches = watches;
        this.watch = watch;
        this.viewer = viewer;
        this.told = told;
    }

    @Override
    void begin(Inbox inbox) {}

    /** Notices are no part of the graph that changes. */
    @Override
    void changed(Version now) {}

    @Override
    void settle(Version now) {
        if (now.ofPush() == seen) {
            return;
        }
        if (watches.watch(watch, viewer).isEmpty()) {
            end(inbox -> inbox.fail(unknown(watch)));
            return;
        }
        tell(inbox -> {
            if (inbox.size() < AT_A_TIME && fill(inbox)) {
                seen = now.ofPush();
            }
        });
    }

    /** Whether that was all. */
    private boolean fill(Inbox inbox) {
        List<Notice> found = watches.behind(watch, told, AT_A_TIME);
        for (Notice notice : found) {
            inbox.put(() -> event(notice.id()));
            told = notice.number();
        }
        return found.size() < AT_A_TIME;
    }

    /** Empty if the offer or the demand is not open any more. */
    private Optional<Map<String, Object>> event(String notice) {
        return watches.told(notice).map(NoticeWatch::match);
    }

    private static Map<String, Object> match(Told told) {
        return Map.of("entity", told.offer(), "notice", told.notice());
    }

    static ApiException unknown(String what) {
        return new ApiException(
                ApiProblem.NOT_WATCHED,
                "You have no watch on %s for subscriptions, or not any more; make one by `createWatch(input: { demand: …, channel: SUBSCRIPTION })`."
                        .formatted(what));
    }
}
