package innograph.app.http;

import innograph.api.Caller;
import innograph.app.access.Callers;
import innograph.app.access.UnknownCallerException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in, and when: nobody before the graph answers, only who is known, and no more at the same time than there is room for. What
 * is let in runs on a virtual thread, so that the event loop never waits for the graph.
 */
final class Admission {
    private final HttpSettings settings;
    private final Readiness readiness;
    private final Callers callers;
    private final Semaphore slots;
    private final Clients clients;

    /** @param slots for the operations that run at the same time */
    Admission(HttpSettings settings, Readiness readiness, Callers callers, Semaphore slots) {
        this.settings = settings;
        this.readiness = readiness;
        this.callers = callers;
        this.slots = slots;
        this.clients = new Clients(settings.perClient(), System::nanoTime);
    }

    /** What is done for who was let in; it answers the exchange, or throws why not. */
    @FunctionalInterface
    interface Work {
        void run(Caller caller) throws RequestRefused;
    }

    /** Has the work done, or refuses the exchange. */
    void admit(Exchange exchange, Work work) {
        switch (readiness.enter()) {
            case Readiness.State.Starting(String phase) -> exchange.refuse(notReady(phase));
            case Readiness.State.Stopping _ -> exchange.refuse(stopping());
            case Readiness.State.Ready _ -> {
                exchange.whenWritten(readiness::leave);
                run(exchange, work);
            }
        }
    }

    static RequestRefused notReady(String phase) {
        return new RequestRefused(
                HttpProblem.NOT_READY,
                "The graph does not answer yet: " + phase + ". Try again in some seconds; /q/health/ready tells"
                        + " when it does.");
    }

    static RequestRefused stopping() {
        return new RequestRefused(
                HttpProblem.STOPPING, "The server is being stopped. Try again once it has been started anew.");
    }

    static RequestRefused tooManyRequests(HttpSettings settings) {
        return new RequestRefused(
                HttpProblem.TOO_MANY_REQUESTS,
                settings.maxParallel()
                        + " operations are running, which is the limit. Try again in a second, or have"
                        + " the setting " + HttpSettings.MAX_PARALLEL + " raised.");
    }

    static RequestRefused tooLarge(int bytes, HttpSettings settings) {
        return new RequestRefused(
                HttpProblem.ANSWER_TOO_LARGE,
                "The answer has %d bytes, more than %d. Ask for less at once, or have the setting %s raised."
                        .formatted(bytes, settings.maxAnswer(), HttpSettings.MAX_ANSWER));
    }

    private void run(Exchange exchange, Work work) {
        if (!slots.tryAcquire()) {
            exchange.refuse(tooManyRequests(settings));
            return;
        }
        exchange.beforeWriting(slots::release);
        String authorization = exchange.request().getHeader("Authorization");
        Thread.ofVirtual().name("request").start(() -> {
            try {
                Caller caller = known(authorization);
                // whoever shows nothing can't be told from others of this machine, and has the bounds of the whole
                // server
                if (!caller.equals(Caller.LOCAL)) {
                    clients.enter(caller.name());
                    exchange.beforeWriting(() -> {
                        slots.release();
                        clients.leave(caller.name());
                    });
                }
                work.run(caller);
            } catch (RequestRefused refusal) {
                exchange.refuse(refusal);
            } catch (Throwable e) { // even an Error: a client must not wait for an answer that never comes
                exchange.fail(e);
            }
        });
    }

    private Caller known(@Nullable String authorization) throws RequestRefused {
        try {
            return callers.by(authorization);
        } catch (UnknownCallerException e) {
            throw new RequestRefused(HttpProblem.CALLER_UNKNOWN, String.valueOf(e.getMessage()));
        }
    }
}
