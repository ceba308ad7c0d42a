package innograph.app.http;

import innograph.api.ApiProblem;
import innograph.api.Caller;
import innograph.api.GraphQlRequest;
import innograph.api.GraphQlResponse;
import innograph.api.GraphQlService;
import innograph.api.GraphQlService.Access;
import innograph.app.access.Callers;
import innograph.app.access.UnknownCallerException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /graphql}: takes an operation by GET or POST and answers as the GraphQL-over-HTTP specification says. Operations
 * run on virtual threads, so that the event loop never waits for the graph.
 */
final class GraphQlEndpoint {
    /** The code by which the service says that a mutation was asked for with read access only. */
    private static final String MUTATION_REFUSED = ApiProblem.MUTATION_NOT_ALLOWED.code();

    private final HttpSettings settings;
    private final Readiness readiness;
    private final Supplier<GraphQlService> service;
    private final GraphQlMetrics metrics;
    private final Callers callers;
    private final Clients clients;
    private final Semaphore slots;
    private final RequestReader reader = new RequestReader();

    /**
     * @param service asked for only once the readiness is given
     * @param slots for the operations that run at the same time
     */
    GraphQlEndpoint(
            HttpSettings settings,
            Readiness readiness,
            Supplier<GraphQlService> service,
            Callers callers,
            Semaphore slots,
            GraphQlMetrics metrics) {
        this.settings = settings;
        this.readiness = readiness;
        this.service = service;
        this.metrics = metrics;
        this.callers = callers;
        this.clients = new Clients(settings.perClient(), System::nanoTime);
        this.slots = slots;
    }

    void handle(RoutingContext http) {
        Exchange exchange = new Exchange(http, metrics::record);
        try {
            String method = http.request().method().name();
            switch (method) {
                case "GET" -> get(exchange);
                case "POST" -> post(exchange);
                default ->
                    throw new RequestRefused(
                            HttpProblem.METHOD_NOT_ALLOWED,
                            "/graphql does not take " + method + ". Use POST, or GET for queries.");
            }
        } catch (RequestRefused refusal) {
            exchange.refuse(refusal);
        }
    }

    private void get(Exchange exchange) throws RequestRefused {
        negotiate(exchange);
        String uri = exchange.request().uri();
        admit(exchange, Access.READ, () -> reader.fromUri(uri));
    }

    private void post(Exchange exchange) throws RequestRefused {
        negotiate(exchange);
        requireJson(exchange.request());
        withBody(exchange, body -> admit(exchange, Access.READ_AND_WRITE, () -> reader.fromBody(body)));
    }

    private static void negotiate(Exchange exchange) throws RequestRefused {
        String accept = String.join(",", exchange.request().headers().getAll("Accept"));
        exchange.answerType(AnswerType.preferredBy(accept)
                .orElseThrow(() -> new RequestRefused(
                        HttpProblem.ANSWER_TYPE_NOT_OFFERED,
                        "The Accept header takes none of the types offered. Send"
                                + " 'Accept: application/graphql-response+json, application/json;q=0.9'.")));
    }

    private static void requireJson(HttpServerRequest request) throws RequestRefused {
        String header = request.getHeader("Content-Type");
        MediaType type = MediaType.parse(header == null ? "" : header);
        if (!type.name().equals("application/json") || !type.isUtf8()) {
            throw new RequestRefused(
                    HttpProblem.MEDIA_TYPE_NOT_SUPPORTED,
                    (header == null ? "The request has no Content-Type" : "The Content-Type is not supported")
                            + ". Send JSON in UTF-8 with 'Content-Type: application/json'.");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new RequestRefused(
                    HttpProblem.MEDIA_TYPE_NOT_SUPPORTED,
                    "The Content-Encoding is not supported. Send the request body uncompressed.");
        }
    }

    private void withBody(Exchange exchange, Consumer<byte[]> whole) {
        new BoundedBody(settings.maxBody())
                .read(
                        exchange.request(),
                        whole,
                        () -> exchange.refuse(new RequestRefused(
                                HttpProblem.BODY_TOO_LARGE,
                                "The request body has more than " + settings.maxBody()
                                        + " bytes. Send less, for example by splitting the operation, or have the setting "
                                        + HttpSettings.MAX_BODY + " raised.")));
    }

    private void admit(Exchange exchange, Access access, Parameters parameters) {
        switch (readiness.enter()) {
            case Readiness.State.Starting(String phase) -> exchange.refuse(notReady(phase));
            case Readiness.State.Stopping _ -> exchange.refuse(stopping());
            case Readiness.State.Ready _ -> {
                exchange.whenWritten(readiness::leave);
                run(exchange, access, parameters);
            }
        }
    }

    static RequestRefused notReady(String phase) {
        return new RequestRefused(
                HttpProblem.NOT_READY,
                "The graph does not answer yet: " + phase + ". Try again in some seconds; /q/health/ready tells"
                        + " when it does.");
    }

    static RequestRefused stopping() {
        return new RequestRefused(
                HttpProblem.STOPPING, "The server is being stopped. Try again once it has been started anew.");
    }

    static RequestRefused tooManyRequests(HttpSettings settings) {
        return new RequestRefused(
                HttpProblem.TOO_MANY_REQUESTS,
                settings.maxParallel()
                        + " operations are running, which is the limit. Try again in a second, or have"
                        + " the setting " + HttpSettings.MAX_PARALLEL + " raised.");
    }

    static RequestRefused tooLarge(int bytes, HttpSettings settings) {
        return new RequestRefused(
                HttpProblem.ANSWER_TOO_LARGE,
                "The answer has %d bytes, more than %d. Ask for less at once, or have the setting %s raised."
                        .formatted(bytes, settings.maxAnswer(), HttpSettings.MAX_ANSWER));
    }

    private void run(Exchange exchange, Access access, Parameters parameters) {
        if (!slots.tryAcquire()) {
            exchange.refuse(tooManyRequests(settings));
            return;
        }
        exchange.beforeWriting(slots::release);
        String authorization = exchange.request().getHeader("Authorization");
        Thread.ofVirtual().name("graphql").start(() -> {
            try {
                Caller caller = known(authorization);
                // whoever shows nothing can't be told from others of this machine, and has the bounds of the whole
                // server
                if (!caller.equals(Caller.LOCAL)) {
                    clients.enter(caller.name());
                    exchange.beforeWriting(() -> {
                        slots.release();
                        clients.leave(caller.name());
                    });
                }
                answer(exchange, caller, access, parameters.read());
            } catch (RequestRefused refusal) {
                exchange.refuse(refusal);
            } catch (Throwable e) { // even an Error: a client must not wait for an answer that never comes
                exchange.fail(e);
            }
        });
    }

    private Caller known(@Nullable String authorization) throws RequestRefused {
        try {
            return callers.by(authorization);
        } catch (UnknownCallerException e) {
            throw new RequestRefused(HttpProblem.CALLER_UNKNOWN, String.valueOf(e.getMessage()));
        }
    }

    private void answer(Exchange exchange, Caller caller, Access access, GraphQlRequest request) {
        GraphQlResponse response = service.get().execute(request, caller, access);
        byte[] json = Exchange.json(response.body());
        if (json.length > settings.maxAnswer()) {
            exchange.refuse(tooLarge(json.length, settings));
            return;
        }
        if (access == Access.READ && hasError(response, MUTATION_REFUSED)) {
            exchange.mutationByGet(json);
        } else {
            exchange.answer(json, response);
        }
    }

    private static boolean hasError(GraphQlResponse response, String code) {
        return response.body().get("errors") instanceof List<?> errors
                && errors.stream()
                        .anyMatch(error -> error instanceof Map<?, ?> fields
                                && fields.get("extensions") instanceof Map<?, ?> extensions
                                && code.equals(extensions.get("code")));
    }

    /** The request's parameters, read where it may take its time. */
    @FunctionalInterface
    private interface Parameters {
        GraphQlRequest read() throws RequestRefused;
    }

    /** Collects a request body, but not more than a bound of bytes. What comes after it is read and thrown away. */
    private static final class BoundedBody {
        private final long bound;
        private final Buffer collected = Buffer.buffer();
        private boolean over;

        BoundedBody(long bound) {
            this.bound = bound;
        }

        void read(HttpServerRequest request, Consumer<byte[]> whole, Runnable tooLarge) {
            request.exceptionHandler(_ -> over = true); // the client has gone away: nobody waits for an answer
            request.handler(part -> {
                if (!over && collected.length() + (long) part.length() > bound) {
                    over = true;
                    tooLarge.run();
                } else if (!over) {
                    collected.appendBuffer(part);
                }
            });
            request.endHandler(_ -> {
                if (!over) {
                    whole.accept(collected.getBytes());
                }
            });
        }
    }
}
