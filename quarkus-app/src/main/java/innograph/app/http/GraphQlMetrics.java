package innograph.app.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The timer {@code innograph.graphql.requests}: how many requests ended how, and how long they took. */
final class GraphQlMetrics {
    private final Map<Outcome, Timer> timers;

    GraphQlMetrics(MeterRegistry meters) {
        timers = Arrays.stream(Outcome.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        outcome -> Timer.builder("innograph.graphql.requests")
                                .description(
                                        "GraphQL requests from the end of their headers to the answer's first byte")
                                .tag("outcome", outcome.tag())
                                .register(meters)));
    }

    /** @param nanos how long the request took, in nanoseconds */
    void record(Outcome outcome, long nanos) {
        Timer timer = timers.get(outcome);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
