package innograph.app.graph;

import innograph.app.http.Readiness;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Lets requests under way finish before the connection to the graph is closed. */
@Singleton
final class Shutdown {
    private static final Duration TIME_FOR_REQUESTS = Duration.ofSeconds(10);

    private final Readiness readiness;

    @Inject
    Shutdown(Readiness readiness) {
        this.readiness = readiness;
    }

    void onShutdown(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        readiness.stop(TIME_FOR_REQUESTS);
    }
}
