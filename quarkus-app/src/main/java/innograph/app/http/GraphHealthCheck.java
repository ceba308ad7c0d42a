package innograph.app.http;

import innograph.queries.GraphFailure;
import innograph.queries.Reader;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells {@code /q/health/ready} what {@link Readiness} knows, and asks the graph: up only while questions are answered. */
@org.eclipse.microprofile.health.Readiness
@Singleton
final class GraphHealthCheck implements HealthCheck {
    private final Readiness readiness;
    private final BooleanSupplier graphAnswers;

    @Inject
    GraphHealthCheck(Readiness readiness, Instance<Reader> reader) {
        this(readiness, () -> answers(reader.get()));
    }

    GraphHealthCheck(Readiness readiness, BooleanSupplier graphAnswers) {
        this.readiness = readiness;
        this.graphAnswers = graphAnswers;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("graph");
        return switch (readiness.state()) {
            case Readiness.State.Starting(String phase) ->
                answer.down().withData("phase", phase).build();
            case Readiness.State.Ready _ ->
                graphAnswers.getAsBoolean()
                        ? answer.up().build()
                        : answer.down()
                                .withData("phase", "the store does not answer; see innograph store status")
                                .build();
            case Readiness.State.Stopping _ ->
                answer.down().withData("phase", "stopping").build();
        };
    }

    private static boolean answers(Reader reader) {
        try {
            return !reader.rows("RETURN 1", Map.of(), row -> row).isEmpty();
        } catch (GraphFailure e) {
            return false;
        }
    }
}
