package innograph.api;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A subscriber that takes an event when it is asked for one. */
final class Heard implements Flow.Subscriber<GraphQlResponse> {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final BlockingQueue<Optional<Answer>> heard = new LinkedBlockingQueue<>();
    private Flow.@Nullable Subscription subscription;

    /** Begins an operation that has to be a subscription. */
    static Heard from(GraphQlService service, GraphQlRequest request) {
        if (!(service.start(request, Caller.LOCAL) instanceof GraphQlService.Started.Streaming streaming)) {
            throw new AssertionError("no subscription: " + request);
        }
        Heard heard = new Heard();
        streaming.responses().subscribe(heard);
        return heard;
    }

    /** The next event; fails if there is none for long. */
    Answer next() throws InterruptedException {
        return take().orElseThrow(() -> new AssertionError("the subscription has ended"));
    }

    /** Waits for the end, which has to come before another event. */
    boolean isOver() throws InterruptedException {
        return take().isEmpty();
    }

    /** Whether nothing comes for a while. */
    boolean isQuiet() throws InterruptedException {
        request();
        return heard.poll(500, TimeUnit.MILLISECONDS) == null;
    }

    void cancel() {
        Objects.requireNonNull(subscription).cancel();
    }

    private Optional<Answer> take() throws InterruptedException {
        request();
        Optional<Answer> next = heard.poll(LONG.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new AssertionError("nothing was heard for " + LONG);
        }
        return next;
    }

    private void request() {
        Objects.requireNonNull(subscription).request(1);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
    }

    @Override
    public void onNext(GraphQlResponse response) {
        heard.add(Optional.of(Answer.of(response)));
    }

    @Override
    public void onError(Throwable cause) {
        throw new AssertionError(cause);
    }

    @Override
    public void onComplete() {
        heard.add(Optional.empty());
    }
}
