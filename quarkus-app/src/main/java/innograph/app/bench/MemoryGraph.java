package innograph.app.bench;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import innograph.api.Caller;
import innograph.api.GraphQlRequest;
import innograph.api.GraphQlResponse;
import innograph.api.GraphQlService;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A thousand organizations with ten projects each as maps in memory, served by GraphQL Java and nothing of ours: no limits, no
 * batches, no graph. What serves from the graph can't be faster over the same HTTP stack.
 */
final class MemoryGraph implements GraphQlService {
    /** The questions that it knows an answer to. */
    static final Set<String> ANSWERS = Set.of("point-read", "two-levels");

    private static final int ORGANIZATIONS = 1_000;
    private static final int PROJECTS = 10;

    /** One for each organization. */
    static final List<Map<String, Object>> CASES = IntStream.range(0, ORGANIZATIONS)
            .mapToObj(number -> Map.<String, Object>of("id", id(number)))
            .toList();

    private final Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();
    private final String sdl;
    private final GraphQL graphQl;

    MemoryGraph() throws IOException {
        Map<String, Map<String, Object>> organizations = new HashMap<>();
        IntStream.range(0, ORGANIZATIONS).forEach(number -> organizations.put(id(number), organization(number)));
        sdl = Questions.text("memory.graphqls");
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        query -> query.dataFetcher(
                                "organization",
                                environment -> organizations.get(environment.<String>getArgument("id"))))
                .build();
        graphQl = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring))
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        documents.computeIfAbsent(input.getQuery(), _ -> parse.apply(input))))
                .build();
    }

    private static String id(int number) {
        return "memory:" + number;
    }

    private static Map<String, Object> organization(int number) {
        return Map.of(
                "id",
                id(number),
                "name",
                "Organization in memory, number " + number,
                "country",
                "XX",
                "established",
                1950,
                "projects",
                Map.of(
                        "edges",
                        IntStream.range(0, PROJECTS)
                                .mapToObj(project -> Map.of("role", "participant", "project", project(project)))
                                .toList()));
    }

    private static Map<String, Object> project(int number) {
        return Map.of(
                "id", "memory:project/" + number, "name", "Project in memory, number " + number, "start", "2020-01-01");
    }

    @Override
    public GraphQlResponse execute(GraphQlRequest request, Caller caller, Access access) {
        ExecutionResult result = graphQl.execute(ExecutionInput.newExecutionInput(request.query())
                .variables(request.variables())
                .build());
        return new GraphQlResponse(new HashMap<>(result.toSpecification()), result.isDataPresent());
    }

    @Override
    public Started start(GraphQlRequest request, Caller caller) {
        return new Started.Answered(execute(request, caller, Access.READ_AND_WRITE));
    }

    @Override
    public String sdl() {
        return sdl;
    }
}
