package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.queries.entity.Entity;
import innograph.queries.flows.Flow;
import innograph.queries.flows.FlowQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How technology flows between regions. */
final class FlowFields {
    private static final int USUAL = 50;
    private static final Discovery.Amount EVIDENCE = new Discovery.Amount(5, Flow.MOST_EVIDENCE);

    private final Discovery discovery;
    private final ApiLimits limits;

    FlowFields(Discovery discovery, ApiLimits limits) {
        this.discovery = discovery;
        this.limits = limits;
    }

    /** A flow with the nodes of its ends. */
    private record Shown(Entity from, Entity to, Flow flow) {}

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("technologyFlows", this::flows);
    }

    private CompletableFuture<List<Shown>> flows(DataFetchingEnvironment environment) {
        int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL);
        PageArguments.requireSize("first", first, limits);
        String from = environment.getArgument("from");
        String to = environment.getArgument("to");
        String technology = environment.getArgument("technology");
        String level = Objects.requireNonNullElse(environment.<String>getArgument("level"), "PROVINCE");
        Set<String> named =
                Stream.of(from, to, technology).filter(Objects::nonNull).collect(Collectors.toSet());
        return discovery.ask(environment, named, (questions, ids) -> {
            List<Flow> flows = questions
                    .flows()
                    .of(new FlowQuestion(
                            ids.ofNullable(from),
                            ids.ofNullable(to),
                            level,
                            ids.ofNullable(technology),
                            environment.getArgument("since"),
                            first));
            Set<String> regions = new HashSet<>();
            flows.forEach(flow -> regions.addAll(List.of(flow.from(), flow.to())));
            Map<String, Entity> entities = questions.entities().named(regions);
            return flows.stream()
                    .flatMap(flow -> shown(flow, entities.get(flow.from()), entities.get(flow.to())))
                    .toList();
        });
    }

    /** None if the graph has lost a region since the flow was read. */
    private static Stream<Shown> shown(Flow flow, @Nullable Entity from, @Nullable Entity to) {
        return from == null || to == null ? Stream.empty() : Stream.of(new Shown(from, to, flow));
    }

    static TypeRuntimeWiring.Builder addToFlow(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("contracts", environment -> of(environment).contracts())
                .dataFetcher(
                        "amounts",
                        environment -> of(environment).amounts().entrySet().stream()
                                .map(sum -> Map.of("amount", sum.getValue(), "currency", sum.getKey()))
                                .toList())
                .dataFetcher(
                        "patentsTransferred", environment -> of(environment).patentsTransferred())
                .dataFetcher("citingPatents", environment -> of(environment).citingPatents())
                .dataFetcher(
                        "evidence",
                        environment ->
                                Discovery.evidence(environment, of(environment).evidence(), EVIDENCE));
    }

    private static Flow of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Shown>getSource()).flow();
    }
}
