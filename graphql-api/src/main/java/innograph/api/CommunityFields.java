package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.queries.communities.Community;
import innograph.queries.communities.CommunityQuestion;
import innograph.queries.communities.Profile;
import innograph.queries.entity.Entity;
import innograph.queries.partners.PartnerFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works with whom more than with the rest. */
final class CommunityFields {
    private static final int USUAL = 20;
    private static final Discovery.Amount TECHNOLOGIES = new Discovery.Amount(3, Profile.MOST);
    private static final Discovery.Amount MEMBERS = new Discovery.Amount(10, Community.MOST_MEMBERS);
    private static final Discovery.Amount BROKERS = new Discovery.Amount(5, Community.MOST_BROKERS);

    private final Discovery discovery;
    private final ApiLimits limits;

    CommunityFields(Discovery discovery, ApiLimits limits) {
        this.discovery = discovery;
        this.limits = limits;
    }

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("communities", this::communities);
    }

    private CompletableFuture<List<Community>> communities(DataFetchingEnvironment environment) {
        int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL);
        PageArguments.requireSize("first", first, limits);
        List<String> technology = one(environment.getArgument("technology"));
        List<String> region = one(environment.getArgument("region"));
        Set<String> country = Set.copyOf(one(environment.getArgument("country")));
        double resolution = Objects.requireNonNullElse(environment.<Double>getArgument("resolution"), 1.0);
        Set<String> named = Stream.of(technology, region).flatMap(List::stream).collect(Collectors.toSet());
        return discovery.ask(environment, named, (questions, ids) -> {
            PartnerFilter among =
                    new PartnerFilter(Set.of(), country, ids.of(region), ids.of(technology), 0, false, Set.of());
            try {
                return questions
                        .communities()
                        .of(new CommunityQuestion(among, resolution, environment.getArgument("asOf")))
                        .stream()
                        .limit(first)
                        .toList();
            } catch (IllegalArgumentException e) {
                throw new ApiException(ApiProblem.ARGUMENT, "resolution: " + e.getMessage());
            }
        });
    }

    private static List<String> one(@Nullable String argument) {
        return argument == null ? List.of() : List.of(argument);
    }

    static TypeRuntimeWiring.Builder addToCommunity(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "name",
                        environment -> name(environment, community(environment).profile()))
                .dataFetcher(
                        "size", environment -> community(environment).profile().size())
                .dataFetcher(
                        "technologies",
                        environment -> Discovery.found(
                                environment,
                                community(environment).profile().technologies(),
                                Profile.Mark::id,
                                TECHNOLOGIES))
                .dataFetcher(
                        "countries",
                        environment -> community(environment).profile().countries())
                .dataFetcher(
                        "members",
                        environment -> Discovery.evidence(
                                environment, community(environment).members(), MEMBERS))
                .dataFetcher(
                        "brokers",
                        environment -> Discovery.found(
                                environment,
                                community(environment).brokers(),
                                Community.Broker::organization,
                                BROKERS));
    }

    static TypeRuntimeWiring.Builder addToTechnology(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("technology", environment -> found(environment).entity())
                .dataFetcher(
                        "works",
                        environment -> mark(environment).specialization().number())
                .dataFetcher(
                        "specialization",
                        environment -> mark(environment).specialization().ratio())
                .dataFetcher(
                        "significant",
                        environment -> mark(environment).specialization().isSignificant());
    }

    static TypeRuntimeWiring.Builder addToCountry(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("code", environment -> country(environment).id())
                .dataFetcher(
                        "organizations",
                        environment -> country(environment).specialization().number())
                .dataFetcher(
                        "specialization",
                        environment -> country(environment).specialization().ratio());
    }

    static TypeRuntimeWiring.Builder addToBroker(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "organization", environment -> found(environment).entity())
                .dataFetcher("participation", environment -> broker(environment).participation())
                .dataFetcher("ties", environment -> broker(environment).ties());
    }

    static TypeRuntimeWiring.Builder addToTie(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                "name",
                environment -> name(
                        environment,
                        Objects.requireNonNull(environment.<Community.Tie>getSource())
                                .profile()));
    }

    private static CompletableFuture<String> name(DataFetchingEnvironment environment, Profile profile) {
        String language = Objects.requireNonNullElse(environment.<String>getArgument("language"), "en");
        Map<String, CompletableFuture<Optional<Entity>>> technologies = new HashMap<>();
        profile.technologiesOfName()
                .forEach(id -> technologies.put(id, Asking.by(environment).entity(id)));
        return CompletableFuture.allOf(technologies.values().toArray(CompletableFuture[]::new))
                .thenApply(done -> profile.name(
                        id -> Optional.ofNullable(technologies.get(id))
                                .flatMap(CompletableFuture::join)
                                .map(entity -> entity.name(language))
                                .orElse(id),
                        language));
    }

    private static Community community(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Community>getSource());
    }

    private static Discovery.Found<?> found(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Discovery.Found<?>>getSource());
    }

    private static Profile.Mark mark(DataFetchingEnvironment environment) {
        return (Profile.Mark) found(environment).item();
    }

    private static Profile.Mark country(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Profile.Mark>getSource());
    }

    private static Community.Broker broker(DataFetchingEnvironment environment) {
        return (Community.Broker) found(environment).item();
    }
}
