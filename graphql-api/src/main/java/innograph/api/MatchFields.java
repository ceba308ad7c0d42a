package innograph.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.EntityType;
import innograph.queries.entity.Entity;
import innograph.queries.filter.Filter;
import innograph.queries.match.Match;
import innograph.queries.match.Matches;
import innograph.queries.match.Matching;
import innograph.queries.match.Wish;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What fits a demand, an offer or a text. */
final class MatchFields {
    private static final int USUAL = 10;
    private static final int FEW = 3;

    private final Discovery discovery;
    private final Filters filters;
    private final ApiLimits limits;

    MatchFields(Discovery discovery, Filters filters, ApiLimits limits) {
        this.discovery = discovery;
        this.filters = filters;
        this.limits = limits;
    }

    /** What is matched, as the fields of {@code Matching} are asked for it. */
    private record Wished(Wish wish, boolean isOffer) {}

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("matchOffers", environment -> matches(environment, "demand", EntityType.OFFER))
                .dataFetcher("matchDemands", environment -> matches(environment, "offer", EntityType.DEMAND))
                .dataFetcher("matching", this::wished);
    }

    TypeRuntimeWiring.Builder addToMatching(TypeRuntimeWiring.Builder matching) {
        return matching.dataFetcher(
                        "offers", field((asked, of) -> asked.offers(of.wish, of.where, of.first), EntityType.OFFER))
                .dataFetcher(
                        "demands", field((asked, of) -> asked.demands(of.wish, of.where, of.first), EntityType.DEMAND))
                .dataFetcher("projects", field((asked, of) -> asked.works(EntityType.PROJECT, of.wish, of.first), null))
                .dataFetcher("patents", field((asked, of) -> asked.works(EntityType.PATENT, of.wish, of.first), null))
                .dataFetcher("organizations", field((asked, of) -> asked.organizations(of.wish, of.first), null))
                .dataFetcher(
                        "wellMatched",
                        environment -> ask(
                                environment,
                                asked -> counterparts(asked, environment).wellMatched()))
                .dataFetcher(
                        "advice",
                        environment -> ask(
                                environment,
                                asked -> counterparts(asked, environment)
                                        .advice(Objects.requireNonNullElse(
                                                environment.<String>getArgument("language"), "en"))))
                .dataFetcher("nearestExperts", environment -> {
                    int first = first(environment, FEW);
                    return ask(
                            environment,
                            asked -> asked.nearestExperts(of(environment).wish(), first));
                });
    }

    static TypeRuntimeWiring.Builder addToReason(TypeRuntimeWiring.Builder reason) {
        return reason.dataFetcher(
                "text",
                environment -> Objects.requireNonNull(environment.<Match.Reason>getSource())
                        .sentence(Objects.requireNonNullElse(environment.<String>getArgument("language"), "en")));
    }

    /** What a field of {@code Matching} asks for. */
    private record Asked(Wish wish, Filter where, int first) {}

    private DataFetcher<CompletableFuture<List<Match>>> field(
            BiFunction<Matching, Asked, Matches> question, @Nullable EntityType filtered) {
        return environment -> {
            Filter where =
                    filtered == null ? Filter.NONE : filters.read(filtered.label(), environment.getArgument("where"));
            Asked asked = new Asked(of(environment).wish(), where, first(environment, USUAL));
            return ask(environment, matching -> question.apply(matching, asked).matches());
        };
    }

    private <T> CompletableFuture<T> ask(DataFetchingEnvironment environment, Function<Matching, T> question) {
        return discovery.ask(environment, Set.of(), (questions, _) -> question.apply(questions.matching()));
    }

    private static Matches counterparts(Matching matching, DataFetchingEnvironment environment) {
        Wished wished = of(environment);
        return wished.isOffer()
                ? matching.demands(wished.wish(), Filter.NONE, 1)
                : matching.offers(wished.wish(), Filter.NONE, 1);
    }

    private CompletableFuture<List<Match>> matches(
            DataFetchingEnvironment environment, String argument, EntityType wanted) {
        String identifier = environment.getArgument(argument);
        String text = Discovery.text(environment);
        if (identifier == null && isBlank(text)) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "%s: give a %s or a text".formatted(environment.getField().getName(), argument));
        }
        Filter where = filters.read(wanted.label(), environment.getArgument("where"));
        int first = first(environment, USUAL);
        return discovery.ask(environment, named(identifier), (questions, ids) -> {
            if (isBlank(text) && !ids.entities().containsKey(Objects.requireNonNull(identifier))) {
                return List.of();
            }
            Wish wish = new Wish(ids.ofNullable(identifier), text);
            Matching matching = questions.matching();
            return (wanted == EntityType.DEMAND
                            ? matching.demands(wish, where, first)
                            : matching.offers(wish, where, first))
                    .matches();
        });
    }

    private CompletableFuture<@Nullable Wished> wished(DataFetchingEnvironment environment) {
        String demand = environment.getArgument("demand");
        String offer = environment.getArgument("offer");
        String text = Discovery.text(environment);
        if ((demand == null && offer == null && isBlank(text)) || (demand != null && offer != null)) {
            throw new ApiException(
                    ApiProblem.ARGUMENT, "matching: give a demand, an offer or a text, but not demand and offer");
        }
        String identifier = demand == null ? offer : demand;
        return discovery.ask(environment, named(identifier), (questions, ids) -> {
            Entity entity = identifier == null ? null : ids.entities().get(identifier);
            return identifier != null && entity == null
                    ? null
                    : new Wished(new Wish(entity == null ? null : entity.id(), text), offer != null);
        });
    }

    private static Set<String> named(@Nullable String identifier) {
        return identifier == null ? Set.of() : Set.of(identifier);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private int first(DataFetchingEnvironment environment, int usual) {
        int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), usual);
        PageArguments.requireSize("first", first, limits);
        return first;
    }

    private static Wished of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Wished>getSource());
    }
}
