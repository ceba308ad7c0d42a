package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.queries.experts.Expert;
import innograph.queries.experts.ExpertQuestion;
import innograph.queries.filter.Filter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Who knows about something. */
final class ExpertFields {
    private static final int USUAL = 10;
    private static final Discovery.Amount EVIDENCE = new Discovery.Amount(5, Expert.MOST_WORKS);

    private final Discovery discovery;
    private final Filters filters;
    private final ApiLimits limits;

    ExpertFields(Discovery discovery, Filters filters, ApiLimits limits) {
        this.discovery = discovery;
        this.filters = filters;
        this.limits = limits;
    }

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("recommendExperts", this::recommend);
    }

    static TypeRuntimeWiring.Builder addToRecommendation(TypeRuntimeWiring.Builder recommendation) {
        return recommendation
                .dataFetcher(
                        "person",
                        environment -> Discovery.entity(
                                environment, expert(environment).person()))
                .dataFetcher(
                        "evidence",
                        environment -> Discovery.evidence(
                                environment, expert(environment).works(), EVIDENCE));
    }

    static TypeRuntimeWiring.Builder addToReason(TypeRuntimeWiring.Builder reason) {
        return reason.dataFetcher("text", environment -> {
            String language = Objects.requireNonNullElse(environment.<String>getArgument("language"), "en");
            Expert.Reason of = Objects.requireNonNull(environment.<Expert.Reason>getSource());
            return of.feature().sentence(of.value(), language);
        });
    }

    private CompletableFuture<List<Expert>> recommend(DataFetchingEnvironment environment) {
        String text = Discovery.text(environment);
        List<String> technologies =
                Objects.requireNonNullElse(environment.<List<String>>getArgument("technologies"), List.<String>of());
        if (text == null && technologies.isEmpty()) {
            throw new ApiException(
                    ApiProblem.ARGUMENT, "recommendExperts: give a text or technologies to find experts for");
        }
        int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL);
        PageArguments.requireSize("first", first, limits);
        Filter filter = filters.read("Person", environment.getArgument("where"));
        return discovery.ask(
                environment,
                Set.copyOf(technologies),
                (questions, ids) ->
                        questions.experts().recommend(new ExpertQuestion(text, ids.of(technologies), filter, first)));
    }

    private static Expert expert(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Expert>getSource());
    }
}
