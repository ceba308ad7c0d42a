package innograph.app.command;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells whoever stops a load that nothing is lost, before the connection to the graph is closed under it. */
@Singleton
final class LoadUnderWay {
    private final AtomicReference<@Nullable Terminal> terminal = new AtomicReference<>();
    private volatile boolean bulk;
    private volatile boolean stopped;

    void begins(Terminal whereToSpeak, boolean isBulk) {
        bulk = isBulk;
        terminal.set(whereToSpeak);
    }

    void ended() {
        terminal.set(null);
    }

    /** True if the process is being stopped, so that failures of the load are no news. */
    boolean isStopped() {
        return stopped;
    }

    void onShutdown(@Observes @Priority(1) ShutdownEvent event) {
        stopped = true;
        Terminal underWay = terminal.getAndSet(null);
        if (underWay != null) {
            underWay.tell(
                    bulk
                            ? "Stopped. The same command begins anew, or goes on if everything was imported."
                            : "Stopped. What was written stays; the same command goes on from there.");
        }
    }
}
