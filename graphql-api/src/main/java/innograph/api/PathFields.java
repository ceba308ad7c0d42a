package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.LinkType;
import innograph.queries.network.Network;
import innograph.queries.network.NetworkQuestion;
import innograph.queries.paths.Path;
import innograph.queries.paths.PathQuestion;
import innograph.queries.paths.Paths;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How entities are connected, and what is around them. */
final class PathFields {
    private static final Discovery.Amount EVIDENCE = new Discovery.Amount(5, Path.Hop.MOST_EVIDENCE);
    private static final int MOST_PATHS = 20;
    static final int MOST_NODES = 500;

    private final Discovery discovery;
    private final ApiLimits limits;

    PathFields(Discovery discovery, ApiLimits limits) {
        this.discovery = discovery;
        this.limits = limits;
    }

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("paths", this::paths).dataFetcher("network", this::network);
    }

    static TypeRuntimeWiring.Builder addToHop(TypeRuntimeWiring.Builder hop) {
        return hop.dataFetcher(
                        "from",
                        environment ->
                                Discovery.entity(environment, hop(environment).from()))
                .dataFetcher(
                        "to",
                        environment ->
                                Discovery.entity(environment, hop(environment).to()))
                .dataFetcher(
                        "facts",
                        environment -> hop(environment).link().properties().stream()
                                .filter(property -> hop(environment).facts().containsKey(property.name()))
                                .map(property -> Map.of(
                                        "name",
                                        property.name(),
                                        "value",
                                        String.valueOf(hop(environment).facts().get(property.name()))))
                                .toList())
                .dataFetcher(
                        "evidence",
                        environment ->
                                Discovery.evidence(environment, hop(environment).evidence(), EVIDENCE))
                .dataFetcher("text", PathFields::sentence);
    }

    static TypeRuntimeWiring.Builder addToNode(TypeRuntimeWiring.Builder node) {
        return node.dataFetcher(
                "entity",
                environment -> Discovery.entity(
                        environment,
                        Objects.requireNonNull(environment.<Network.Node>getSource())
                                .id()));
    }

    private CompletableFuture<List<Path>> paths(DataFetchingEnvironment environment) {
        String from = Objects.requireNonNull(environment.<String>getArgument("from"));
        String to = Objects.requireNonNull(environment.<String>getArgument("to"));
        int maxHops = Discovery.between("maxHops", number(environment, "maxHops"), 1, PathQuestion.MOST_HOPS);
        int first = Discovery.between("first", number(environment, "first"), 1, MOST_PATHS);
        PathQuestion question =
                new PathQuestion(from, to, maxHops, first, links(environment, "via"), limits.pathTime());
        return discovery.ask(environment, Set.of(), (questions, ids) -> {
            Paths.Found found = questions.paths().strongest(question);
            if (found.paths().isEmpty() && !found.complete()) {
                throw new ApiException(
                        ApiProblem.TOO_SLOW,
                        "No way from %s to %s was found within %d ms (innograph.api.path-time); allow fewer hops or name the links to follow."
                                .formatted(from, to, limits.pathTime().toMillis()));
            }
            return found.paths();
        });
    }

    private CompletableFuture<@Nullable Network> network(DataFetchingEnvironment environment) {
        NetworkQuestion question = new NetworkQuestion(
                Objects.requireNonNull(environment.<String>getArgument("center")),
                Discovery.between("hops", number(environment, "hops"), 1, NetworkQuestion.MOST_HOPS),
                Discovery.between("limit", number(environment, "limit"), 1, MOST_NODES),
                links(environment, "links"),
                Objects.requireNonNullElse(environment.<Integer>getArgument("since"), 0));
        return discovery.ask(
                environment,
                Set.of(),
                (questions, ids) -> questions.networks().around(question).orElse(null));
    }

    private static CompletableFuture<String> sentence(DataFetchingEnvironment environment) {
        String language = Objects.requireNonNullElse(environment.<String>getArgument("language"), "en");
        Path.Hop hop = hop(environment);
        Asking asking = Asking.by(environment);
        return asking.entity(hop.from())
                .thenCombine(
                        asking.entity(hop.to()),
                        (from, to) -> hop.sentence(
                                from.map(entity -> entity.name(language)).orElse(hop.from()),
                                to.map(entity -> entity.name(language)).orElse(hop.to()),
                                language));
    }

    private static int number(DataFetchingEnvironment environment, String argument) {
        Integer number = environment.getArgument(argument);
        if (number == null) {
            throw new ApiException(
                    ApiProblem.ARGUMENT, argument + ": null is no number; leave it out for the usual one");
        }
        return number;
    }

    private static Set<LinkType> links(DataFetchingEnvironment environment, String argument) {
        return Objects.requireNonNullElse(environment.<List<String>>getArgument(argument), List.<String>of()).stream()
                .map(LinkType::valueOf)
                .collect(Collectors.toSet());
    }

    private static Path.Hop hop(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Path.Hop>getSource());
    }
}
