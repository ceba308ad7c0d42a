package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import innograph.model.testing.TestGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Operations that nobody would write, some of them broken; {@code -Dinnograph.fuzz=10000} for more of them, and {@code
 * -DenableAssertions=false}, since the planner asserts more within a test than it minds in a store. */
class FuzzedOperationsTests {
    private static final int OPERATIONS = Integer.getInteger("innograph.fuzz", 400);
    private static final long SEED = Long.getLong("innograph.fuzz.seed", 20_261_126);
    private static final int DEEPEST = 5;

    private static final List<String> TEXTS = List.of(
            "plan:org-1",
            "plan:org-2",
            "ring",
            "",
            " ",
            "*:*",
            "河北",
            "a'b\\\"c",
            "`x`",
            "$f0",
            "\\u0000",
            "%s%n",
            "CN",
            "9".repeat(300));

    private static final List<String> CODES = Arrays.stream(ApiProblem.values())
            .filter(problem -> problem != ApiProblem.BROKEN)
            .map(ApiProblem::code)
            .toList();

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final Random random = new Random(SEED);

    @Test
    void areAnsweredOrRefusedWithACode() {
        Networks.ring(graph, 6);
        GraphQlService service = Serving.of(graph.driver());
        GraphQLSchema schema =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(service.sdl()));
        int answered = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            String operation = "{ %s }".formatted(fields(schema, schema.getQueryType(), 0));
            String document = chance(10) ? broken(operation) : operation;
            Answer answer = Answer.to(service, document, Map.of(), Map.of());
            assertThat(CODES).as("operation %d: %s", i, document).containsAll(answer.codes());
            answered += answer.codes().isEmpty() ? 1 : 0;
        }
        assertThat(answered).as("of them are answered without an error").isGreaterThan(OPERATIONS / 4);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Some fields with theirs; leaves only where it is deep enough. */
    private String fields(GraphQLSchema schema, GraphQLFieldsContainer type, int depth) {
        List<GraphQLFieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
        Collections.shuffle(fields, random);
        List<String> chosen = new ArrayList<>(List.of("__typename"));
        fields.stream()
                .filter(field -> depth < DEEPEST || isLeaf(field))
                .limit(1 + random.nextInt(depth == 0 ? 2 : 3))
                .forEach(field -> chosen.add(field(schema, field, depth, "a" + depth + chosen.size())));
        if (type instanceof GraphQLInterfaceType face && chance(30)) {
            GraphQLFieldsContainer one = any(schema.getImplementations(face));
            chosen.add("... on %s { %s }".formatted(one.getName(), fields(schema, one, Math.min(depth + 1, DEEPEST))));
        }
        return String.join(" ", chosen);
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer);
    }

    private String field(GraphQLSchema schema, GraphQLFieldDefinition field, int depth, String alias) {
        String arguments = field.getArguments().stream()
                .filter(argument -> argument.getType() instanceof GraphQLNonNull || chance(40))
                .map(argument -> argument.getName() + ": " + argument(argument))
                .collect(Collectors.joining(", "));
        String name =
                (chance(20) ? alias + ": " : "") + field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer type
                ? "%s { %s }".formatted(name, fields(schema, type, depth + 1))
                : name;
    }

    /** Most pages are small, or all operations would be refused for their cost. */
    private String argument(GraphQLArgument argument) {
        return argument.getName().matches("first|last") && chance(90)
                ? Integer.toString(1 + random.nextInt(4))
                : value(argument.getType(), 0);
    }

    private String value(GraphQLType type, int depth) {
        if (chance(2)) {
            return any(List.of("null", "[]", "{}", "\"x\"", "-1", "X"));
        }
        if (GraphQLTypeUtil.isNonNull(type)) {
            return value(GraphQLTypeUtil.unwrapOne(type), depth);
        }
        if (GraphQLTypeUtil.isList(type)) {
            return IntStream.range(0, random.nextInt(3))
                    .mapToObj(i -> value(GraphQLTypeUtil.unwrapOne(type), depth + 1))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return switch (type) {
            case GraphQLEnumType values -> any(values.getValues()).getName();
            case GraphQLInputObjectType object -> object(object, depth);
            default -> scalar(GraphQLTypeUtil.simplePrint(type));
        };
    }

    private String object(GraphQLInputObjectType type, int depth) {
        List<GraphQLInputObjectField> fields = new ArrayList<>(type.getFieldDefinitions());
        Collections.shuffle(fields, random);
        int most = depth > 4 ? 0 : 1 + random.nextInt(2);
        return fields.stream()
                .filter(field -> required(field.getType()) || fields.indexOf(field) < most)
                .map(field -> field.getName() + ": " + value(field.getType(), depth + 1))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean required(GraphQLInputType type) {
        return type instanceof GraphQLNonNull;
    }

    private String scalar(String type) {
        IntSupplier number = () -> any(List.of(0, 1, 2, -1, 100, 2020, Integer.MAX_VALUE, Integer.MIN_VALUE));
        return switch (type) {
            case "Int" -> Integer.toString(number.getAsInt());
            case "Float" -> any(List.of("0.5", "-1e300", "1e-300", "90.0", "180")) + "";
            case "Boolean" -> Boolean.toString(random.nextBoolean());
            case "Date" -> any(List.of("\"2020-02-29\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"yesterday\""));
            default -> "\"" + any(TEXTS) + "\"";
        };
    }

    private String broken(String document) {
        int at = random.nextInt(document.length());
        return document.substring(0, at)
                + any(List.of("", "{", "}", "\"", "@", "...", "$x", "(", "\u0007"))
                + document.substring(Math.min(at + random.nextInt(3), document.length()));
    }
}
