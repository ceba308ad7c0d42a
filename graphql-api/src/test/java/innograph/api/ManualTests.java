package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innograph.model.testing.TestGraph;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of {@code docs/api} say what is given, asked and answered; here they are held to it. */
class ManualTests {
    private static final Path FOLDER = Path.of("..", "docs", "api");
    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @TestFactory
    Stream<DynamicContainer> manual() {
        return ManualPage.allIn(FOLDER).stream()
                .map(page -> dynamicContainer(page.name(), Stream.concat(schemas(page), cases(page))));
    }

    private Stream<DynamicTest> schemas(ManualPage page) {
        ServedSchema served = new ServedSchema(service(ApiLimits.DEFAULT).sdl());
        return page.schemas().stream()
                .map(part -> dynamicTest(
                        "schema: " + part.heading(),
                        () -> assertThat(served.contradictions(part.text())).isEmpty()));
    }

    private Stream<DynamicTest> cases(ManualPage page) {
        return page.cases().stream()
                .map(example ->
                        dynamicTest(example.name(), () -> answer(example).assertIs(example.then())));
    }

    private Answer answer(ManualPage.Case example) throws InterruptedException {
        Map<String, Object> variables = map(variables(example));
        new GivenGraph(graph).become(example.given());
        GraphQlService service = service(example.limits());
        if (example.meanwhile().isEmpty()) {
            return Answer.to(service, example.when(), variables, map(example.extensions()));
        }
        Heard heard =
                Heard.from(service, new GraphQlRequest(example.when(), null, variables, map(example.extensions())));
        example.meanwhile().forEach(graph::rows);
        Answer first = heard.next();
        heard.cancel();
        return first;
    }

    private JsonNode variables(ManualPage.Case example) throws InterruptedException {
        ObjectNode variables = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> variable : example.variables().properties()) {
            variables.set(variable.getKey(), value(variable.getValue(), example));
        }
        return variables;
    }

    private JsonNode value(JsonNode value, ManualPage.Case example) throws InterruptedException {
        return value.asText().startsWith("…/")
                ? answer(example.before().orElseThrow()).at(value.asText().substring(1))
                : value;
    }

    private GraphQlService service(ApiLimits limits) {
        return Serving.of(graph.driver(), limits);
    }

    private static Map<String, Object> map(JsonNode object) {
        return JSON.convertValue(object, new TypeReference<Map<String, Object>>() {});
    }
}
