package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.queries.reconcile.ReconcileCandidate;
import innograph.queries.reconcile.ReconcileProperty;
import innograph.queries.reconcile.ReconcileQuery;
import innograph.queries.reconcile.ReconcileQuery.Condition;
import innograph.queries.reconcile.ReconcileQuery.Quantifier;
import innograph.queries.reconcile.ReconcileType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the names of a table mean. */
final class ReconcileFields {
    private static final Discovery.Amount CANDIDATES = new Discovery.Amount(3, 10);

    private final Discovery discovery;
    private final ApiLimits limits;

    ReconcileFields(Discovery discovery, ApiLimits limits) {
        this.discovery = discovery;
        this.limits = limits;
    }

    /** What was found for one name. */
    record Answer(List<ReconcileCandidate> candidates) {}

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("reconcile", this::reconcile);
    }

    private CompletableFuture<List<Answer>> reconcile(DataFetchingEnvironment environment) {
        List<Map<String, @Nullable Object>> asked = Objects.requireNonNull(environment.getArgument("queries"));
        if (asked.size() > limits.maxPage()) {
            throw new ApiException(
                    ApiProblem.PAGE_TOO_LARGE,
                    "queries: %d are more than may be asked at once, %d (innograph.api.max-page)"
                            .formatted(asked.size(), limits.maxPage()));
        }
        int candidates = Discovery.between(
                "candidates",
                Objects.requireNonNullElse(environment.<Integer>getArgument("candidates"), CANDIDATES.usual()),
                1,
                CANDIDATES.most());
        List<ReconcileQuery> queries =
                asked.stream().map(query -> query(query, candidates)).toList();
        return discovery.ask(
                environment,
                Set.of(),
                (questions, _) -> questions.reconciliation().reconcile(queries).stream()
                        .map(Answer::new)
                        .toList());
    }

    private ReconcileQuery query(Map<String, @Nullable Object> query, int candidates) {
        String text = query.get("text") instanceof String written ? written : null;
        Discovery.requireShort(text);
        List<Condition> conditions = new ArrayList<>();
        for (String property : List.of("country", "place", "website")) {
            if (query.get(property) instanceof String value) {
                conditions.add(Condition.of(property, value));
            }
        }
        if (query.get("identifiers") instanceof List<?> identifiers && !identifiers.isEmpty()) {
            conditions.add(condition("identifier", identifiers, false));
        }
        for (Object condition : list(query.get("conditions"))) {
            conditions.add(condition((Map<?, ?>) condition));
        }
        if (text == null && conditions.isEmpty()) {
            throw new ApiException(ApiProblem.ARGUMENT, "queries: give a text, or what else is known");
        }
        int values = conditions.stream()
                .mapToInt(condition -> condition.values().size())
                .sum();
        if (values > limits.maxPage()) {
            throw new ApiException(
                    ApiProblem.PAGE_TOO_LARGE,
                    "queries: %d values in one query are more than may be held against it, %d (innograph.api.max-page)"
                            .formatted(values, limits.maxPage()));
        }
        return new ReconcileQuery(text, types(query), candidates, conditions);
    }

    private static Condition condition(Map<?, ?> condition) {
        String property = String.valueOf(condition.get("property"));
        if (ReconcileProperty.find(property).isEmpty()) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "conditions: there is no property '%s'; the data model lists them".formatted(property));
        }
        return condition(property, list(condition.get("values")), Boolean.TRUE.equals(condition.get("required")));
    }

    private static Condition condition(String property, List<?> values, boolean required) {
        return new Condition(property, values.stream().map(String::valueOf).toList(), Quantifier.ANY, required);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Set<ReconcileType> types(Map<String, @Nullable Object> query) {
        Set<ReconcileType> types = new LinkedHashSet<>();
        for (Object name : list(query.get("types"))) {
            EntityType type = EntityType.valueOf(String.valueOf(name));
            types.add(ReconcileType.of(type.label())
                    .orElseThrow(() -> new ApiException(
                            ApiProblem.ARGUMENT, "types: %s are not found by their names alone".formatted(name))));
        }
        for (Object kind : list(query.get("kinds"))) {
            types.add(new ReconcileType(EntityType.ORGANIZATION, OrganizationKind.valueOf(String.valueOf(kind))));
        }
        return types;
    }
}
