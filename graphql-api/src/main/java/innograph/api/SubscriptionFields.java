package innograph.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.EntityType;
import innograph.model.push.Channel;
import innograph.queries.Position;
import innograph.queries.dataset.GraphContents.Run;
import innograph.queries.entity.Entity;
import innograph.queries.match.Wanted;
import innograph.queries.push.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What can be waited for. */
final class SubscriptionFields {
    private final Subscriptions subscriptions;
    private final Cursors cursors;

    SubscriptionFields(Subscriptions subscriptions, Cursors cursors) {
        this.subscriptions = subscriptions;
        this.cursors = cursors;
    }

    TypeRuntimeWiring.Builder addTo(TypeRuntimeWiring.Builder subscription) {
        return subscription
                .dataFetcher(
                        "loadProgress",
                        live((environment, _) ->
                                subscriptions.load(Objects.requireNonNull(environment.<String>getArgument("run")))))
                .dataFetcher(
                        "matchFound",
                        live((environment, questions) -> environment.getArgument("demand") == null
                                ? matches(environment, questions)
                                : notices(environment, questions)));
    }

    private Inbox matches(DataFetchingEnvironment environment, Questions questions) {
        if (environment.getArgument("after") != null) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "after: only what is told of a demand can be told again; give the demand, too, or leave it out");
        }
        return subscriptions.matches(new Wanted(
                named(environment, "technology", EntityType.TECHNOLOGY, questions),
                named(environment, "region", EntityType.REGION, questions)));
    }

    private Inbox notices(DataFetchingEnvironment environment, Questions questions) {
        if (environment.getArgument("technology") != null || environment.getArgument("region") != null) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "demand: it says itself what it is about and where; leave out technology and region");
        }
        String demand = Objects.requireNonNull(named(environment, "demand", EntityType.DEMAND, questions));
        Viewer viewer = WatchFields.viewer(environment);
        String watch = questions
                .watchLists()
                .own(demand, Channel.SUBSCRIPTION, viewer)
                .orElseThrow(() -> NoticeWatch.unknown(demand))
                .id();
        String after = environment.getArgument("after");
        return subscriptions.notices(
                watch,
                after == null ? 0 : number(WatchFields.behind(watch, cursors).read("after", after)),
                viewer);
    }

    private static long number(Position position) {
        return (Long) Objects.requireNonNull(position.keys().getFirst());
    }

    private static DataFetcher<CompletableFuture<Optional<?>>> live(
            BiFunction<DataFetchingEnvironment, Questions, Inbox> opening) {
        return environment -> Asking.by(environment).one(questions -> value(environment, questions, opening));
    }

    private static Optional<?> value(
            DataFetchingEnvironment environment,
            Questions questions,
            BiFunction<DataFetchingEnvironment, Questions, Inbox> opening) {
        return switch (Live.in(environment.getGraphQlContext()).orElseThrow()) {
            case Live.Event event -> event.value();
            case Live.Opening opened -> {
                opened.opened(opening.apply(environment, questions));
                yield Optional.empty(); // so that nothing below it is read
            }
        };
    }

    /** The id of what an argument names; null if it names nothing. */
    private static @Nullable String named(
            DataFetchingEnvironment environment, String argument, EntityType type, Questions questions) {
        String identifier = environment.getArgument(argument);
        return identifier == null
                ? null
                : Optional.ofNullable(
                                questions.entities().named(List.of(identifier)).get(identifier))
                        .filter(entity -> entity.type() == type)
                        .map(Entity::id)
                        .orElseThrow(() -> new ApiException(
                                ApiProblem.ARGUMENT,
                                "%s: the graph has no %s '%s'".formatted(argument, Names.one(type), identifier)));
    }

    /** How a load stands; what is more than an Int holds is shown as the largest. */
    static TypeRuntimeWiring.Builder addToLoadRun(TypeRuntimeWiring.Builder run) {
        return run.dataFetcher(
                        "dataset",
                        environment -> Asking.by(environment)
                                .datasets(List.of(runOf(environment).dataset()))
                                .thenApply(found -> found.stream().findFirst().orElse(null)))
                .dataFetcher("read", environment -> atMost(runOf(environment).read()))
                .dataFetcher(
                        "rejected", environment -> atMost(runOf(environment).rejected()));
    }

    private static int atMost(long number) {
        return Math.clamp(number, 0, Integer.MAX_VALUE);
    }

    private static Run runOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Run>getSource());
    }
}
