package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.loaders.load.Merger;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the commands of {@code resolve} what merges in the graph. */
@Singleton
final class Mergers {
    private final Graph graph;
    private final int writers;
    private final int mostLinks;

    Mergers(
            Graph graph,
            @ConfigProperty(name = "innograph.load.writers") int writers,
            @ConfigProperty(name = "innograph.resolve.links") int mostLinks) {
        this.graph = graph;
        this.writers = writers;
        this.mostLinks = mostLinks;
    }

    /** For one batch of merges. */
    Merger next() {
        return new Merger(graph.driver(), writers, mostLinks, Clock.systemUTC());
    }
}
