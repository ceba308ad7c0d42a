package innograph.app.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A timer of requests: how many ended how, and how long they took. */
final class RequestMetrics {
    private final Map<Outcome, Timer> timers;

    private RequestMetrics(MeterRegistry meters, String name, String what) {
        timers = Arrays.stream(Outcome.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        outcome -> Timer.builder(name)
                                .description(
                                        what + " requests from the end of their headers to the answer's first byte")
                                .tag("outcome", outcome.tag())
                                .register(meters)));
    }

    /** The timer {@code innograph.graphql.requests}. */
    static RequestMetrics ofGraphQl(MeterRegistry meters) {
        return new RequestMetrics(meters, "innograph.graphql.requests", "GraphQL");
    }

    /** The timer {@code innograph.reconcile.requests}. */
    static RequestMetrics ofReconciliation(MeterRegistry meters) {
        return new RequestMetrics(meters, "innograph.reconcile.requests", "Reconciliation");
    }

    /** @param nanos how long the request took, in nanoseconds */
    void record(Outcome outcome, long nanos) {
        Timer timer = timers.get(outcome);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
