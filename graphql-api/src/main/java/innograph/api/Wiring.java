package innograph.api;

import graphql.GraphQLContext;
import graphql.TypeResolutionEnvironment;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.dataset.Dataset;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.indicator.IndicatorProgress;
import innograph.queries.link.Neighbour;
import innograph.queries.link.Neighbourhood;
import innograph.queries.search.Search;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Says where every field of the schema comes from. What an entity says of itself is read by the name of the field, so only
 * fields that mean something else, links and questions are listed.
 */
final class Wiring {
    private final ApiLimits limits;

    Wiring(ApiLimits limits) {
        this.limits = limits;
    }

    RuntimeWiring runtimeWiring() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.GraphQLBigDecimal)
                .scalar(GraphQLScalarType.newScalar(ExtendedScalars.Url).build())
                .type("Node", type -> type.typeResolver(Wiring::typeOf))
                .type("Entity", type -> type.typeResolver(Wiring::typeOf));
        for (EntityType type : EntityType.values()) {
            wiring.type(type.label(), this::entity);
            wiring.type(type.label() + "Connection", Wiring::connection);
            wiring.type(type.label() + "Edge", Wiring::edge);
        }
        for (String list : List.of("Participation", "Collaboration", "TechnologyActivity", "Search")) {
            wiring.type(list + "Connection", Wiring::connection);
            wiring.type(list + "Edge", Wiring::edge);
        }
        return wiring.type("Query", this::query)
                .type("Organization", this::organization)
                .type("Project", this::project)
                .type("Technology", this::technology)
                .type("Region", this::region)
                .type("Plan", this::plan)
                .type("Indicator", this::indicator)
                .type("Target", type -> type.dataFetcher("indicator", firstOf(Neighbourhood.CONCERNS)))
                .type("Event", this::event)
                .build();
    }

    private static GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
        Entity entity = environment.getObject();
        return Objects.requireNonNull(
                environment.getSchema().getObjectType(entity.type().label()));
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder query) {
        query.dataFetcher("node", environment -> named(environment, "id"))
                .dataFetcher("nodes", this::nodes)
                .dataFetcher("search", this::search)
                .dataFetcher(
                        "indicators",
                        environment -> asking(environment)
                                .entity(argument(environment, "plan"))
                                .thenCompose(plan -> progress(environment, plan)))
                .dataFetcher(
                        "datasets",
                        environment -> asking(environment)
                                .one(questions -> questions.datasets().all()));
        for (EntityType type : EntityType.values()) {
            String field = type.label().toLowerCase(Locale.ROOT);
            query.dataFetcher(field, environment -> named(environment, "id").thenApply(entity -> ofType(entity, type)));
            String plural = type == EntityType.TECHNOLOGY ? "technologies" : field + "s";
            if (type != EntityType.INDICATOR) {
                query.dataFetcher(plural, environment -> list(environment, type));
            }
        }
        return query;
    }

    private static CompletableFuture<@Nullable Entity> named(DataFetchingEnvironment environment, String argument) {
        return asking(environment).entity(argument(environment, argument)).thenApply(entity -> entity.orElse(null));
    }

    private static @Nullable Entity ofType(@Nullable Entity entity, EntityType type) {
        return entity != null && entity.type() == type ? entity : null;
    }

    private CompletableFuture<List<@Nullable Entity>> nodes(DataFetchingEnvironment environment) {
        List<String> ids = environment.getArgumentOrDefault("ids", List.of());
        if (ids.size() > limits.maxPage()) {
            throw new ApiException(
                    ApiProblem.PAGE_TOO_LARGE,
                    "ids: %d are more than may be asked for at once, %d (innograph.api.max-page)"
                            .formatted(ids.size(), limits.maxPage()));
        }
        Asking asking = asking(environment);
        List<CompletableFuture<Optional<Entity>>> entities =
                ids.stream().map(asking::entity).toList();
        return CompletableFuture.allOf(entities.toArray(CompletableFuture[]::new))
                .thenApply(done -> Arrays.asList(entities.stream()
                        .map(entity -> entity.join().orElse(null))
                        .toArray(Entity[]::new)));
    }

    private CompletableFuture<Connection> list(DataFetchingEnvironment environment, EntityType type) {
        Entities.Filter filter = filter(environment.getArgument("where"));
        PageArguments page = PageArguments.of(environment, "%s %s".formatted(type, filter), limits);
        Position after = page.after();
        return asking(environment)
                .one(questions -> questions.entities().list(type, filter, after, page.size()))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        entity ->
                                new Connection.Edge(page.cursor(new Position(0, entity.id())), Map.of("node", entity)),
                        () -> asking(environment)
                                .one(questions -> questions.entities().count(type, filter))));
    }

    private static Entities.Filter filter(@Nullable Map<String, Object> where) {
        if (where == null) {
            return Entities.Filter.NONE;
        }
        List<?> kinds = (List<?>) Objects.requireNonNullElse(where.get("kinds"), List.of());
        return new Entities.Filter(
                Optional.ofNullable((String) where.get("country")).map(code -> code.toUpperCase(Locale.ROOT)),
                kinds.stream()
                        .map(kind -> OrganizationKind.valueOf(String.valueOf(kind)))
                        .toList());
    }

    private CompletableFuture<Connection> search(DataFetchingEnvironment environment) {
        String text = argument(environment, "text");
        List<EntityType> types =
                Objects.requireNonNullElse(environment.<List<String>>getArgument("types"), List.<String>of()).stream()
                        .map(EntityType::valueOf)
                        .toList();
        PageArguments page = PageArguments.of(environment, "search %s %s".formatted(types, text), limits);
        Position after = page.after();
        return asking(environment)
                .one(questions -> questions.search().hits(text, types, after, page.size()))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        hit -> edge(page, hit),
                        () -> asking(environment)
                                .one(questions -> questions.search().count(text, types))));
    }

    private static Connection.Edge edge(PageArguments page, Search.Hit hit) {
        return new Connection.Edge(page.cursor(hit.position()), Map.of("node", hit.entity(), "score", hit.score()));
    }

    private static CompletableFuture<List<Map<String, Object>>> progress(
            DataFetchingEnvironment environment, Optional<Entity> plan) {
        if (plan.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return asking(environment)
                .one(questions -> questions.indicators().of(plan.get().id()))
                .thenApply(all -> all.stream().map(Wiring::progress).toList());
    }

    private static Map<String, Object> progress(IndicatorProgress progress) {
        List<Map<String, Object>> targets = progress.targets().stream()
                .map(target -> with(Map.of("target", target.target()), "share", target.share()))
                .toList();
        return with(Map.of("indicator", progress.indicator(), "targets", targets), "measured", progress.measured());
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, OptionalDouble value) {
        Map<String, Object> all = new HashMap<>(fields);
        value.ifPresent(number -> all.put(name, number));
        return all;
    }

    /** What every entity has, and its properties by the name of the field. */
    private TypeRuntimeWiring.Builder entity(TypeRuntimeWiring.Builder type) {
        return type.defaultDataFetcher(environment -> served(entityOf(environment)
                        .properties()
                        .get(environment.getField().getName())))
                .dataFetcher("id", environment -> entityOf(environment).id())
                .dataFetcher("name", environment -> {
                    String language = environment.getArgument("language");
                    Entity entity = entityOf(environment);
                    return language == null ? entity.name() : entity.name(language);
                })
                .dataFetcher(
                        "names",
                        environment -> entityOf(environment).names().stream()
                                .map(name -> {
                                    Map<String, Object> fields = new HashMap<>(Map.of("value", name.value()));
                                    name.language().ifPresent(language -> fields.put("language", language));
                                    return fields;
                                })
                                .toList())
                .dataFetcher("aliases", environment -> entityOf(environment).aliases())
                .dataFetcher(
                        "identifiers",
                        environment -> asking(environment)
                                .identifiers(entityOf(environment).id())
                                .thenApply(identifiers -> identifiers.stream()
                                        .map(Wiring::identifier)
                                        .toList()))
                .dataFetcher(
                        "datasets",
                        environment ->
                                datasets(environment, entityOf(environment).datasets()));
    }

    private static Map<String, Object> identifier(String text) {
        int colon = text.indexOf(':');
        Map<String, Object> fields =
                new HashMap<>(Map.of("scheme", text.substring(0, colon), "value", text.substring(colon + 1)));
        Identifier.parse(text).flatMap(Identifier::url).ifPresent(url -> fields.put("url", url));
        return fields;
    }

    private static CompletableFuture<List<Dataset>> datasets(DataFetchingEnvironment environment, List<String> ids) {
        return asking(environment)
                .datasets(ids)
                .thenApply(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private static @Nullable Object served(@Nullable Object value) {
        return value instanceof Coordinates place
                ? Map.of("latitude", place.latitude(), "longitude", place.longitude())
                : value;
    }

    private TypeRuntimeWiring.Builder organization(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("kinds", environment -> entityOf(environment).kinds())
                .dataFetcher(
                        "status",
                        environment -> entityOf(environment)
                                .text("status")
                                .map(status -> status.toUpperCase(Locale.ROOT))
                                .orElse("UNKNOWN"))
                .dataFetcher("region", firstOf(Neighbourhood.SEAT))
                .dataFetcher("parents", allOf(Neighbourhood.PARENTS))
                .dataFetcher("children", pageOf(Neighbourhood.CHILDREN))
                .dataFetcher("related", allOf(Neighbourhood.RELATED))
                .dataFetcher("predecessors", allOf(Neighbourhood.PREDECESSORS))
                .dataFetcher("successors", allOf(Neighbourhood.SUCCESSORS))
                .dataFetcher("alliances", allOf(Neighbourhood.ALLIANCES))
                .dataFetcher("members", pageOf(Neighbourhood.MEMBERS))
                .dataFetcher("platforms", allOf(Neighbourhood.PLATFORMS))
                .dataFetcher("cooperations", allOf(Neighbourhood.COOPERATIONS))
                .dataFetcher("projects", pageOf(Neighbourhood.PROJECTS, "organization", "project"))
                .dataFetcher("collaborators", pageOf(Neighbourhood.COLLABORATORS))
                .dataFetcher("technologies", pageOf(Neighbourhood.TECHNOLOGIES, "organization", "technology"));
    }

    private TypeRuntimeWiring.Builder project(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("cost", environment -> money(entityOf(environment), "cost"))
                .dataFetcher("funding", environment -> money(entityOf(environment), "funding"))
                .dataFetcher("participants", pageOf(Neighbourhood.PARTICIPANTS, "project", "organization"))
                .dataFetcher("technologies", allOf(Neighbourhood.SUBJECTS));
    }

    private TypeRuntimeWiring.Builder technology(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("broader", allOf(Neighbourhood.BROADER))
                .dataFetcher("narrower", pageOf(Neighbourhood.NARROWER))
                .dataFetcher("organizations", pageOf(Neighbourhood.ACTIVE_ORGANIZATIONS, "technology", "organization"));
    }

    private TypeRuntimeWiring.Builder region(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("partOf", allOf(Neighbourhood.PARENTS))
                .dataFetcher("parts", pageOf(Neighbourhood.CHILDREN))
                .dataFetcher("organizations", pageOf(Neighbourhood.SEATED));
    }

    private TypeRuntimeWiring.Builder plan(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("region", firstOf(Neighbourhood.CONCERNS))
                .dataFetcher("indicators", pageOf(Neighbourhood.CONCERNED_BY));
    }

    private TypeRuntimeWiring.Builder indicator(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("plan", firstOf(Neighbourhood.CONCERNS))
                .dataFetcher("targets", allOf(Neighbourhood.CONCERNED_BY));
    }

    private TypeRuntimeWiring.Builder event(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("region", firstOf(Neighbourhood.SEAT))
                .dataFetcher("technologies", allOf(Neighbourhood.SUBJECTS));
    }

    private static @Nullable Map<String, Object> money(Entity project, String property) {
        return project.properties().get(property) instanceof Double amount
                ? Map.of(
                        "amount",
                        BigDecimal.valueOf(amount),
                        "currency",
                        project.text("currency").orElse("EUR"))
                : null;
    }

    /** The neighbours as a page whose edges say what the links say. */
    private DataFetcher<CompletableFuture<Connection>> pageOf(Neighbourhood neighbourhood) {
        return pageOf(neighbourhood, "parent", "node");
    }

    /**
     * The same, where an edge names both its ends.
     *
     * @param near field of the edge for the entity whose neighbours are asked for
     * @param far field of the edge for the neighbour
     */
    private DataFetcher<CompletableFuture<Connection>> pageOf(Neighbourhood neighbourhood, String near, String far) {
        return environment -> {
            Entity entity = entityOf(environment);
            PageArguments page = PageArguments.of(environment, neighbourhood.name(), limits);
            return neighbours(environment, entity, neighbourhood, page)
                    .thenApply(found -> Connection.of(
                            found,
                            page,
                            neighbour -> edge(page, entity, near, far, neighbour),
                            () -> asking(environment).countNeighbours(entity.id(), neighbourhood)));
        };
    }

    private static CompletableFuture<Page<Neighbour>> neighbours(
            DataFetchingEnvironment environment, Entity entity, Neighbourhood neighbourhood, PageArguments page) {
        page.after(); // refuses a foreign cursor here, before it is put together with the questions of others
        return asking(environment).neighbours(entity.id(), neighbourhood, page);
    }

    private static Connection.Edge edge(
            PageArguments page, Entity entity, String near, String far, Neighbour neighbour) {
        Map<String, Object> fields = new LinkedHashMap<>(neighbour.link());
        if (fields.get("contribution") instanceof Double amount) {
            Entity project = entity.type() == EntityType.PROJECT ? entity : neighbour.entity();
            fields.put(
                    "contribution",
                    Map.of(
                            "amount",
                            BigDecimal.valueOf(amount),
                            "currency",
                            project.text("currency").orElse("EUR")));
        }
        fields.put(near, entity);
        fields.put(far, neighbour.entity());
        return new Connection.Edge(page.cursor(neighbour.position()), fields);
    }

    /** All neighbours, where they are few by nature: parents, alliances. The largest page is the most that is read. */
    private DataFetcher<CompletableFuture<List<Entity>>> allOf(Neighbourhood neighbourhood) {
        return environment -> neighbours(
                        environment,
                        entityOf(environment),
                        neighbourhood,
                        new PageArguments(neighbourhood.name(), limits.maxPage(), null))
                .thenApply(page -> page.items().stream().map(Neighbour::entity).toList());
    }

    private DataFetcher<CompletableFuture<@Nullable Entity>> firstOf(Neighbourhood neighbourhood) {
        return environment -> neighbours(
                        environment,
                        entityOf(environment),
                        neighbourhood,
                        new PageArguments(neighbourhood.name(), 1, null))
                .thenApply(page ->
                        page.items().isEmpty() ? null : page.items().getFirst().entity());
    }

    private static TypeRuntimeWiring.Builder connection(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "edges", environment -> connectionOf(environment).edges())
                .dataFetcher(
                        "nodes",
                        environment -> connectionOf(environment).edges().stream()
                                .map(edge -> edge.fields().get("node"))
                                .toList())
                .dataFetcher(
                        "totalCount",
                        environment -> connectionOf(environment).total().get())
                .dataFetcher("pageInfo", environment -> pageInfo(connectionOf(environment)));
    }

    private static Map<String, Object> pageInfo(Connection connection) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("hasNextPage", connection.hasNextPage());
        fields.put("hasPreviousPage", connection.hasPreviousPage());
        fields.put("startCursor", connection.startCursor());
        fields.put("endCursor", connection.endCursor());
        return fields;
    }

    private static TypeRuntimeWiring.Builder edge(TypeRuntimeWiring.Builder type) {
        return type.defaultDataFetcher(environment ->
                        edgeOf(environment).fields().get(environment.getField().getName()))
                .dataFetcher("cursor", environment -> edgeOf(environment).cursor())
                .dataFetcher("datasets", environment -> datasets(environment, linkDatasets(edgeOf(environment))));
    }

    private static List<String> linkDatasets(Connection.Edge edge) {
        return edge.fields().get("datasets") instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Asking asking(DataFetchingEnvironment environment) {
        GraphQLContext context = environment.getGraphQlContext();
        return Objects.requireNonNull(context.<Asking>get(Asking.class));
    }

    private static String argument(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<String>getArgument(name), name);
    }

    private static Entity entityOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Entity>getSource());
    }

    private static Connection connectionOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Connection>getSource());
    }

    private static Connection.Edge edgeOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Connection.Edge>getSource());
    }
}
