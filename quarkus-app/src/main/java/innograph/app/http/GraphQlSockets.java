package innograph.app.http;

import innograph.api.GraphQlService;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /graphql} as a WebSocket: lets clients in that speak graphql-transport-ws, and says goodbye to them before a stop. An open
 * socket counts as a request under way.
 */
final class GraphQlSockets {
    static final String PROTOCOL = "graphql-transport-ws";

    private final HttpSettings http;
    private final SocketSettings settings;
    private final Readiness readiness;
    private final GraphQlSocket.Work work;
    private final Semaphore free;
    private final Set<GraphQlSocket> open = ConcurrentHashMap.newKeySet();

    /**
     * @param service asked for only once the readiness is given
     * @param slots for the operations that run at the same time, by HTTP and on sockets
     */
    GraphQlSockets(
            HttpSettings http,
            SocketSettings settings,
            Readiness readiness,
            SocketLogin login,
            Supplier<GraphQlService> service,
            Semaphore slots,
            MeterRegistry meters) {
        this.http = http;
        this.settings = settings;
        this.readiness = readiness;
        this.work = new GraphQlSocket.Work(http, settings, login, service, slots);
        this.free = new Semaphore(settings.counts().sockets());
        Gauge.builder("innograph.graphql.sockets", open, Set::size)
                .description("WebSockets that are open")
                .register(meters);
        readiness.whenStopping(() -> open.forEach(GraphQlSocket::goAway));
    }

    /** What the HTTP server has to know before it starts. */
    static void prepare(HttpServerOptions options, SocketSettings settings) {
        options.addWebSocketSubProtocol(PROTOCOL)
                // what is a little too long is read, so that its sender can be told which setting it is
                .setMaxWebSocketFrameSize(
                        (int) Math.min(Integer.MAX_VALUE, 2 * settings.counts().message()))
                // a small message could unpack to a huge one
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    /** Whether a request wants to become a WebSocket. */
    static boolean areAskedFor(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method()) && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    void open(RoutingContext request) {
        try {
            admit(request);
        } catch (RequestRefused refusal) {
            new Exchange(request, (_, _) -> {}).refuse(refusal);
        }
    }

    private void admit(RoutingContext request) throws RequestRefused {
        checkOrigin(request.request().getHeader("Origin"));
        switch (readiness.enter()) {
            case Readiness.State.Starting(String phase) -> throw Admission.notReady(phase);
            case Readiness.State.Stopping _ -> throw Admission.stopping();
            case Readiness.State.Ready _ -> upgrade(request);
        }
    }

    /** The browser lets any page open a socket to anywhere, and says only which page it was. */
    private void checkOrigin(@Nullable String origin) throws RequestRefused {
        if (origin != null && !http.hosts().allows(host(origin))) {
            throw new RequestRefused(
                    HttpProblem.ORIGIN_NOT_ALLOWED,
                    "This server opens no socket for pages of the host in the Origin header. Have it added to the setting "
                            + HttpSettings.ALLOWED_HOSTS + ".");
        }
    }

    private static @Nullable String host(String origin) {
        try {
            return new URI(origin).getHost();
        } catch (URISyntaxException _) {
            return null;
        }
    }

    private void upgrade(RoutingContext request) throws RequestRefused {
        if (!free.tryAcquire()) {
            readiness.leave();
            throw new RequestRefused(
                    HttpProblem.TOO_MANY_SOCKETS,
                    settings.counts().sockets()
                            + " WebSockets are open, which is the limit. Try again later, or have the setting "
                            + SocketSettings.MAX_SOCKETS + " raised.");
        }
        request.request().toWebSocket().onSuccess(this::serve).onFailure(_ -> release());
    }

    private void serve(ServerWebSocket accepted) {
        GraphQlSocket socket = new GraphQlSocket(accepted, work);
        open.add(socket);
        accepted.closeHandler(_ -> {
            socket.closed();
            open.remove(socket);
            release();
        });
        socket.begin();
        if (readiness.state() instanceof Readiness.State.Stopping) {
            socket.goAway(); // it came while the others were told
        }
    }

    private void release() {
        free.release();
        readiness.leave();
    }
}
