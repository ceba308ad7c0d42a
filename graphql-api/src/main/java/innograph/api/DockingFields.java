package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.docking.Docking;
import innograph.model.docking.DockingState;
import innograph.model.docking.Viewer;
import innograph.queries.docking.DockingFilter;
import innograph.queries.docking.DockingRoom;
import innograph.queries.docking.SpokenFor;
import innograph.queries.entity.Entity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Dockings as the caller may see them. Nothing else of the API leads to them or to sealed owners, and what the caller may not see never
 * comes out of {@link DockingRoom}.
 */
final class DockingFields {
    private static final int YEAR = 365;

    private final ApiLimits limits;
    private final Cursors cursors;

    DockingFields(ApiLimits limits, Cursors cursors) {
        this.limits = limits;
        this.cursors = cursors;
    }

    RuntimeWiring.Builder addTo(RuntimeWiring.Builder wiring) {
        for (String offered : List.of("Offer", "Demand")) {
            wiring.type(offered, DockingFields::addToOffered);
        }
        return wiring.type("Query", this::questions)
                .type("Mutation", DockingWrites::addTo)
                .type("Docking", DockingFields::addToDocking)
                .type(
                        "DockingParty",
                        type -> type.dataFetcher(
                                "owners",
                                environment -> Asking.by(environment)
                                        .entities(Objects.requireNonNull(environment.<Docking.Party>getSource())
                                                .owners())))
                .type(
                        "DockingMeeting",
                        type -> type.dataFetcher(
                                "event",
                                environment -> entity(
                                        environment,
                                        Objects.requireNonNull(environment.<Docking.Meeting>getSource())
                                                .event())))
                .type("SpokenFor", DockingFields::addToSpokenFor);
    }

    static Viewer viewer(DataFetchingEnvironment environment) {
        Caller caller = Objects.requireNonNull(environment.getGraphQlContext().<Caller>get(Caller.class));
        return viewer(caller);
    }

    static Viewer viewer(Caller caller) {
        return new Viewer(caller.name(), caller.may(Role.EDITOR), caller.may(Role.ADMIN));
    }

    private static TypeRuntimeWiring.Builder addToOffered(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "anonymous",
                        environment -> Boolean.TRUE.equals(
                                EntityFields.entityOf(environment).properties().get("anonymous")))
                .dataFetcher("state", environment -> state(EntityFields.entityOf(environment)));
    }

    private static String state(Entity entity) {
        String status = entity.text("status").orElse("OPEN");
        return status.equals("OPEN")
                        && entity.properties().get("openUntil") instanceof LocalDate last
                        && last.isBefore(LocalDate.now(ZoneOffset.UTC))
                ? "EXPIRED"
                : status;
    }

    private static TypeRuntimeWiring.Builder addToDocking(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "demand",
                        environment -> entity(environment, of(environment).demand()))
                .dataFetcher(
                        "offer",
                        environment -> entity(environment, of(environment).offer()))
                .dataFetcher(
                        "contract",
                        environment -> entity(environment, of(environment).contract()))
                .dataFetcher(
                        "own",
                        environment -> of(environment).own().stream().sorted().toList())
                .dataFetcher(
                        "agreed",
                        environment ->
                                of(environment).agreed().stream().sorted().toList())
                .dataFetcher("overdue", environment -> of(environment).isOverdue(LocalDate.now(ZoneOffset.UTC)));
    }

    private static TypeRuntimeWiring.Builder addToSpokenFor(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "entity",
                        environment -> entity(
                                environment,
                                Objects.requireNonNull(environment.<SpokenFor>getSource())
                                        .entity()))
                .dataFetcher(
                        "owners",
                        environment -> Asking.by(environment)
                                .entities(Objects.requireNonNull(environment.<SpokenFor>getSource())
                                        .owners()));
    }

    private static CompletableFuture<@Nullable Entity> entity(
            DataFetchingEnvironment environment, @Nullable String id) {
        return id == null
                ? CompletableFuture.completedFuture(null)
                : Asking.by(environment).entity(id).thenApply(found -> found.orElse(null));
    }

    private static Docking of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Docking>getSource());
    }

    private TypeRuntimeWiring.Builder questions(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher(
                        "docking",
                        environment -> Asking.by(environment)
                                .one(questions -> questions
                                        .dockingRoom()
                                        .named(
                                                Objects.requireNonNull(environment.<String>getArgument("id")),
                                                viewer(environment))))
                .dataFetcher("dockings", this::list)
                .dataFetcher(
                        "dockingFigures",
                        environment -> Asking.by(environment)
                                .one(questions ->
                                        figures(questions.dockingRoom().states(viewer(environment)))))
                .dataFetcher(
                        "spokenFor",
                        environment -> Asking.by(environment)
                                .one(questions -> questions
                                        .dockingRoom()
                                        .spokenFor(viewer(environment).name(), first(environment))))
                .dataFetcher("expiring", this::expiring);
    }

    private static List<Map<String, Object>> figures(Map<DockingState, Long> states) {
        return Arrays.stream(DockingState.values())
                .map(state -> Map.<String, Object>of("state", state, "count", states.getOrDefault(state, 0L)))
                .toList();
    }

    private CompletableFuture<List<Entity>> expiring(DataFetchingEnvironment environment) {
        int within = Objects.requireNonNullElse(environment.<Integer>getArgument("within"), 0);
        if (within < 0 || within > YEAR) {
            throw new ApiException(ApiProblem.ARGUMENT, "within: %d days are not 0 to %d".formatted(within, YEAR));
        }
        int first = first(environment);
        return Asking.by(environment).one(questions -> questions.expiring().within(within, first));
    }

    private int first(DataFetchingEnvironment environment) {
        int first = Objects.requireNonNull(environment.<Integer>getArgument("first"));
        PageArguments.requireSize("first", first, limits);
        return first;
    }

    private CompletableFuture<Connection> list(DataFetchingEnvironment environment) {
        DockingFilter filter = filter(environment.getArgument("where"));
        Viewer viewer = viewer(environment);
        PageArguments page = PageArguments.of(environment, List.of("dockings", filter, viewer), limits, cursors);
        Asking asking = Asking.by(environment);
        return page.read(() -> asking.one(questions -> questions.dockingRoom().list(filter, page.slice(), viewer)))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        one -> new Connection.Edge(
                                () -> page.cursor(DockingRoom.position(one, filter, viewer)), Map.of("node", one)),
                        () -> asking.one(questions -> questions.dockingRoom().count(filter, viewer)),
                        null));
    }

    private static DockingFilter filter(@Nullable Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> where = given == null ? new HashMap<>() : given;
        return new DockingFilter(
                where.get("state") instanceof List<?> states
                        ? states.stream()
                                .map(state -> DockingState.valueOf(state.toString()))
                                .toList()
                        : null,
                (String) where.get("demand"),
                (String) where.get("offer"),
                (Boolean) where.get("overdue"));
    }
}
