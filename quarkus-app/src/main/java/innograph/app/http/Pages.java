package innograph.app.http;

import innograph.api.GraphQlService;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** What a browser gets: the start page, GraphiQL and the schema as text. Nothing is fetched from another host. */
final class Pages {
    private static final String OWN = "/innograph/app/http/";
    private static final String GRAPHIQL = "/META-INF/resources/graphql-ui/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String REVALIDATE = "no-cache";
    /** For files whose address carries their version. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private static final String START_POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";
    /** GraphiQL's editor sets styles on its elements and has its fonts inside its style sheet. */
    private static final String GRAPHIQL_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final List<Page> PAGES = List.of(
            new Page("/", OWN + "start.html", HTML, REVALIDATE, START_POLICY),
            new Page("/start.css", OWN + "start.css", STYLE, REVALIDATE, START_POLICY),
            new Page("/graphiql", OWN + "graphiql.html", HTML, REVALIDATE, GRAPHIQL_POLICY),
            new Page("/graphiql/graphiql.js", OWN + "graphiql.js", SCRIPT, REVALIDATE, GRAPHIQL_POLICY),
            new Page("/graphiql/graphiql.css", OWN + "graphiql.css", STYLE, REVALIDATE, GRAPHIQL_POLICY),
            asset("react.production.min.js", SCRIPT),
            asset("react-dom.production.min.js", SCRIPT),
            asset("graphiql.min.js", SCRIPT),
            asset("graphiql.min.css", STYLE));

    private final Supplier<GraphQlService> service;
    private final Readiness readiness;

    Pages(Supplier<GraphQlService> service, Readiness readiness) {
        this.service = service;
        this.readiness = readiness;
    }

    void mount(Router router) {
        PAGES.forEach(page -> get(router, page.path()).handler(http -> send(http, page)));
        get(router, "/graphql.graphqls").handler(this::sendSchema);
        // Quarkus serves what lies in META-INF/resources of any jar; that page has no policy and another name on it
        router.route("/graphql-ui").order(-1).handler(Pages::toGraphiQl);
        router.route("/graphql-ui/*").order(-1).handler(Pages::toGraphiQl);
    }

    private static Page asset(String file, String contentType) {
        return new Page("/graphiql/assets/" + file, GRAPHIQL + file, contentType, FOREVER, GRAPHIQL_POLICY);
    }

    private static Route get(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private static void toGraphiQl(RoutingContext http) {
        http.response().setStatusCode(302).putHeader("Location", "/graphiql").end();
    }

    private static void send(RoutingContext http, Page page) {
        http.response()
                .putHeader("Content-Type", page.contentType())
                .putHeader("Cache-Control", page.cacheControl())
                .putHeader("Content-Security-Policy", page.policy())
                .putHeader("Referrer-Policy", "no-referrer");
        sendLoaded(http, page::load);
    }

    private void sendSchema(RoutingContext http) {
        http.response().putHeader("Content-Type", "text/plain; charset=utf-8").putHeader("Cache-Control", REVALIDATE);
        if (!(readiness.state() instanceof Readiness.State.Ready)) {
            http.response()
                    .setStatusCode(HttpProblem.NOT_READY.status())
                    .putHeader("Retry-After", "5")
                    .end(HttpProblem.NOT_READY.code()
                            + " The graph does not answer at the moment. Try again in some seconds; /q/health/ready tells"
                            + " when it does.\n");
            return;
        }
        sendLoaded(http, () -> Buffer.buffer(service.get().sdl()));
    }

    private static void sendLoaded(RoutingContext http, Callable<Buffer> content) {
        http.vertx().executeBlocking(content, false).onSuccess(http::end).onFailure(http::fail);
    }

    /**
     * A file that is served.
     *
     * @param resource its place on the class path
     * @param policy the value of {@code Content-Security-Policy}
     */
    private record Page(String path, String resource, String contentType, String cacheControl, String policy) {
        Buffer load() {
            try (InputStream stream = Pages.class.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new FileNotFoundException(resource + " is not on the class path; build quarkus-app again");
                }
                return Buffer.buffer(stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
