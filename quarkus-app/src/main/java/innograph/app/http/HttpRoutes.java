package innograph.app.http;

import innograph.api.GraphQlService;
import innograph.api.Role;
import innograph.app.access.Callers;
import innograph.app.access.UnknownCallerException;
import innograph.queries.reconcile.Reconciliation;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Which address is served by what. Every request, also for health and metrics, first passes the host rule. */
@Singleton
public final class HttpRoutes {
    /** Before anything of ours, after what Quarkus itself does first. */
    private static final int FIRST = -1_000_000;

    private final HttpSettings settings;
    private final Callers callers;
    private final Admission admission;
    private final RequestMetrics metrics;
    private final GraphQlEndpoint endpoint;
    private final GraphQlSockets sockets;
    private final ReconcileEndpoint reconciliation;
    private final Pages pages;

    @Inject
    HttpRoutes(
            HttpSettings settings,
            SocketSettings sockets,
            ReconcileSettings reconcile,
            Readiness readiness,
            Instance<GraphQlService> service,
            Instance<Reconciliation> reconciliation,
            Callers callers,
            MeterRegistry meters) {
        this(
                settings,
                sockets,
                reconcile,
                readiness,
                callers,
                SocketLogin.of(callers),
                service::get,
                reconciliation::get,
                meters);
    }

    /**
     * The routes of a server.
     *
     * @param service asked only while the readiness is given; may block
     * @param reconciliation the same
     */
    HttpRoutes(
            HttpSettings settings,
            SocketSettings socketSettings,
            ReconcileSettings reconcile,
            Readiness readiness,
            Callers callers,
            SocketLogin login,
            Supplier<GraphQlService> service,
            Supplier<Reconciliation> reconciliation,
            MeterRegistry meters) {
        this.settings = settings;
        this.callers = callers;
        Semaphore slots = new Semaphore(settings.maxParallel());
        this.admission = new Admission(settings, readiness, callers, slots);
        this.metrics = RequestMetrics.ofGraphQl(meters);
        this.endpoint = new GraphQlEndpoint(settings, service, admission, metrics);
        this.reconciliation = new ReconcileEndpoint(
                settings,
                reconcile,
                callers.required(),
                reconciliation,
                admission,
                RequestMetrics.ofReconciliation(meters));
        this.sockets = new GraphQlSockets(settings, socketSettings, readiness, login, service, slots, meters);
        this.pages = new Pages(service, readiness);
    }

    void routes(@Observes Router router) {
        router.route().order(FIRST).handler(this::checkHost);
        router.route("/q/*").order(FIRST + 1).handler(this::checkOperator);
        router.route("/graphql").handler(this::graphQl);
        reconciliation.mount(router);
        pages.mount(router);
    }

    private void graphQl(RoutingContext http) {
        if (GraphQlSockets.areAskedFor(http.request())) {
            sockets.open(http);
        } else {
            endpoint.handle(http);
        }
    }

    /** Metrics tell what others ask; whether the server lives may be asked by anybody. */
    private void checkOperator(RoutingContext http) {
        if (!callers.required() || http.normalizedPath().startsWith("/q/health")) {
            http.next();
            return;
        }
        String authorization = http.request().getHeader("Authorization");
        http.vertx()
                .executeBlocking(() -> callers.by(authorization).may(Role.ADMIN), false)
                .onSuccess(may -> {
                    if (may) {
                        http.next();
                    } else {
                        refuse(http, HttpProblem.ROLE_MISSING, "This page requires the role ADMIN.");
                    }
                })
                .onFailure(e -> {
                    if (e instanceof UnknownCallerException) {
                        refuse(http, HttpProblem.CALLER_UNKNOWN, String.valueOf(e.getMessage()));
                    } else {
                        http.fail(e);
                    }
                });
    }

    /** Serves another graph at a path of its own, in the same way. */
    public void serve(Router router, String path, Supplier<GraphQlService> other) {
        router.route(path).handler(new GraphQlEndpoint(settings, other, admission, metrics)::handle);
    }

    private void checkHost(RoutingContext http) {
        http.response().putHeader("X-Content-Type-Options", "nosniff");
        var authority = http.request().authority();
        if (settings.hosts().allows(authority == null ? null : authority.host())) {
            http.next();
            return;
        }
        refuse(
                http,
                HttpProblem.HOST_NOT_ALLOWED,
                "This server does not go by the name in the Host header. Call it localhost or 127.0.0.1, or have"
                        + " the name added to the setting " + HttpSettings.ALLOWED_HOSTS + ".");
    }

    /** Not only a matter of GraphQL, so it is not counted as such. */
    private static void refuse(RoutingContext http, HttpProblem problem, String message) {
        new Exchange(http, (_, _) -> {}).refuse(new RequestRefused(problem, message));
    }
}
