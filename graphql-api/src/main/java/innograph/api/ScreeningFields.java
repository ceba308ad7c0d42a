package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.queries.screening.Limit;
import innograph.queries.screening.Notice;
import innograph.queries.screening.exposure.Concern;
import innograph.queries.screening.exposure.Exposure;
import innograph.queries.screening.exposure.Exposures;
import innograph.queries.screening.items.ItemFinding;
import innograph.queries.screening.items.ItemQuestion;
import innograph.queries.screening.items.ItemReport;
import innograph.queries.screening.items.UnknownListException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is controlled, and who is listed. */
final class ScreeningFields {
    private static final int USUAL = 5;
    private static final int MOST = 100;
    private static final int CONCERNS = 20;

    private final Discovery discovery;

    ScreeningFields(Discovery discovery) {
        this.discovery = discovery;
    }

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("screenTechnology", this::screenTechnology);
    }

    TypeRuntimeWiring.Builder addToOrganization(TypeRuntimeWiring.Builder organization) {
        return organization.dataFetcher("exposure", this::exposure);
    }

    TypeRuntimeWiring.Builder addToTechnology(TypeRuntimeWiring.Builder technology) {
        return technology.dataFetcher("dualUse", environment -> {
            String id = EntityFields.entityOf(environment).id();
            return discovery.ask(
                    environment,
                    Set.of(),
                    (questions, _) -> questions.screening().dualUse().of(id).orElse(null));
        });
    }

    static TypeRuntimeWiring.Builder addToExposure(TypeRuntimeWiring.Builder exposure) {
        return exposure.dataFetcher("notice", environment -> Notice.in(language(environment)));
    }

    static TypeRuntimeWiring.Builder addToConcern(TypeRuntimeWiring.Builder concern) {
        return concern.dataFetcher(
                        "target",
                        environment -> Discovery.entity(
                                environment, source(environment, Concern.class).target()))
                .dataFetcher(
                        "text",
                        environment -> source(environment, Concern.class).sentence(language(environment)));
    }

    static TypeRuntimeWiring.Builder addToReport(TypeRuntimeWiring.Builder report) {
        return report.dataFetcher(
                        "limits",
                        environment ->
                                sentences(source(environment, ItemReport.class).limits(), environment))
                .dataFetcher("notice", environment -> Notice.in(language(environment)));
    }

    static TypeRuntimeWiring.Builder addToFinding(TypeRuntimeWiring.Builder finding) {
        return finding.typeResolver(environment -> (GraphQLObjectType)
                Objects.requireNonNull(environment.getSchema().getType("ControlItemFinding")));
    }

    static TypeRuntimeWiring.Builder addToItemFinding(TypeRuntimeWiring.Builder finding) {
        return finding.dataFetcher(
                        "item",
                        environment -> Discovery.entity(
                                environment, item(environment).item().id()))
                .dataFetcher("list", environment -> item(environment).list().name())
                .dataFetcher("listDate", environment -> item(environment).list().asOf())
                .dataFetcher(
                        "why",
                        environment -> item(environment).reasons().stream()
                                .map(reason -> reason.feature().sentence(reason.value(), language(environment)))
                                .toList())
                .dataFetcher(
                        "limits", environment -> sentences(item(environment).limits(), environment));
    }

    static TypeRuntimeWiring.Builder addToItemReason(TypeRuntimeWiring.Builder reason) {
        return reason.dataFetcher("text", environment -> {
            ItemFinding.Reason of = source(environment, ItemFinding.Reason.class);
            return of.feature().sentence(of.value(), language(environment));
        });
    }

    private CompletableFuture<@Nullable ItemReport> screenTechnology(DataFetchingEnvironment environment) {
        String text = environment.getArgument("text");
        List<String> entities = Stream.of("entity", "patent", "technology")
                .map(environment::<String>getArgument)
                .filter(Objects::nonNull)
                .toList();
        if (entities.size() + (text == null ? 0 : 1) != 1) {
            throw new ApiException(
                    ApiProblem.ARGUMENT, "screenTechnology: give one of text, entity, patent and technology");
        }
        List<String> lists =
                Objects.requireNonNullElse(environment.<List<String>>getArgument("lists"), List.<String>of());
        int first = Discovery.between(
                "first", Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL), 1, MOST);
        return discovery.ask(environment, Set.copyOf(entities), (questions, ids) -> {
            String entity = entities.isEmpty() ? null : ids.of(entities.getFirst());
            try {
                return questions
                        .screening()
                        .items()
                        .screen(new ItemQuestion(text, entity, lists, first))
                        .orElse(null);
            } catch (UnknownListException e) {
                throw new ApiException(ApiProblem.ARGUMENT, "lists: " + e.getMessage());
            }
        });
    }

    private CompletableFuture<Exposure> exposure(DataFetchingEnvironment environment) {
        String organization = EntityFields.entityOf(environment).id();
        int hops = Discovery.between(
                "hops",
                Objects.requireNonNullElse(environment.<Integer>getArgument("hops"), 2),
                0,
                Exposures.MOST_HOPS);
        int first = Discovery.between(
                "first", Objects.requireNonNullElse(environment.<Integer>getArgument("first"), CONCERNS), 1, MOST);
        return discovery.ask(
                environment,
                Set.of(),
                (questions, _) -> questions.screening().exposures().of(organization, hops, first));
    }

    private static List<String> sentences(List<Limit> limits, DataFetchingEnvironment environment) {
        return limits.stream()
                .map(limit -> limit.sentence(language(environment)))
                .toList();
    }

    private static String language(DataFetchingEnvironment environment) {
        return Objects.requireNonNullElse(environment.<String>getArgument("language"), "en");
    }

    private static ItemFinding item(DataFetchingEnvironment environment) {
        return source(environment, ItemFinding.class);
    }

    private static <T> T source(DataFetchingEnvironment environment, Class<T> type) {
        return type.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }
}
