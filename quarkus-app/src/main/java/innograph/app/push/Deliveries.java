package innograph.app.push;

import innograph.model.push.Notices;
import innograph.model.push.Notices.Outcome;
import innograph.model.push.Notices.Taken;
import innograph.queries.push.WatchLists;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends webhooks that are due, each to another address at a time. */
final class Deliveries {
    private static final System.Logger LOG = System.getLogger(Deliveries.class.getName());

    private final String holder = UUID.randomUUID().toString();
    private final WatchLists watches;
    private final Notices notices;
    private final WebhookSender sender;
    private final Runnable whenDone;
    private final int parallel;
    private final Duration lease;
    private final Semaphore free;

    /**
     * Deliveries of one server.
     *
     * @param lease longer than any attempt can take
     * @param whenDone called when one is done, so that the next to the same address can be sent
     */
    Deliveries(
            WatchLists watches,
            Notices notices,
            WebhookSender sender,
            int parallel,
            Duration lease,
            Runnable whenDone) {
        this.watches = watches;
        this.notices = notices;
        this.sender = sender;
        this.parallel = parallel;
        this.lease = lease;
        this.whenDone = whenDone;
        this.free = new Semaphore(parallel);
    }

    /** Begins to send what is due, as far as there is room. */
    void sendDue() {
        if (free.availablePermits() > 0 && watches.isDue()) {
            for (Taken taken : notices.take(holder, free.availablePermits(), lease)) {
                free.acquireUninterruptibly(); // one thread takes, so there is room
                Thread.ofVirtual().name("webhook").start(() -> send(taken));
            }
        }
    }

    private void send(Taken taken) {
        String id = taken.notice().id();
        try {
            Outcome outcome = watches.told(id)
                    .map(told -> sender.send(taken, MatchBody.of(told).json()))
                    .orElseGet(Outcome.Lapsed::new);
            notices.settle(taken, holder, outcome);
            log(id, outcome);
        } catch (RuntimeException e) {
            // it is taken again when its time is up, and sent under the same id
            LOG.log(System.Logger.Level.WARNING, "what became of the notice %s can't be noted".formatted(id), e);
        } finally {
            free.release();
            whenDone.run();
        }
    }

    private static void log(String id, Outcome outcome) {
        switch (outcome) {
            case Outcome.Failed failed ->
                LOG.log(
                        System.Logger.Level.INFO,
                        "notice %s was not delivered: %s; again in %s".formatted(id, failed.why(), failed.pause()));
            case Outcome.Dead dead ->
                LOG.log(System.Logger.Level.WARNING, "notice %s is given up: %s".formatted(id, dead.why()));
            case Outcome.Delivered _, Outcome.Lapsed _ -> {}
        }
    }

    /** Waits for those under way; whatever is not done by then is sent again later, here or elsewhere. */
    void drain(Duration bound) throws InterruptedException {
        if (free.tryAcquire(parallel, bound.toMillis(), TimeUnit.MILLISECONDS)) {
            free.release(parallel);
        }
    }
}
