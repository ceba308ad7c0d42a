package innograph.app.http;

import innograph.app.http.ReconcileReader.Extension;
import innograph.queries.GraphFailure;
import innograph.queries.reconcile.ReconcileProperty;
import innograph.queries.reconcile.ReconcileQuery;
import innograph.queries.reconcile.ReconcileType;
import innograph.queries.reconcile.Reconciliation;
import innograph.queries.reconcile.Reconciliation.Described;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /reconcile}: the Reconciliation Service API of the W3C community group, in version 0.2, which OpenRefine speaks, and in the draft
 * of version 1.0. What both have stands at the same address; the manifest of the draft is at {@code /reconcile/1.0-draft}, and so is all
 * the rest once more.
 */
final class ReconcileEndpoint {
    static final String PATH = "/reconcile";

    private static final String DRAFT_PATH = PATH + "/" + ReconcileManifest.DRAFT;
    private static final int USUAL_SUGGESTIONS = 10;
    private static final int MOST_SUGGESTIONS = 50;

    private final HttpSettings http;
    private final ReconcileSettings settings;
    private final boolean isProtected;
    private final Supplier<Reconciliation> service;
    private final Admission admission;
    private final RequestMetrics metrics;
    private final ReconcileReader reader;

    /**
     * The endpoint.
     *
     * @param isProtected whether callers have to show who they are
     * @param service asked for only once somebody is let in
     */
    ReconcileEndpoint(
            HttpSettings http,
            ReconcileSettings settings,
            boolean isProtected,
            Supplier<Reconciliation> service,
            Admission admission,
            RequestMetrics metrics) {
        this.http = http;
        this.settings = settings;
        this.isProtected = isProtected;
        this.service = service;
        this.admission = admission;
        this.metrics = metrics;
        this.reader = new ReconcileReader(settings);
    }

    void mount(Router router) {
        router.route(PATH).handler(this::handle);
        router.route(PATH + "/*").handler(this::handle);
    }

    private void handle(RoutingContext context) {
        allowOrigin(context);
        String method = context.request().method().name();
        if (method.equals("OPTIONS")) {
            context.response().setStatusCode(204).end();
            return;
        }
        Exchange exchange = new Exchange(context, metrics::record);
        try {
            switch (method) {
                case "GET" -> get(exchange, path(context));
                case "POST" -> post(exchange, path(context));
                default ->
                    throw new RequestRefused(
                            HttpProblem.METHOD_NOT_ALLOWED,
                            "/reconcile does not take " + method + ". Use GET or POST.");
            }
        } catch (RequestRefused refusal) {
            exchange.refuse(refusal);
        }
    }

    /** Whoever shows a key shows it in a header; a cookie that a browser sends by itself is never looked at. */
    private void allowOrigin(RoutingContext context) {
        HttpServerResponse response = context.response();
        String origin = context.request().getHeader("Origin");
        if (origin != null && settings.allows(origin, http.hosts())) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                    .putHeader("Access-Control-Allow-Headers", "Authorization, Content-Type")
                    .putHeader("Access-Control-Max-Age", "600");
        }
        response.putHeader("Vary", "Origin");
    }

    /** Behind the address of the service, in whatever version; empty for the service itself. */
    private static String path(RoutingContext context) {
        String path = context.normalizedPath();
        String rest = path.substring((path.startsWith(DRAFT_PATH) ? DRAFT_PATH : PATH).length());
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private void get(Exchange exchange, String path) throws RequestRefused {
        Parameters parameters =
                new Parameters(RequestReader.decoded(exchange.request().uri()));
        switch (path) {
            case "" -> root(exchange, parameters);
            case "/suggest/entity" -> ask(exchange, () -> suggestedEntities(parameters));
            case "/suggest/type" -> ask(exchange, () -> suggestedTypes(parameters));
            case "/suggest/property" -> ask(exchange, () -> suggestedProperties(parameters));
            case "/extend/propose" -> ask(exchange, () -> proposal(parameters));
            case "/flyout/entity" -> ask(exchange, () -> flyout(parameters));
            case "/preview", "/view" -> admission.admit(exchange, _ -> page(exchange, parameters));
            default -> throw notFound(path);
        }
    }

    private static RequestRefused notFound(String path) {
        return new RequestRefused(
                HttpProblem.NOT_FOUND,
                "There is nothing at %s%s. The manifest at %s says what there is.".formatted(PATH, path, PATH));
    }

    /** Without anything to ask, the manifest, which everybody may see: it tells how to show who one is. */
    private void root(Exchange exchange, Parameters parameters) throws RequestRefused {
        String queries = parameters.get("queries");
        String extend = parameters.get("extend");
        if (queries != null) {
            ask(exchange, () -> matched(queries));
        } else if (extend != null) {
            ask(exchange, () -> extended(extend));
        } else {
            HttpServerRequest request = exchange.request();
            boolean isDraft = request.uri().startsWith(DRAFT_PATH);
            String base = "%s://%s%s".formatted(request.scheme(), request.authority(), isDraft ? DRAFT_PATH : PATH);
            ReconcileManifest manifest = new ReconcileManifest(base, settings.maxBatch(), isProtected);
            exchange.answer(Exchange.json(isDraft ? manifest.ofDraft() : manifest.ofVersion02()));
        }
    }

    private void post(Exchange exchange, String path) throws RequestRefused {
        String header = exchange.request().getHeader("Content-Type");
        MediaType type = MediaType.parse(header == null ? "" : header);
        boolean isForm = type.name().equals("application/x-www-form-urlencoded");
        if (!type.isUtf8() || !(isForm || type.name().equals("application/json"))) {
            throw new RequestRefused(
                    HttpProblem.MEDIA_TYPE_NOT_SUPPORTED,
                    "The Content-Type is not supported. Send 'application/x-www-form-urlencoded' to %s, or 'application/json' to %s/match and %s/extend, in UTF-8."
                            .formatted(PATH, PATH, PATH));
        }
        BoundedBody.read(exchange, http, body -> {
            try {
                posted(exchange, path, isForm, body);
            } catch (RequestRefused refusal) {
                exchange.refuse(refusal);
            }
        });
    }

    private void posted(Exchange exchange, String path, boolean isForm, byte[] body) throws RequestRefused {
        if (isForm && path.isEmpty()) {
            Parameters form = Parameters.ofForm(body);
            String queries = form.get("queries");
            String extend = form.get("extend");
            if (queries == null && extend == null) {
                throw new RequestRefused(
                        HttpProblem.PARAMETER_INVALID,
                        "The form has neither 'queries' nor 'extend'. Send, for example, queries={\"q0\":{\"query\":\"name\"}}.");
            }
            ask(exchange, () -> queries != null ? matched(queries) : extended(String.valueOf(extend)));
            return;
        }
        switch (path) {
            case "/match", "/reconcile" ->
                ask(exchange, () -> {
                    List<ReconcileQuery> batch = reader.draftBatch(body);
                    return ReconcileWriter.draftBatch(service.get().reconcile(batch));
                });
            case "/extend" ->
                ask(exchange, () -> {
                    Extension asked = reader.extension(RequestReader.utf8(body));
                    return ReconcileWriter.draftExtension(asked, service.get().values(asked.ids(), asked.properties()));
                });
            default -> throw notFound(path);
        }
    }

    /** What is answered as JSON; reads what is asked before the service is. */
    @FunctionalInterface
    private interface Question {
        Map<String, Object> ask() throws RequestRefused;
    }

    private void ask(Exchange exchange, Question question) {
        admission.admit(exchange, _ -> {
            byte[] json = Exchange.json(answered(question));
            if (json.length > http.maxAnswer()) {
                throw Admission.tooLarge(json.length, http);
            }
            exchange.answer(json);
        });
    }

    private Map<String, Object> answered(Question question) throws RequestRefused {
        try {
            return question.ask();
        } catch (GraphFailure failure) {
            throw refused(failure);
        }
    }

    private static RequestRefused refused(GraphFailure failure) {
        return switch (failure.reason()) {
            case UNAVAILABLE ->
                new RequestRefused(
                        HttpProblem.GRAPH_UNAVAILABLE,
                        "The graph does not answer at the moment. Try again in a second, and see `innograph store status`.");
            case TOO_SLOW ->
                new RequestRefused(
                        HttpProblem.TOOK_TOO_LONG,
                        "The request took too long and was given up (innograph.reconcile.time-limit). Send fewer queries at once.");
        };
    }

    private Map<String, Object> matched(String queries) throws RequestRefused {
        Map<String, ReconcileQuery> batch = reader.batch(queries);
        return ReconcileWriter.batch(batch.keySet(), service.get().reconcile(List.copyOf(batch.values())));
    }

    private Map<String, Object> extended(String extend) throws RequestRefused {
        Extension asked = reader.extension(extend);
        return ReconcileWriter.extension(asked, service.get().values(asked.ids(), asked.properties()));
    }

    private Map<String, Object> suggestedEntities(Parameters parameters) throws RequestRefused {
        String type = parameters.get("type");
        Set<ReconcileType> types =
                type == null || type.isBlank() ? Set.of() : Set.of(ReconcileReader.type("The parameter 'type'", type));
        int skip = parameters.number("cursor", 0, 0, Integer.MAX_VALUE - MOST_SUGGESTIONS);
        int most = parameters.number("limit", USUAL_SUGGESTIONS, 1, MOST_SUGGESTIONS);
        return ReconcileWriter.suggestions(service.get().suggest(parameters.prefix(), types, skip, most));
    }

    private static Map<String, Object> suggestedTypes(Parameters parameters) throws RequestRefused {
        String prefix = parameters.prefix().toLowerCase(Locale.ROOT);
        return ReconcileWriter.types(ReconcileType.all().stream()
                .filter(type -> begins(prefix, type.id()) || begins(prefix, type.name()))
                .skip(parameters.number("cursor", 0, 0, Integer.MAX_VALUE))
                .toList());
    }

    private static Map<String, Object> suggestedProperties(Parameters parameters) throws RequestRefused {
        String prefix = parameters.prefix().toLowerCase(Locale.ROOT);
        return ReconcileWriter.suggestedProperties(ReconcileProperty.ofAllTypes().stream()
                .filter(property -> begins(prefix, property.id()) || begins(prefix, property.name()))
                .skip(parameters.number("cursor", 0, 0, Integer.MAX_VALUE))
                .toList());
    }

    private static boolean begins(String prefix, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(prefix) || lower.contains(" " + prefix);
    }

    private static Map<String, Object> proposal(Parameters parameters) throws RequestRefused {
        String type = parameters.get("type");
        ReconcileType of =
                ReconcileReader.type("The parameter 'type'", type == null || type.isBlank() ? "Organization" : type);
        return ReconcileWriter.proposal(
                of,
                ReconcileProperty.of(of.entity()).stream()
                        .limit(parameters.number("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE))
                        .toList());
    }

    private Map<String, Object> flyout(Parameters parameters) throws RequestRefused {
        Described described = described(parameters);
        Map<String, Object> flyout = new LinkedHashMap<>();
        flyout.put("id", described.entity().id());
        flyout.put("html", ReconcilePage.body(described));
        return flyout;
    }

    private Described described(Parameters parameters) throws RequestRefused {
        String id = parameters.get("id");
        if (id == null) {
            throw new RequestRefused(
                    HttpProblem.PARAMETER_INVALID, "The parameter 'id' is missing. Give the id of an entity.");
        }
        return service.get()
                .describe(id)
                .orElseThrow(() -> new RequestRefused(
                        HttpProblem.NOT_FOUND, "The graph has no entity of this id. It may have been unloaded."));
    }

    private void page(Exchange exchange, Parameters parameters) throws RequestRefused {
        try {
            String page = ReconcilePage.of(described(parameters));
            exchange.answerPage(page.getBytes(StandardCharsets.UTF_8), ReconcilePage.POLICY);
        } catch (GraphFailure failure) {
            throw refused(failure);
        }
    }

    /** What stands behind the question mark of an address, or in a form. */
    private record Parameters(Map<String, List<String>> values) {
        static Parameters ofForm(byte[] body) throws RequestRefused {
            return new Parameters(RequestReader.decoded("?" + RequestReader.utf8(body)));
        }

        @Nullable
        String get(String name) throws RequestRefused {
            return RequestReader.single(values, name);
        }

        String prefix() throws RequestRefused {
            String prefix = get("prefix");
            return prefix == null ? "" : prefix.strip();
        }

        int number(String name, int usual, int least, int most) throws RequestRefused {
            String written = get(name);
            if (written == null || written.isBlank()) {
                return usual;
            }
            if (!written.matches("[0-9]{1,9}") || Integer.parseInt(written) < least) {
                throw new RequestRefused(
                        HttpProblem.PARAMETER_INVALID,
                        "The parameter '%s' has to be a whole number of %d or more.".formatted(name, least));
            }
            return Math.min(most, Integer.parseInt(written));
        }
    }
}
