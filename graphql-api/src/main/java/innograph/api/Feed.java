package innograph.api;

import innograph.api.Inbox.Next;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** The answers of one subscription, for one subscriber, made one after the other as it takes them. */
final class Feed implements Flow.Publisher<GraphQlResponse>, Flow.Subscription {
    private final Inbox inbox;
    private final Function<Live.Event, Optional<GraphQlResponse>> answer;
    private final AtomicBoolean taken = new AtomicBoolean();

    /** @param answer to an event; empty if it need not be told any more */
    Feed(Inbox inbox, Function<Live.Event, Optional<GraphQlResponse>> answer) {
        this.inbox = inbox;
        this.answer = answer;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super GraphQlResponse> subscriber) {
        if (taken.getAndSet(true)) {
            throw new IllegalStateException("a subscription has one subscriber");
        }
        subscriber.onSubscribe(this);
        Thread.ofVirtual().name("subscription").start(() -> tell(subscriber));
    }

    @Override
    public void request(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("a subscriber takes one event or more, not " + number);
        }
        inbox.request(number);
    }

    @Override
    public void cancel() {
        inbox.leave();
    }

    private void tell(Flow.Subscriber<? super GraphQlResponse> subscriber) {
        try {
            while (tellNext(subscriber)) {
                // goes on until there is nothing any more
            }
            if (!inbox.isLeft()) {
                subscriber.onComplete();
            }
        } catch (Throwable e) { // even an Error: nobody must wait for what never comes
            subscriber.onError(e);
        } finally {
            inbox.leave();
        }
    }

    private boolean tellNext(Flow.Subscriber<? super GraphQlResponse> subscriber) throws InterruptedException {
        return switch (inbox.next()) {
            case Next.Told(Live.Event event) -> {
                answer.apply(event).ifPresentOrElse(response -> give(subscriber, response), () -> inbox.request(1));
                yield true;
            }
            case Next.Failed(ApiException problem) -> {
                give(subscriber, new GraphQlResponse(Map.of("errors", List.of(Errors.of(problem))), false));
                yield false;
            }
            case Next.Ended _ -> false;
        };
    }

    /** A subscriber that has left while its answer was made does not get it. */
    private void give(Flow.Subscriber<? super GraphQlResponse> subscriber, GraphQlResponse response) {
        if (!inbox.isLeft()) {
            subscriber.onNext(response);
        }
    }
}
