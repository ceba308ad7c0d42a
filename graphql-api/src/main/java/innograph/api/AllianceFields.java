package innograph.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.OrganizationKind;
import innograph.queries.alliances.AlliancePlan;
import innograph.queries.alliances.AllianceQuestion;
import innograph.queries.alliances.AllianceTheme;
import innograph.queries.alliances.UnusableQuestion;
import innograph.queries.entity.Entity;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who could form an alliance. */
final class AllianceFields {
    private final Discovery discovery;

    AllianceFields(Discovery discovery) {
        this.discovery = discovery;
    }

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("planAlliance", environment -> {
                    List<String> include = texts(environment.getArgument("include"));
                    List<String> exclude = texts(environment.getArgument("exclude"));
                    Map<OrganizationKind, Integer> kinds = kinds(environment);
                    return plans(
                            environment,
                            List.of(include, exclude),
                            (theme, where, ids) -> new AllianceQuestion(
                                    theme,
                                    ids.of(include),
                                    Set.copyOf(ids.of(exclude)),
                                    kinds,
                                    where.filter(ids),
                                    number(environment, "size", 8),
                                    number(environment, "alternatives", 3),
                                    ties(environment),
                                    environment.getArgument("asOf")));
                })
                .dataFetcher("assessAlliance", environment -> {
                    List<String> members = texts(environment.getArgument("members"));
                    Map<OrganizationKind, Integer> kinds = kinds(environment);
                    return plans(
                                    environment,
                                    List.of(members),
                                    (theme, where, ids) -> AllianceQuestion.about(
                                            theme,
                                            ids.of(members),
                                            kinds,
                                            where.filter(ids),
                                            ties(environment),
                                            environment.getArgument("asOf")))
                            .thenApply(List::getFirst);
                });
    }

    static void addToAnswers(RuntimeWiring.Builder wiring) {
        wiring.type("AlliancePlan", plan -> plan.dataFetcher("unmetKinds", AllianceFields::unmetKinds))
                .type(
                        "AllianceTopic",
                        topic -> topic.dataFetcher("technology", entity(AlliancePlan.Topic::technology))
                                .dataFetcher(
                                        "members",
                                        environment -> Asking.by(environment)
                                                .entities(topicOf(environment).members())))
                .type(
                        "AllianceMember",
                        member -> member.dataFetcher("organization", entity(AlliancePlan.Member::organization))
                                .dataFetcher("works", AllianceFields::works))
                .type(
                        "AllianceCompetence",
                        competence -> competence.dataFetcher("technology", entity(AlliancePlan.Competence::technology)))
                .type(
                        "AllianceSubstitute",
                        substitute ->
                                substitute.dataFetcher("organization", entity(AlliancePlan.Substitute::organization)))
                .type(
                        "AllianceLink",
                        link -> link.dataFetcher("one", entity(AlliancePlan.Link::one))
                                .dataFetcher("other", entity(AlliancePlan.Link::other)))
                .type(
                        "AllianceMissingLink",
                        link -> link.dataFetcher("one", entity(AlliancePlan.MissingLink::one))
                                .dataFetcher("other", entity(AlliancePlan.MissingLink::other))
                                .dataFetcher("broker", entity(AlliancePlan.MissingLink::broker)));
    }

    /** What is asked for, when all that it names is known by its id. */
    @FunctionalInterface
    private interface Asked {
        AllianceQuestion question(AllianceTheme theme, OrganizationChoice where, Discovery.Ids ids);
    }

    private CompletableFuture<List<AlliancePlan>> plans(
            DataFetchingEnvironment environment, List<List<String>> organizations, Asked asked) {
        Map<String, @Nullable Object> theme = Objects.requireNonNull(environment.getArgument("theme"));
        String text = theme.get("text") instanceof String given ? given : null;
        Discovery.requireShort(text);
        List<String> technologies = texts(theme.get("technologies"));
        OrganizationChoice where = OrganizationChoice.of(environment);
        Set<String> named = new HashSet<>(technologies);
        named.addAll(where.named());
        organizations.forEach(named::addAll);
        return discovery.ask(environment, named, (questions, ids) -> {
            try {
                return questions
                        .alliances()
                        .plan(asked.question(new AllianceTheme(text, ids.of(technologies)), where, ids));
            } catch (UnusableQuestion e) {
                throw new ApiException(ApiProblem.ARGUMENT, String.valueOf(e.getMessage()));
            }
        });
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static int number(DataFetchingEnvironment environment, String name, int usual) {
        return Objects.requireNonNullElse(environment.<Integer>getArgument(name), usual);
    }

    private static double ties(DataFetchingEnvironment environment) {
        return Objects.requireNonNullElse(environment.<Double>getArgument("ties"), AllianceQuestion.USUAL_TIES);
    }

    private static Map<OrganizationKind, Integer> kinds(DataFetchingEnvironment environment) {
        Map<OrganizationKind, Integer> kinds = new EnumMap<>(OrganizationKind.class);
        List<Map<String, Object>> wanted =
                Objects.requireNonNullElse(environment.getArgument("kinds"), List.<Map<String, Object>>of());
        for (Map<String, Object> kind : wanted) {
            kinds.put(
                    OrganizationKind.valueOf(String.valueOf(kind.get("kind"))),
                    kind.get("number") instanceof Integer number ? number : 1);
        }
        return kinds;
    }

    private static List<Map<String, Object>> unmetKinds(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<AlliancePlan>getSource()).unmetKinds().entrySet().stream()
                .map(unmet -> Map.<String, Object>of("kind", unmet.getKey().name(), "number", unmet.getValue()))
                .toList();
    }

    private static AlliancePlan.Topic topicOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<AlliancePlan.Topic>getSource());
    }

    private static CompletableFuture<List<Entity>> works(DataFetchingEnvironment environment) {
        int first = number(environment, "first", 3);
        if (first < 1 || first > AlliancePlan.Member.MOST_WORKS) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "first: %d works can't be given; ask for 1 to %d".formatted(first, AlliancePlan.Member.MOST_WORKS));
        }
        AlliancePlan.Member member = Objects.requireNonNull(environment.<AlliancePlan.Member>getSource());
        return Asking.by(environment)
                .entities(member.works().stream().limit(first).toList());
    }

    private static <T> DataFetcher<@Nullable Object> entity(Function<T, @Nullable String> idOf) {
        return environment -> {
            String id = idOf.apply(Objects.requireNonNull(environment.<T>getSource()));
            return id == null ? null : Asking.by(environment).entity(id).thenApply(found -> found.orElse(null));
        };
    }
}
