package innograph.app.graph;

import innograph.app.http.Readiness;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Lets requests under way finish before the connections are closed, those of clients and that to the graph. The usual event of a
 * shutdown comes too late for it: by then Quarkus has closed the connections of clients.
 */
@Singleton
final class Shutdown {
    private static final Duration TIME_FOR_REQUESTS = Duration.ofSeconds(10);

    private final Readiness readiness;

    @Inject
    Shutdown(Readiness readiness) {
        this.readiness = readiness;
    }

    void beforeShutdown(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        readiness.stop(TIME_FOR_REQUESTS);
    }
}
