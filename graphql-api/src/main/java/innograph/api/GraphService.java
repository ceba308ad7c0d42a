package innograph.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaPrinter;
import innograph.model.curated.CuratedEntities;
import innograph.queries.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Answers operations from the graph. */
public final class GraphService implements GraphQlService {
    /** Fewer than the driver has connections, more than a store of a few cores works on at once. */
    private static final int STATEMENTS_AT_ONCE = 32;

    private final String sdl;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore statementsAtOnce = new Semaphore(STATEMENTS_AT_ONCE);
    private final Questions questions;
    private final ApiLimits limits;
    private final PersistedQueries persisted;
    private final GraphQL graphQl;

    /**
     * A service.
     *
     * @param cursorKey signs the cursors; servers that share a graph have to have the same one
     * @param allowList the only documents that are answered; empty if all are
     */
    public GraphService(
            Reader reader, CuratedEntities curated, ApiLimits limits, byte[] cursorKey, Collection<String> allowList) {
        this.persisted = new PersistedQueries(allowList);
        this.questions = Questions.over(reader, curated);
        this.limits = limits;
        ModelSchema model = new ModelSchema(read("schema.graphqls"), limits);
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(model.types(), Wiring.of(model, limits, new Cursors(cursorKey)));
        this.sdl = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY))
                .print(schema);
        this.graphQl = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new Documents(limits))
                .defaultDataFetcherExceptionHandler(new Failures())
                .instrumentation(
                        new ChainedInstrumentation(new RoleCheck(), new ExtentLimits(limits), new AccessCheck()))
                .build();
    }

    @Override
    public GraphQlResponse execute(GraphQlRequest request, Caller caller, Access access) {
        String document;
        try {
            document = persisted.document(request);
        } catch (ApiException refused) {
            return new GraphQlResponse(Map.of("errors", List.of(Errors.of(refused))), false);
        }
        Asking asking = new Asking(questions, executor, statementsAtOnce);
        ExecutionInput input = ExecutionInput.newExecutionInput(document)
                .operationName(request.operationName())
                .locale(Locale.ENGLISH)
                .variables(new LinkedHashMap<>(request.variables()))
                .dataLoaderRegistry(asking.loaders())
                .graphQLContext(Map.of(
                        Asking.class, asking,
                        Access.class, access,
                        Caller.class, caller,
                        ParserOptions.class,
                                ParserOptions.newParserOptions()
                                        .maxTokens(limits.maxTokens())
                                        .build()))
                .build();
        ExecutionResult result = graphQl.execute(input);
        return new GraphQlResponse(body(result, request, asking), result.isDataPresent());
    }

    @Override
    public String sdl() {
        return sdl;
    }

    private static Map<String, @Nullable Object> body(ExecutionResult result, GraphQlRequest request, Asking asking) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors", result.getErrors().stream().map(Errors::specified).toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        if (Boolean.TRUE.equals(request.extensions().get("statistics"))) {
            body.put(
                    "extensions",
                    Map.of("statistics", Map.of("statements", asking.statements(), "cost", asking.cost())));
        }
        return body;
    }

    private static String read(String name) {
        try (InputStream in = GraphService.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
