package innograph.api;

import innograph.queries.GraphFailure;
import innograph.queries.match.Wanted;
import innograph.queries.push.Viewer;
import innograph.queries.version.GraphVersion.Version;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * All that is waited for. While anybody waits for anything, the version of the graph is asked at an interval, by one thread; when it
 * has changed, each thing that is waited for is looked at, one statement at a time, however many wait for it.
 */
final class Subscriptions {
    private static final System.Logger LOG = System.getLogger(Subscriptions.class.getName());

    /** How a load gets on. */
    private record LoadOf(String run) {}

    /** What came to fit a demand; each subscriber goes on where it was. */
    private record NoticesFor(String watch, UUID subscriber) {}

    private final Questions questions;
    private final SubscriptionLimits limits;
    private final Map<Object, Watch> watches = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    Subscriptions(Questions questions, SubscriptionLimits limits) {
        this.questions = questions;
        this.limits = limits;
    }

    /**
     * Waits for offers and demands that begin to fit.
     *
     * @throws ApiException if too many fit already
     */
    Inbox matches(Wanted wanted) {
        return join(wanted, () -> new MatchWatch(questions.matches(), wanted, limits.maxMatches()));
    }

    /**
     * Waits for the end of a load, and is told how it stands now and whenever it gets on.
     *
     * @throws ApiException if the graph does not know it
     */
    Inbox load(String run) {
        return join(new LoadOf(run), () -> new LoadWatch(questions.datasets(), run));
    }

    /**
     * Tells what came to fit a demand that is watched, and what comes to fit it.
     *
     * @param watch id of a watch of the viewer
     * @param after number of the last notice that the subscriber knows
     */
    Inbox notices(String watch, long after, Viewer viewer) {
        return join(
                new NoticesFor(watch, UUID.randomUUID()),
                () -> new NoticeWatch(questions.watchLists(), watch, viewer, after));
    }

    private Inbox join(Object what, Supplier<Watch> first) {
        Inbox inbox = new Inbox(left -> leave(what, left));
        Watch joined = watches.compute(what, (_, present) -> {
            Watch watch = present == null ? limited(first) : present;
            watch.add(inbox);
            return watch;
        });
        try {
            joined.welcome(inbox);
        } catch (RuntimeException e) {
            inbox.leave();
            throw e;
        }
        lookOnAndOn();
        return inbox;
    }

    private Watch limited(Supplier<Watch> first) {
        if (watches.size() >= limits.maxSubscriptions()) {
            throw new ApiException(
                    ApiProblem.TOO_MANY_SUBSCRIPTIONS,
                    "%d different subscriptions are open, which is the limit (innograph.api.max-subscriptions); try again later."
                            .formatted(limits.maxSubscriptions()));
        }
        return first.get();
    }

    private void leave(Object what, Inbox inbox) {
        watches.computeIfPresent(what, (_, watch) -> {
            watch.remove(inbox);
            return watch.isLeft() ? null : watch;
        });
    }

    private void lookOnAndOn() {
        if (!watches.isEmpty() && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("subscriptions").start(this::lookWhileWatched);
        }
    }

    private void lookWhileWatched() {
        try {
            while (!watches.isEmpty()) {
                Thread.sleep(limits.interval());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            looking.set(false);
            lookOnAndOn(); // for who has come since
        }
    }

    /** If the store does not answer, it is asked again the next time; nothing is lost by that. */
    private void look() {
        try {
            Version now = questions.version().now();
            watches.forEach((what, watch) -> look(what, watch, now));
        } catch (GraphFailure e) {
            LOG.log(System.Logger.Level.DEBUG, "the version of the graph can't be read", e);
        } catch (RuntimeException e) {
            watches.forEach((what, watch) -> giveUp(what, watch, e));
        }
    }

    private void look(Object what, Watch watch, Version now) {
        try {
            if (!watch.look(now)) {
                watches.remove(what, watch);
            }
        } catch (GraphFailure e) {
            LOG.log(System.Logger.Level.DEBUG, "what is waited for can't be read: " + what, e);
        } catch (RuntimeException e) {
            giveUp(what, watch, e);
        }
    }

    private void giveUp(Object what, Watch watch, RuntimeException cause) {
        ApiException broken = Failures.unforeseen("the subscription " + what, cause);
        watch.end(inbox -> inbox.fail(broken));
        watches.remove(what, watch);
    }
}
