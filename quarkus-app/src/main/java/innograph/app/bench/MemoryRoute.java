package innograph.app.bench;

import innograph.app.http.HttpRoutes;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In servers that the benchmark starts: a graph in memory beside the real one, over the same HTTP stack. */
@Singleton
final class MemoryRoute {
    static final String PATH = "/bench/memory";

    private final HttpRoutes routes;
    private final boolean wanted;

    @Inject
    MemoryRoute(
            HttpRoutes routes,
            @ConfigProperty(name = "innograph.bench.memory", defaultValue = "false") boolean wanted) {
        this.routes = routes;
        this.wanted = wanted;
    }

    void route(@Observes Router router) throws IOException {
        if (wanted) {
            MemoryGraph graph = new MemoryGraph();
            routes.serve(router, PATH, () -> graph);
        }
    }
}
