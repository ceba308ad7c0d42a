package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.OrganizationKind;
import innograph.queries.entity.Entity;
import innograph.queries.partners.Feature;
import innograph.queries.partners.Partner;
import innograph.queries.partners.PartnerFilter;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who could work with whom. */
final class PartnerFields {
    private static final int USUAL = 10;
    private static final int LONGEST_TEXT = 10_000;

    /** Recommendations under way at a time; each takes a core and some memory for each organization. */
    private static final int AT_ONCE = 4;

    private static final long WAITING_SECONDS = 10;

    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final ApiLimits limits;

    PartnerFields(ApiLimits limits) {
        this.limits = limits;
    }

    /** A partner with its node. */
    private record Recommendation(Entity organization, Partner partner) {}

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("recommendPartners", environment -> {
            List<String> technologies = Objects.requireNonNullElse(
                    environment.<List<String>>getArgument("technologies"), List.<String>of());
            requireFew("technologies", technologies);
            String text = environment.getArgument("text");
            String organization = environment.getArgument("organization");
            if (organization == null && text == null && technologies.isEmpty()) {
                throw new ApiException(
                        ApiProblem.ARGUMENT,
                        "recommendPartners: give an organization, a text or technologies to find partners for");
            }
            if (text != null && text.length() > LONGEST_TEXT) {
                throw new ApiException(
                        ApiProblem.ARGUMENT,
                        "text: %d characters are more than the %d that are read; give the gist of it"
                                .formatted(text.length(), LONGEST_TEXT));
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
                .dataFetcher("evidence", PartnerFields::evidence);
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
        Map<String, @Nullable Object> where =
                Objects.requireNonNullElse(environment.<Map<String, @Nullable Object>>getArgument("where"), Map.of());
        Set<String> named = new HashSet<>(technologies);
        Optional.ofNullable(organization).ifPresent(named::add);
        texts(where, "exclude").forEach(named::add);
        texts(where, "region").forEach(named::add);
        texts(where, "technology").forEach(named::add);
        requireFew("where", List.copyOf(named));
        Integer asOf = environment.getArgument("asOf");
        return Asking.by(environment)
                .apart(questions -> inTurn(() -> {
                    Ids ids = new Ids(questions.entities().named(named));
                    PartnerQuestion question = new PartnerQuestion(
                            organization == null ? null : ids.of(organization),
                            text,
                            technologies.stream().map(ids::of).toList(),
                            filter(where, ids),
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
                }));
    }

    private <T> T inTurn(Supplier<T> question) {
        try {
            if (!atOnce.tryAcquire(WAITING_SECONDS, TimeUnit.SECONDS)) {
                throw new ApiException(
                        ApiProblem.TOO_SLOW,
                        "Others are being recommended partners, or the picture of the graph is still being made; ask again in a while.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(ApiProblem.TOO_SLOW, "The server is being stopped.");
        }
        try {
            return question.get();
        } finally {
            atOnce.release();
        }
    }

    /** The ids of entities that were named by any of their identifiers; what names nothing stands for itself. */
    private record Ids(Map<String, Entity> entities) {
        String of(String identifier) {
            Entity entity = entities.get(identifier);
            return entity == null ? identifier : entity.id();
        }
    }

    private static PartnerFilter filter(Map<String, @Nullable Object> where, Ids ids) {
        Set<OrganizationKind> kinds =
                texts(where, "kinds").stream().map(OrganizationKind::valueOf).collect(Collectors.toSet());
        return new PartnerFilter(
                kinds,
                Set.copyOf(texts(where, "countries")),
                texts(where, "region").stream().map(ids::of).toList(),
                texts(where, "technology").stream().map(ids::of).toList(),
                where.get("minWorks") instanceof Integer least ? least : 0,
                Boolean.TRUE.equals(where.get("withoutListed")),
                texts(where, "exclude").stream().map(ids::of).collect(Collectors.toSet()));
    }

    /** One text or several; none if it is not given. */
    private static List<String> texts(Map<String, @Nullable Object> where, String field) {
        return switch (where.get(field)) {
            case List<?> several -> several.stream().map(String::valueOf).toList();
            case null -> List.of();
            case Object one -> List.of(String.valueOf(one));
        };
    }

    private void requireFew(String argument, List<String> ids) {
        if (ids.size() > limits.maxPage()) {
            throw new ApiException(
                    ApiProblem.PAGE_TOO_LARGE,
                    "%s: %d identifiers are more than may be named at once, %d (innograph.api.max-page)"
                            .formatted(argument, ids.size(), limits.maxPage()));
        }
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

    private static CompletableFuture<List<Entity>> evidence(DataFetchingEnvironment environment) {
        int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), 5);
        if (first < 1 || first > Partner.MOST_EVIDENCE) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "first: %d pieces of evidence can't be given; ask for 1 to %d"
                            .formatted(first, Partner.MOST_EVIDENCE));
        }
        Asking asking = Asking.by(environment);
        List<CompletableFuture<Optional<Entity>>> entities = source(environment).partner().evidence().stream()
                .limit(first)
                .map(asking::entity)
                .toList();
        return CompletableFuture.allOf(entities.toArray(CompletableFuture[]::new))
                .thenApply(done -> entities.stream()
                        .flatMap(entity -> entity.join().stream())
                        .toList());
    }

    private static Recommendation source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Recommendation>getSource());
    }

    private static Partner.Reason reasonOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Partner.Reason>getSource());
    }
}
