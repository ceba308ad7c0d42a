package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.queries.entity.Entity;
import innograph.queries.partners.Feature;
import innograph.queries.partners.Partner;
import innograph.queries.partners.PartnerQuestion;
import innograph.queries.partners.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Who could work with whom. */
final class PartnerFields {
    private static final int USUAL = 10;
    private static final Discovery.Amount EVIDENCE = new Discovery.Amount(5, Partner.MOST_EVIDENCE);

    private final Discovery discovery;
    private final ApiLimits limits;

    PartnerFields(Discovery discovery, ApiLimits limits) {
        this.discovery = discovery;
        this.limits = limits;
    }

    /** A partner with its node. */
    private record Recommendation(Entity organization, Partner partner) {}

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("recommendPartners", environment -> {
            List<String> technologies = Objects.requireNonNullElse(
                    environment.<List<String>>getArgument("technologies"), List.<String>of());
            String text = Discovery.text(environment);
            String organization = environment.getArgument("organization");
            if (organization == null && text == null && technologies.isEmpty()) {
                throw new ApiException(
                        ApiProblem.ARGUMENT,
                        "recommendPartners: give an organization, a text or technologies to find partners for");
            }
            return recommend(environment, organization, text, technologies);
        });
    }

    TypeRuntimeWiring.Builder addToOrganization(TypeRuntimeWiring.Builder organization) {
        return organization.dataFetcher(
                "partners",
                environment -> recommend(
                        environment, EntityFields.entityOf(environment).id(), null, List.of()));
    }

    static TypeRuntimeWiring.Builder addToRecommendation(TypeRuntimeWiring.Builder recommendation) {
        return recommendation
                .dataFetcher("organization", environment -> source(environment).organization())
                .dataFetcher(
                        "score", environment -> source(environment).partner().score())
                .dataFetcher(
                        "reasons", environment -> source(environment).partner().reasons())
                .dataFetcher(
                        "evidence",
                        environment -> Discovery.evidence(
                                environment, source(environment).partner().evidence(), EVIDENCE));
    }

    static TypeRuntimeWiring.Builder addToReason(TypeRuntimeWiring.Builder reason) {
        return reason.dataFetcher(
                        "feature",
                        environment -> reasonOf(environment).feature().name())
                .dataFetcher("value", environment -> reasonOf(environment).value())
                .dataFetcher(
                        "contribution", environment -> reasonOf(environment).contribution())
                .dataFetcher("text", environment -> {
                    String language = Objects.requireNonNullElse(environment.<String>getArgument("language"), "en");
                    Partner.Reason of = reasonOf(environment);
                    return of.feature().sentence(of.value(), language);
                });
    }

    private CompletableFuture<List<Recommendation>> recommend(
            DataFetchingEnvironment environment,
            @Nullable String organization,
            @Nullable String text,
            List<String> technologies) {
        int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL);
        PageArguments.requireSize("first", first, limits);
        Weights weights = weights(environment.getArgument("weights"));
        OrganizationChoice where = OrganizationChoice.of(environment);
        Set<String> named = new HashSet<>(technologies);
        Optional.ofNullable(organization).ifPresent(named::add);
        named.addAll(where.named());
        Integer asOf = environment.getArgument("asOf");
        return discovery.ask(environment, named, (questions, ids) -> {
            PartnerQuestion question = new PartnerQuestion(
                    organization == null ? null : ids.of(organization),
                    text,
                    technologies.stream().map(ids::of).toList(),
                    where.filter(ids),
                    weights,
                    asOf,
                    first);
            List<Partner> partners = questions.partners().recommend(question);
            Map<String, Entity> entities = questions
                    .entities()
                    .named(partners.stream().map(Partner::organization).toList());
            List<Recommendation> found = new ArrayList<>();
            for (Partner partner : partners) {
                Entity entity = entities.get(partner.organization());
                if (entity != null) { // the graph may have lost it since the landscape was made
                    found.add(new Recommendation(entity, partner));
                }
            }
            return found;
        });
    }

    private static Weights weights(@Nullable Map<String, @Nullable Object> given) {
        Map<Feature, Double> factors = new EnumMap<>(Feature.class);
        Objects.requireNonNullElse(given, Map.<String, @Nullable Object>of()).forEach((field, factor) -> {
            if (factor instanceof Double number) {
                factors.put(Feature.valueOf(Names.constant(field)), number);
            }
        });
        try {
            return new Weights(factors);
        } catch (IllegalArgumentException e) {
            throw new ApiException(ApiProblem.ARGUMENT, "weights: " + e.getMessage());
        }
    }

    private static Recommendation source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Recommendation>getSource());
    }

    private static Partner.Reason reasonOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Partner.Reason>getSource());
    }
}
