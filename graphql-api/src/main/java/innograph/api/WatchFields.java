package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.EntityType;
import innograph.model.curated.Fault;
import innograph.model.curated.Written;
import innograph.model.push.Channel;
import innograph.model.push.Notice;
import innograph.model.push.Watch;
import innograph.model.push.WebhookSecrets;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.entity.Entity;
import innograph.queries.push.Viewer;
import innograph.queries.push.WatchLists;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What callers wait for, and what they were told. Each sees his own only; an administrator sees all. */
final class WatchFields {
    private final ApiLimits limits;
    private final Cursors cursors;
    private final WebhookSecrets secrets;

    WatchFields(ApiLimits limits, Cursors cursors, WebhookSecrets secrets) {
        this.limits = limits;
        this.cursors = cursors;
        this.secrets = secrets;
    }

    RuntimeWiring.Builder addTo(RuntimeWiring.Builder wiring) {
        return wiring.type("Query", this::questions)
                .type("Mutation", WatchFields::mutations)
                .type("Watch", this::watch)
                .type("Notice", this::notice);
    }

    /** Who asks. */
    static Viewer viewer(DataFetchingEnvironment environment) {
        Caller caller = caller(environment);
        return new Viewer(caller.name(), caller.may(Role.ADMIN));
    }

    private static Caller caller(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<Caller>get(Caller.class));
    }

    /** Cursors by which a subscription goes on. */
    static Cursors.OfList behind(String watch, Cursors cursors) {
        return cursors.of(List.of("notices behind", watch));
    }

    private TypeRuntimeWiring.Builder questions(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher(
                        "watch",
                        environment -> Asking.by(environment)
                                .one(questions ->
                                        questions.watchLists().watch(text(environment, "id"), viewer(environment))))
                .dataFetcher("watches", environment -> {
                    Viewer viewer = viewer(environment);
                    return list(
                            environment,
                            List.of("watches", viewer),
                            (questions, page) -> questions.watchLists().watches(viewer, page.slice()),
                            questions -> questions.watchLists().countWatches(viewer),
                            WatchLists::position);
                })
                .dataFetcher("deadLetters", environment -> {
                    Viewer viewer = viewer(environment);
                    return list(
                            environment,
                            List.of("deadLetters", viewer),
                            (questions, page) -> questions.watchLists().deadLetters(viewer, page.slice()),
                            questions -> questions.watchLists().countDeadLetters(viewer),
                            WatchLists::positionOfDead);
                });
    }

    private <T> CompletableFuture<Connection> list(
            DataFetchingEnvironment environment,
            List<Object> name,
            BiFunction<Questions, PageArguments, Page<T>> read,
            Function<Questions, Long> count,
            Function<T, Position> position) {
        PageArguments page = PageArguments.of(environment, name, limits, cursors);
        Asking asking = Asking.by(environment);
        return page.read(() -> asking.one(questions -> read.apply(questions, page)))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        one -> new Connection.Edge(() -> page.cursor(position.apply(one)), Map.of("node", one)),
                        () -> asking.one(count),
                        null));
    }

    private TypeRuntimeWiring.Builder watch(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "demand",
                        environment -> entity(environment, watchOf(environment).demand(), EntityType.DEMAND))
                .dataFetcher("created", environment -> at(watchOf(environment).created()))
                .dataFetcher("secret", this::secret)
                .dataFetcher("notices", environment -> {
                    String watch = watchOf(environment).id();
                    return list(
                            environment,
                            List.of("notices", watch),
                            (questions, page) -> questions.watchLists().notices(watch, page.slice()),
                            questions -> questions.watchLists().countNotices(watch),
                            WatchLists::position);
                });
    }

    private @Nullable String secret(DataFetchingEnvironment environment) {
        Watch watch = watchOf(environment);
        return watch.channel() == Channel.WEBHOOK
                        && watch.owner().equals(caller(environment).name())
                ? secrets.secret(watch.id())
                : null;
    }

    private TypeRuntimeWiring.Builder notice(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "cursor",
                        environment -> behind(noticeOf(environment).watch(), cursors)
                                .of(WatchLists.position(noticeOf(environment))))
                .dataFetcher(
                        "watch",
                        environment -> Asking.by(environment)
                                .one(questions -> questions
                                        .watchLists()
                                        .watch(noticeOf(environment).watch(), viewer(environment))))
                .dataFetcher(
                        "offer",
                        environment ->
                                entity(environment, noticeOf(environment).fit().offer(), EntityType.OFFER))
                .dataFetcher("score", environment -> noticeOf(environment).fit().score())
                .dataFetcher(
                        "reasons",
                        environment -> "zh".equals(environment.getArgument("language"))
                                ? noticeOf(environment).fit().chinese()
                                : noticeOf(environment).fit().english())
                .dataFetcher("found", environment -> at(noticeOf(environment).found()))
                .dataFetcher(
                        "due", environment -> atIfKnown(noticeOf(environment).due()))
                .dataFetcher(
                        "settled",
                        environment -> atIfKnown(noticeOf(environment).settled()));
    }

    private static CompletableFuture<@Nullable Entity> entity(
            DataFetchingEnvironment environment, String id, EntityType type) {
        return Asking.by(environment)
                .entity(id)
                .thenApply(
                        found -> found.filter(entity -> entity.type() == type).orElse(null));
    }

    private static TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder mutation) {
        return mutation.dataFetcher(
                        "createWatch",
                        environment -> Mutations.write(
                                environment,
                                (questions, by) -> create(environment, questions, by),
                                (done, questions) -> Map.of(
                                        "watch",
                                        questions
                                                .watchLists()
                                                .watch(done.id(), viewer(environment))
                                                .orElseThrow())))
                .dataFetcher(
                        "deleteWatch",
                        environment -> Mutations.write(
                                environment,
                                (questions, by) ->
                                        questions.watches().delete(text(environment, "id"), by, seesAll(environment)),
                                (done, _) -> Map.of("deleted", done.id())))
                .dataFetcher(
                        "redeliverNotice",
                        environment -> Mutations.write(
                                environment,
                                (questions, by) -> questions
                                        .watches()
                                        .redeliver(text(environment, "id"), by, seesAll(environment)),
                                (done, questions) -> {
                                    Map<String, Object> payload = new HashMap<>();
                                    questions
                                            .watchLists()
                                            .notice(done.id(), viewer(environment))
                                            .ifPresent(notice -> payload.put("notice", notice));
                                    return payload;
                                }));
    }

    private static Written create(DataFetchingEnvironment environment, Questions questions, String by) {
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        String identifier = String.valueOf(input.get("demand"));
        Entity demand = questions.entities().named(List.of(identifier)).get(identifier);
        if (demand == null) {
            return refused(new Fault("demand", Fault.Kind.NOT_FOUND, identifier));
        }
        if (demand.type() != EntityType.DEMAND) {
            return refused(new Fault(
                    "demand", Fault.Kind.WRONG_TYPE, identifier, demand.type().label()));
        }
        // the desk watches for all, a party what it needs itself: what others need is not its to be told of without end
        if (!questions.dockingRoom().mayWrite(demand.id(), false, DockingFields.viewer(environment))) {
            return refused(new Fault("demand", Fault.Kind.NOT_YOURS));
        }
        return questions
                .watches()
                .create(
                        demand.id(),
                        Channel.valueOf(String.valueOf(input.get("channel"))),
                        (String) input.get("url"),
                        questions
                                .fits()
                                .of(
                                        List.of(demand.id()),
                                        questions.watches().limits().maxMatches() + 1)
                                .getOrDefault(demand.id(), List.of()),
                        Boolean.TRUE.equals(input.get("includePresent")),
                        by);
    }

    private static Written refused(Fault fault) {
        return new Written.Refused(List.of(fault));
    }

    private static boolean seesAll(DataFetchingEnvironment environment) {
        return viewer(environment).seesAll();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime atIfKnown(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    private static String text(DataFetchingEnvironment environment, String argument) {
        return Objects.requireNonNull(environment.<String>getArgument(argument), argument);
    }

    private static Watch watchOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Watch>getSource());
    }

    private static Notice noticeOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Notice>getSource());
    }
}
