package innograph.app.http;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import innograph.api.Caller;
import innograph.api.GraphQlRequest;
import innograph.api.GraphQlResponse;
import innograph.api.GraphQlService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A GraphQL service as small as can be: real GraphQL Java, four fields, no graph; any subscription counts. */
final class MiniGraph implements GraphQlService {
    static final String SECRET = "bolt://store:7687 password";

    /** Counted down when a {@code slow} field has begun. */
    final CountDownLatch begun = new CountDownLatch(1);
    /** What a {@code slow} field waits for. */
    final CountDownLatch mayEnd = new CountDownLatch(1);
    /** Counted down when a subscription was cancelled. */
    final CountDownLatch cancelled = new CountDownLatch(1);
    /** Events of subscriptions so far. */
    final AtomicInteger told = new AtomicInteger();

    private static final String SDL = """
            type Query {
              echo(text: String): String
              broken: String
              slow: String
            }
            type Mutation {
              rename(to: String): String
            }
            """;

    private final GraphQL graphQl = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse(SDL),
                            RuntimeWiring.newRuntimeWiring()
                                    .type(
                                            "Query",
                                            type -> type.dataFetcher("echo", call -> call.getArgument("text"))
                                                    .dataFetcher("broken", _ -> {
                                                        throw new IllegalArgumentException("no such thing");
                                                    })
                                                    .dataFetcher("slow", _ -> slow()))
                                    .type(
                                            "Mutation",
                                            type -> type.dataFetcher("rename", call -> call.getArgument("to")))
                                    .build()))
            .build();

    @Override
    public GraphQlResponse execute(GraphQlRequest request, Caller caller, Access access) {
        if (request.extensions().containsKey("crash")) {
            throw new IllegalStateException(SECRET);
        }
        if (access == Access.READ && isMutation(request.query())) {
            return new GraphQlResponse(
                    Map.of("errors", List.of(Map.of("message", "Use POST", "extensions", Map.of("code", "API-105")))),
                    false);
        }
        ExecutionResult result = graphQl.execute(ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .build());
        return new GraphQlResponse(new LinkedHashMap<>(result.toSpecification()), result.isDataPresent());
    }

    /**
     * Begins any operation. A subscription counts to the variable {@code to}, and waits for ever if it has none; its numbers are as
     * many characters long as {@code size} says.
     */
    @Override
    public Started start(GraphQlRequest request, Caller caller) {
        return request.query().startsWith("subscription")
                ? new Started.Streaming(
                        subscriber -> subscriber.onSubscribe(new Counting(subscriber, request.variables())))
                : new Started.Answered(execute(request, caller, Access.READ_AND_WRITE));
    }

    private final class Counting implements Flow.Subscription {
        private final Flow.Subscriber<? super GraphQlResponse> subscriber;
        private final int to;
        private final int size;
        private int number;

        Counting(Flow.Subscriber<? super GraphQlResponse> subscriber, Map<String, @Nullable Object> variables) {
            this.subscriber = subscriber;
            this.to = variables.get("to") instanceof Integer last ? last : -1;
            this.size = variables.get("size") instanceof Integer characters ? characters : 1;
        }

        @Override
        public void request(long more) {
            if (number < to) {
                number++;
                told.incrementAndGet();
                String text = "0".repeat(Math.max(0, size - 1)) + number;
                subscriber.onNext(new GraphQlResponse(Map.of("data", Map.of("count", text)), true));
            } else if (number == to) {
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {
            cancelled.countDown();
        }
    }

    @Override
    public String sdl() {
        return SDL;
    }

    private String slow() throws InterruptedException {
        begun.countDown();
        mayEnd.await();
        return "done";
    }

    private static boolean isMutation(String query) {
        try {
            return Parser.parse(query).getDefinitionsOfType(OperationDefinition.class).stream()
                    .anyMatch(operation -> operation.getOperation() == OperationDefinition.Operation.MUTATION);
        } catch (InvalidSyntaxException _) {
            return false;
        }
    }
}
