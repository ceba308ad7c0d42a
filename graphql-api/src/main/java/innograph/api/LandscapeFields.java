package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.queries.entity.Entity;
import innograph.queries.positions.Aspect;
import innograph.queries.positions.Part;
import innograph.queries.positions.Position;
import innograph.queries.positions.PositionQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a region, a country or a set of organizations does, wants and lacks. */
final class LandscapeFields {
    private static final Discovery.Amount EVIDENCE = new Discovery.Amount(3, Position.MOST_EVIDENCE);

    private final Discovery discovery;
    private final ApiLimits limits;

    LandscapeFields(Discovery discovery, ApiLimits limits) {
        this.discovery = discovery;
        this.limits = limits;
    }

    /** A position with the node of its technology. */
    private record Shown(Entity technology, Position position) {}

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("landscape", this::landscape);
    }

    private CompletableFuture<List<Shown>> landscape(DataFetchingEnvironment environment) {
        Choice of = new Choice(
                environment.getArgument("region"),
                environment.getArgument("country"),
                environment.getArgument("organizations"));
        Choice against =
                new Choice(environment.getArgument("against"), environment.getArgument("againstCountry"), null);
        of.requireOne("landscape: name a region, a country or organizations, not several of them");
        against.requireOne(
                "landscape: compare with a region or with a country (`against`, `againstCountry`), not with both");
        int level = environment.<Integer>getArgumentOrDefault("level", 3);
        if (level < 1) {
            throw new ApiException(
                    ApiProblem.ARGUMENT, "level: %d is none; 1 is that of the broadest technologies".formatted(level));
        }
        int first = environment.<Integer>getArgumentOrDefault("first", 50);
        PageArguments.requireSize("first", first, limits);
        Set<String> named = new HashSet<>(of.named());
        named.addAll(against.named());
        return discovery.ask(environment, named, (questions, ids) -> {
            Part compared = against.part(ids);
            List<Position> positions = questions
                    .positions()
                    .of(new PositionQuestion(
                            Objects.requireNonNullElse(of.part(ids), new Part.Everybody()),
                            compared,
                            environment.getArgument("scheme"),
                            level,
                            environment.getArgument("asOf"),
                            Aspect.valueOf(environment.getArgumentOrDefault("show", Aspect.ACTIVITY.name())),
                            first));
            Map<String, Entity> technologies = questions
                    .entities()
                    .named(positions.stream().map(Position::technology).toList());
            return positions.stream()
                    .flatMap(position -> Optional.ofNullable(technologies.get(position.technology())).stream()
                            .map(technology -> new Shown(technology, position)))
                    .toList(); // without those that the graph has lost since the landscape was made
        });
    }

    /** Whose landscape it is, as a caller says it; what is not given is null. */
    private record Choice(
            @Nullable String region,
            @Nullable String country,
            @Nullable List<String> organizations) {
        void requireOne(String otherwise) {
            if (Stream.of(region, country, organizations)
                            .filter(Objects::nonNull)
                            .count()
                    > 1) {
                throw new ApiException(ApiProblem.ARGUMENT, otherwise);
            }
        }

        List<String> named() {
            return region != null ? List.of(region) : Objects.requireNonNullElse(organizations, List.of());
        }

        @Nullable
        Part part(Discovery.Ids ids) {
            if (region != null) {
                return new Part.Region(ids.of(region));
            }
            if (country != null) {
                return new Part.Country(country);
            }
            return organizations == null ? null : new Part.Named(ids.of(organizations));
        }
    }

    static TypeRuntimeWiring.Builder addToPosition(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("technology", environment -> shown(environment).technology())
                .dataFetcher("works", environment -> of(environment).works())
                .dataFetcher("participations", environment -> of(environment).participations())
                .dataFetcher("share", environment -> of(environment).share())
                .dataFetcher("comparedWorks", environment -> of(environment).comparedWorks())
                .dataFetcher("comparedShare", environment -> of(environment).comparedShare())
                .dataFetcher(
                        "expectedParticipations",
                        environment -> of(environment).specialization().expected())
                .dataFetcher(
                        "specialization",
                        environment -> of(environment).specialization().ratio())
                .dataFetcher(
                        "significant",
                        environment -> of(environment).specialization().isSignificant())
                .dataFetcher("recentWorks", environment -> of(environment).recentWorks())
                .dataFetcher("earlierWorks", environment -> of(environment).earlierWorks())
                .dataFetcher("growth", environment -> of(environment).growth())
                .dataFetcher("comparedGrowth", environment -> of(environment).comparedGrowth())
                .dataFetcher(
                        "growthSignificant",
                        environment -> of(environment).recent().isSignificant())
                .dataFetcher("organizationCount", environment -> of(environment).organizations())
                .dataFetcher(
                        "organizations",
                        environment -> evidence(environment, of(environment).leaders()))
                .dataFetcher(
                        "organizationsElsewhere",
                        environment -> evidence(environment, of(environment).leadersElsewhere()))
                .dataFetcher("demandCount", environment -> of(environment).demands())
                .dataFetcher(
                        "demands",
                        environment -> evidence(environment, of(environment).demandsFirst()))
                .dataFetcher("offerCount", environment -> of(environment).offers())
                .dataFetcher(
                        "offersElsewhere",
                        environment -> evidence(environment, of(environment).offersElsewhere()));
    }

    private static CompletableFuture<List<Entity>> evidence(DataFetchingEnvironment environment, List<String> ids) {
        return Discovery.evidence(environment, ids, EVIDENCE);
    }

    private static Shown shown(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Shown>getSource());
    }

    private static Position of(DataFetchingEnvironment environment) {
        return shown(environment).position();
    }
}
