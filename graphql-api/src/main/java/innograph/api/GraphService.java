package innograph.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaPrinter;
import innograph.model.cases.Cases;
import innograph.model.curated.CuratedEntities;
import innograph.model.docking.Dockings;
import innograph.model.push.Watches;
import innograph.model.push.WebhookSecrets;
import innograph.queries.Reader;
import innograph.queries.indicator.Indicators;
import innograph.queries.landscape.Landscapes;
import innograph.queries.match.Matching;
import innograph.queries.push.Fits;
import innograph.queries.reconcile.Reconciliation;
import innograph.queries.screening.Screening;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final SharedStatements sharedStatements;
    private final Questions questions;
    private final ApiLimits limits;
    private final PersistedQueries persisted;
    private final GraphQL graphQl;

    /**
     * A service.
     *
     * @param fits what fits a demand, for watches
     * @param cursorKey signs the cursors, and webhooks by what follows from it; servers that share a graph have to have the same one
     * @param allowList the only documents that are answered; empty if all are
     */
    public GraphService(
            Reader reader,
            Indicators indicators,
            CuratedEntities curated,
            Cases cases,
            Dockings dockings,
            Watches watches,
            Fits fits,
            Landscapes landscapes,
            Reconciliation reconciliation,
            Screening screening,
            Matching matching,
            ApiLimits limits,
            SubscriptionLimits subscriptionLimits,
            byte[] cursorKey,
            Collection<String> allowList) {
        this.persisted = new PersistedQueries(allowList);
        this.questions = Questions.over(
                reader,
                indicators,
                curated,
                cases,
                dockings,
                watches,
                fits,
                landscapes,
                reconciliation,
                screening,
                matching);
        this.limits = limits;
        this.sharedStatements = new SharedStatements(limits.statementsAlike());
        ModelSchema model = new ModelSchema(read("schema.graphqls"), read("docking.graphqls"), limits);
        RuntimeWiring wiring = Wiring.of(
                model,
                limits,
                new Cursors(cursorKey),
                new WebhookSecrets(cursorKey),
                new Subscriptions(questions, subscriptionLimits));
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(model.types(), wiring);
        this.sdl = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinition(RoleCheck.DIRECTIVE::equals)
                        .setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY))
                .print(schema);
        Failures failures = new Failures();
        this.graphQl = GraphQL.newGraphQL(Subgraph.of(model.types(), wiring, limits))
                .subscriptionExecutionStrategy(new AsyncExecutionStrategy(failures)) // see Live
                .preparsedDocumentProvider(new Documents(limits))
                .defaultDataFetcherExceptionHandler(failures)
                .instrumentation(new OperationChecks(
                        List.of(AccessCheck::check, RoleCheck::check, context -> ExtentLimits.check(context, limits))))
                .build();
    }

    @Override
    public GraphQlResponse execute(GraphQlRequest request, Caller caller, Access access) {
        try {
            return execute(persisted.document(request), request, Map.of(Caller.class, caller, Access.class, access));
        } catch (ApiException refused) {
            return refused(refused);
        }
    }

    @Override
    public Started start(GraphQlRequest request, Caller caller) {
        String document;
        try {
            document = persisted.document(request);
        } catch (ApiException refused) {
            return new Started.Answered(refused(refused));
        }
        Live.Opening opening = new Live.Opening();
        GraphQlResponse response = execute(document, request, live(caller, opening));
        return opening.inbox()
                .<Started>map(inbox ->
                        new Started.Streaming(new Feed(inbox, event -> tell(document, request, caller, event))))
                .orElseGet(() -> new Started.Answered(response));
    }

    private Optional<GraphQlResponse> tell(String document, GraphQlRequest request, Caller caller, Live.Event event) {
        GraphQlResponse response = execute(document, request, live(caller, event));
        return event.isGone() ? Optional.empty() : Optional.of(response);
    }

    private static Map<Object, Object> live(Caller caller, Live live) {
        return Map.of(Caller.class, caller, Access.class, Access.READ_AND_WRITE, Live.class, live);
    }

    private static GraphQlResponse refused(ApiException refused) {
        return new GraphQlResponse(Map.of("errors", List.of(Errors.of(refused))), false);
    }

    private GraphQlResponse execute(String document, GraphQlRequest request, Map<Object, Object> context) {
        Asking asking = new Asking(questions, executor, sharedStatements, statementsAtOnce);
        ExecutionInput input = ExecutionInput.newExecutionInput(document)
                .operationName(request.operationName())
                .locale(Locale.ENGLISH)
                .variables(new LinkedHashMap<>(request.variables()))
                .dataLoaderRegistry(asking.loaders())
                .graphQLContext(context)
                .graphQLContext(Map.of(
                        Asking.class,
                        asking,
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
