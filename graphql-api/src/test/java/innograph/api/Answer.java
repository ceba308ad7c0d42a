package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the service answered, as a client reads it: JSON. */
record Answer(JsonNode body) {
    private static final String ANYTHING = "…";
    private static final JsonMapper JSON = new JsonMapper();

    static Answer to(
            GraphQlService service, String query, Map<String, Object> variables, Map<String, Object> extensions) {
        GraphQlRequest request = new GraphQlRequest(query, null, variables, extensions);
        return of(service.execute(request, Caller.LOCAL, GraphQlService.Access.READ_AND_WRITE));
    }

    static Answer of(GraphQlResponse response) {
        try {
            return new Answer(JSON.readTree(JSON.writeValueAsString(response.body())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer is no JSON: " + response.body(), e);
        }
    }

    /** The part of the answer at a JSON pointer. */
    JsonNode at(String pointer) {
        return body.at(pointer);
    }

    /** The texts at a JSON pointer in which {@code *} stands for all items of one list. */
    List<String> textsAt(String pointer) {
        int star = pointer.indexOf("/*");
        List<String> texts = new ArrayList<>();
        body.at(pointer.substring(0, star))
                .forEach(item -> texts.add(item.at(pointer.substring(star + 2)).asText()));
        return texts;
    }

    /** The codes of all errors. */
    List<String> codes() {
        List<String> codes = new ArrayList<>();
        body.path("errors")
                .forEach(error -> codes.add(error.at("/extensions/code").asText()));
        return codes;
    }

    /** Statements that were sent for it; asked for by the extension {@code statistics}. */
    int statements() {
        return body.at("/extensions/statistics/statements").asInt(-1);
    }

    /**
     * Lists have to be in order, the fields of objects need not; numbers are equal if their values are; the text {@code …}
     * stands for anything but null.
     */
    void assertIs(JsonNode expected) {
        assertThat(normal(body).toPrettyString())
                .isEqualTo(normal(filled(expected, body)).toPrettyString());
    }

    private static JsonNode filled(JsonNode expected, JsonNode actual) {
        if (expected.isTextual() && expected.asText().equals(ANYTHING)) {
            return actual.isNull() || actual.isMissingNode() ? expected : actual;
        }
        if (expected.isTextual() && expected.asText().endsWith(ANYTHING) && actual.isTextual()) {
            String beginning = expected.asText().substring(0, expected.asText().length() - 1);
            return actual.asText().startsWith(beginning) ? actual : expected;
        }
        if (expected.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            expected.properties()
                    .forEach(
                            field -> object.set(field.getKey(), filled(field.getValue(), actual.path(field.getKey()))));
            return object;
        }
        if (expected.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            for (int i = 0; i < expected.size(); i++) {
                array.add(filled(expected.path(i), actual.path(i)));
            }
            return array;
        }
        return expected;
    }

    private static JsonNode normal(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = JSON.createObjectNode();
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(field -> sorted.set(field.getKey(), normal(field.getValue())));
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(item -> array.add(normal(item)));
            return array;
        }
        // a number as text that no text of the answer can be mistaken for
        return node.isNumber()
                ? TextNode.valueOf(
                        "number " + node.decimalValue().stripTrailingZeros().toPlainString())
                : node;
    }
}
