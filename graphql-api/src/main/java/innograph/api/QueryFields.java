package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.EntityType;
import innograph.queries.entity.Entity;
import innograph.queries.entity.Order;
import innograph.queries.entity.Projection;
import innograph.queries.filter.Filter;
import innograph.queries.filter.SearchText;
import innograph.queries.search.Candidates;
import innograph.queries.search.Search;
import innograph.queries.search.Suggestion;
import innograph.queries.summary.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The questions that can be asked. */
final class QueryFields {
    /** Among the fields of an edge; no field of the schema is called so. */
    private static final String HIT = "hit";

    private static final int USUAL_SUGGESTIONS = 10;

    private static final List<EntityType> ANY = List.of(EntityType.values());

    private final ModelSchema schema;
    private final ApiLimits limits;
    private final Cursors cursors;
    private final Lookahead lookahead;

    QueryFields(ModelSchema schema, ApiLimits limits, Cursors cursors, Lookahead lookahead) {
        this.schema = schema;
        this.limits = limits;
        this.cursors = cursors;
        this.lookahead = lookahead;
    }

    TypeRuntimeWiring.Builder addTo(TypeRuntimeWiring.Builder query) {
        query.dataFetcher("node", environment -> named(environment, ANY))
                .dataFetcher("nodes", this::nodes)
                .dataFetcher("search", this::search)
                .dataFetcher("suggest", this::suggest)
                .dataFetcher(
                        "datasets",
                        environment -> Asking.by(environment)
                                .one(questions -> questions.datasets().all()));
        for (EntityType type : EntityType.values()) {
            query.dataFetcher(
                    Names.one(type),
                    environment -> named(environment, List.of(type)).thenApply(entity -> ofType(entity, type)));
            if (type != EntityType.INDICATOR) { // the indicators are those of a plan
                query.dataFetcher(Names.many(type), environment -> list(environment, type));
            }
        }
        return query;
    }

    private CompletableFuture<@Nullable Entity> named(DataFetchingEnvironment environment, List<EntityType> types) {
        return Asking.by(environment)
                .entity(argument(environment, "id"), lookahead.ofEntities(Selected.at(environment), types, 1))
                .thenApply(entity -> entity.orElse(null));
    }

    private static @Nullable Entity ofType(@Nullable Entity entity, EntityType type) {
        return entity != null && entity.type() == type ? entity : null;
    }

    private CompletableFuture<List<@Nullable Entity>> nodes(DataFetchingEnvironment environment) {
        List<String> ids = environment.getArgumentOrDefault("ids", List.of());
        return named(environment, "ids", ids, limits);
    }

    /**
     * What these identifiers name, in their order; null where there is nothing.
     *
     * @param argument that lists them
     * @throws ApiException if there are more of them than a page may have
     */
    static CompletableFuture<List<@Nullable Entity>> named(
            DataFetchingEnvironment environment, String argument, List<String> ids, ApiLimits limits) {
        if (ids.size() > limits.maxPage()) {
            throw new ApiException(
                    ApiProblem.PAGE_TOO_LARGE,
                    "%s: %d are more than may be asked for at once, %d (innograph.api.max-page)"
                            .formatted(argument, ids.size(), limits.maxPage()));
        }
        Asking asking = Asking.by(environment);
        List<CompletableFuture<Optional<Entity>>> entities =
                ids.stream().map(asking::entity).toList();
        return CompletableFuture.allOf(entities.toArray(CompletableFuture[]::new))
                .thenApply(done -> Arrays.asList(entities.stream()
                        .map(entity -> entity.join().orElse(null))
                        .toArray(Entity[]::new)));
    }

    private CompletableFuture<Connection> list(DataFetchingEnvironment environment, EntityType type) {
        Filter filter = schema.filters().read(type.label(), environment.getArgument("where"));
        List<Order> orders = Orders.read(type, environment.getArgument("orderBy"));
        PageArguments page = PageArguments.of(environment, List.of(type, filter, orders), limits, cursors);
        Selection selection = new Selection.OfType(type, filter);
        Asking asking = Asking.by(environment);
        Projection projection = lookahead.ofPage(
                Selected.at(environment),
                "node",
                List.of(type),
                orders,
                page.slice().size());
        return page.read(() -> asking.one(
                        questions -> questions.entities().list(type, filter, orders, page.slice(), projection)))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        entity -> new Connection.Edge(
                                () -> page.cursor(Order.position(orders, entity)), Map.of("node", entity)),
                        () -> asking.count(selection, ""),
                        new Connection.Listed(type, selection, "")));
    }

    private CompletableFuture<Connection> search(DataFetchingEnvironment environment) {
        String text = Filters.searched("text", argument(environment, "text"));
        List<EntityType> types = types(environment);
        Filter filter = SearchFilters.read(types, environment.getArgument("where"), limits);
        SearchText words = SearchText.of(text);
        PageArguments page = PageArguments.of(environment, List.of("search", filter, text), limits, cursors);
        Asking asking = Asking.by(environment);
        return asking.meaning(words)
                .thenCompose(meaning -> hits(
                        asking,
                        new Candidates(words, meaning.orElse(null), filter, Questions.SEARCH_CANDIDATES),
                        page));
    }

    private static CompletableFuture<Connection> hits(Asking asking, Candidates candidates, PageArguments page) {
        Selection selection = new Selection.Found(candidates);
        return page.read(() -> asking.one(questions -> questions.search().hits(candidates, page.slice())))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        hit -> edge(page, hit),
                        () -> asking.count(selection, ""),
                        new Connection.Listed(null, selection, "")));
    }

    private static List<EntityType> types(DataFetchingEnvironment environment) {
        return Objects.requireNonNullElse(environment.<List<String>>getArgument("types"), List.<String>of()).stream()
                .map(EntityType::valueOf)
                .distinct()
                .toList();
    }

    private CompletableFuture<List<Suggestion>> suggest(DataFetchingEnvironment environment) {
        SearchText text = SearchText.of(Filters.searched("text", argument(environment, "text")));
        int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL_SUGGESTIONS);
        PageArguments.requireSize("first", first, limits);
        List<EntityType> types = types(environment);
        return Asking.by(environment).one(questions -> questions.suggestions().of(text, types, first));
    }

    /** An entity that is suggested; read only if the client wants more than its name. */
    static CompletableFuture<@Nullable Entity> suggested(DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.<Suggestion>getSource()).id();
        return Asking.by(environment).entity(id).thenApply(entity -> entity.orElse(null));
    }

    /** What a search says of an entity beside its score; read only if the client wants to know. */
    static Object highlights(Connection.Edge edge) {
        return ((Search.Hit) Objects.requireNonNull(edge.fields().get(HIT))).highlights();
    }

    private static Connection.Edge edge(PageArguments page, Search.Hit hit) {
        return new Connection.Edge(
                () -> page.cursor(hit.position()),
                Map.of("node", hit.entity(), "score", hit.score(), "foundBy", hit.foundBy(), HIT, hit));
    }

    private static String argument(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<String>getArgument(name), name);
    }
}
