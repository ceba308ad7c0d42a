package innograph.app.http;

import innograph.api.GraphQlService;
import innograph.app.access.Callers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A real HTTP server on a free port of the loopback address, with our routes and nothing else. */
final class ServedGraph implements AutoCloseable {
    final Readiness readiness = new Readiness();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    private static final SocketSettings SOCKETS = new SocketSettings(
            new SocketSettings.Counts(10, 10, 1_000),
            new SocketSettings.Times(Duration.ofSeconds(3), Duration.ofSeconds(12), Duration.ofSeconds(10)));

    ServedGraph(HttpSettings settings, GraphQlService service) {
        this(settings, SOCKETS, SocketLogin.of(Callers.local()), service, 0);
    }

    ServedGraph(HttpSettings settings, SocketSettings sockets, SocketLogin login, GraphQlService service) {
        this(settings, sockets, login, service, 0);
    }

    private ServedGraph(
            HttpSettings settings, SocketSettings sockets, SocketLogin login, GraphQlService service, int port) {
        Router router = Router.router(vertx);
        new HttpRoutes(
                        settings,
                        sockets,
                        new ReconcileSettings(2, List.of("https://table.example")),
                        readiness,
                        Callers.local(),
                        login,
                        () -> service,
                        () -> {
                            throw new IllegalStateException("there is no graph behind this server");
                        },
                        meters)
                .routes(router);
        HttpServerOptions options = new HttpServerOptions();
        GraphQlSockets.prepare(options, sockets);
        server = vertx.createHttpServer(options)
                .requestHandler(router)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /**
     * Serves the small schema until the process is ended, for the public audit and for a look with a browser.
     *
     * @param arguments the port
     */
    public static void main(String[] arguments) {
        var settings =
                new HttpSettings(1 << 20, 1 << 20, 64, new HttpSettings.PerClient(32, 6_000), HostRule.of(List.of()));
        @SuppressWarnings("resource") // it runs until the process ends
        ServedGraph graph = new ServedGraph(
                settings, SOCKETS, SocketLogin.of(Callers.local()), new MiniGraph(), Integer.parseInt(arguments[0]));
        graph.readiness.ready();
        System.out.println("Serving at " + graph.at("/graphql"));
    }
}
