package innograph.app.http;

import innograph.api.ApiProblem;
import innograph.api.Caller;
import innograph.api.GraphQlRequest;
import innograph.api.GraphQlResponse;
import innograph.api.GraphQlService;
import innograph.api.GraphQlService.Access;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /graphql}: takes an operation by GET or POST and answers as the GraphQL-over-HTTP specification says. */
final class GraphQlEndpoint {
    /** The code by which the service says that a mutation was asked for with read access only. */
    private static final String MUTATION_REFUSED = ApiProblem.MUTATION_NOT_ALLOWED.code();

    private final HttpSettings settings;
    private final Supplier<GraphQlService> service;
    private final RequestMetrics metrics;
    private final Admission admission;
    private final RequestReader reader = new RequestReader();

    /** @param service asked for only once somebody is let in */
    GraphQlEndpoint(
            HttpSettings settings, Supplier<GraphQlService> service, Admission admission, RequestMetrics metrics) {
        this.settings = settings;
        this.service = service;
        this.admission = admission;
        this.metrics = metrics;
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
        BoundedBody.read(
                exchange, settings, body -> admit(exchange, Access.READ_AND_WRITE, () -> reader.fromBody(body)));
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

    private void admit(Exchange exchange, Access access, Parameters parameters) {
        admission.admit(exchange, caller -> answer(exchange, caller, access, parameters.read()));
    }

    private void answer(Exchange exchange, Caller caller, Access access, GraphQlRequest request) {
        GraphQlResponse response = service.get().execute(request, caller, access);
        byte[] json = Exchange.json(response.body());
        if (json.length > settings.maxAnswer()) {
            exchange.refuse(Admission.tooLarge(json.length, settings));
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
}
