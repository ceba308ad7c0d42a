package innograph.app.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innograph.api.GraphQlRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the four parameters of a GraphQL request. Strict: a parameter of the wrong type is refused, never ignored. */
final class RequestReader {
    private static final TypeReference<Map<String, @Nullable Object>> BY_NAME = new TypeReference<>() {};

    private static final int MAX_URI_PARAMETERS = 64;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /**
     * Reads the body of a POST request.
     *
     * @throws RequestRefused if the body is no JSON object in UTF-8, or a parameter is missing or has the wrong type
     */
    GraphQlRequest fromBody(byte[] body) throws RequestRefused {
        JsonNode root = tree(utf8(body), HttpProblem.BODY_UNREADABLE, "The request body");
        if (!(root instanceof ObjectNode parameters)) {
            throw new RequestRefused(
                    HttpProblem.BODY_UNREADABLE,
                    "The request body is " + kind(root) + ", but has to be a JSON object such as"
                            + " {\"query\": \"{ __typename }\"}. Batches are not supported: send one request for each.");
        }
        return request(parameters);
    }

    /**
     * Reads what a client says on a socket.
     *
     * @throws RequestRefused if it is no JSON object
     */
    ObjectNode message(String text) throws RequestRefused {
        JsonNode root = tree(text, HttpProblem.BODY_UNREADABLE, "The message");
        if (!(root instanceof ObjectNode message)) {
            throw new RequestRefused(
                    HttpProblem.BODY_UNREADABLE, "The message is " + kind(root) + ", but has to be a JSON object.");
        }
        return message;
    }

    /**
     * Reads the parameters from a JSON object.
     *
     * @throws RequestRefused if one is missing or has the wrong type
     */
    GraphQlRequest request(JsonNode parameters) throws RequestRefused {
        Map<String, @Nullable Object> extensions = object("extensions", parameters.path("extensions"));
        return request(
                query(text("query", parameters.path("query")), extensions),
                text("operationName", parameters.path("operationName")),
                object("variables", parameters.path("variables")),
                extensions);
    }

    /**
     * Reads the query string of a GET request, where variables and extensions are JSON text.
     *
     * @param uri the request's target, path and query string, as it was sent
     * @throws RequestRefused if a parameter is missing, given more than once or cannot be read
     */
    GraphQlRequest fromUri(String uri) throws RequestRefused {
        Map<String, List<String>> parameters = decoded(uri);
        String operationName = single(parameters, "operationName");
        Map<String, @Nullable Object> extensions = object("extensions", jsonParameter(parameters, "extensions"));
        return request(
                query(single(parameters, "query"), extensions),
                operationName == null || operationName.isEmpty() ? null : operationName,
                object("variables", jsonParameter(parameters, "variables")),
                extensions);
    }

    // javac leaves the @Nullable inside a record component's type out of the class file's constructor, so that NullAway
    // does
    // not see that the record takes null as a variable's value
    @SuppressWarnings("NullAway")
    private static GraphQlRequest request(
            String query,
            @Nullable String operationName,
            Map<String, @Nullable Object> variables,
            Map<String, @Nullable Object> extensions) {
        return new GraphQlRequest(query, operationName, variables, extensions);
    }

    static Map<String, List<String>> decoded(String uri) throws RequestRefused {
        try {
            return new QueryStringDecoder(uri, StandardCharsets.UTF_8, true, MAX_URI_PARAMETERS, true).parameters();
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(
                    HttpProblem.PARAMETER_INVALID,
                    "The query string cannot be decoded: " + e.getMessage() + ". Percent-encode each parameter.");
        }
    }

    static String utf8(byte[] body) throws RequestRefused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new RequestRefused(
                    HttpProblem.BODY_UNREADABLE, "The request body is not UTF-8. Send it in that encoding.");
        }
    }

    /** Reads JSON; {@code what} it is begins the message if it is none. */
    JsonNode tree(String text, HttpProblem problem, String what) throws RequestRefused {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new RequestRefused(
                    problem,
                    what + " is no valid JSON" + place(e) + ": " + e.getOriginalMessage() + ". Correct it there.");
        }
        if (root.isMissingNode()) {
            throw new RequestRefused(
                    problem, what + " is empty. Send a JSON object; a request is {\"query\": \"{ __typename }\"}.");
        }
        return root;
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static String query(@Nullable String query, Map<String, @Nullable Object> extensions)
            throws RequestRefused {
        if (query == null && extensions.get("persistedQuery") != null) {
            return "";
        }
        if (query == null || query.isBlank()) {
            throw new RequestRefused(
                    HttpProblem.PARAMETER_INVALID,
                    "The parameter 'query' is missing or empty. Send a GraphQL document, for example { __typename }.");
        }
        return query;
    }

    private static @Nullable String text(String name, JsonNode value) throws RequestRefused {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrongType(name, value, "a string");
        }
        return value.textValue();
    }

    /** The members of an object; none if there is none. */
    Map<String, @Nullable Object> object(String name, JsonNode value) throws RequestRefused {
        if (value.isMissingNode() || value.isNull()) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw wrongType(name, value, "a JSON object or null");
        }
        return json.convertValue(value, BY_NAME);
    }

    private JsonNode jsonParameter(Map<String, List<String>> parameters, String name) throws RequestRefused {
        String text = single(parameters, name);
        return text == null
                ? MissingNode.getInstance()
                : tree(text, HttpProblem.PARAMETER_INVALID, "The parameter '" + name + "'");
    }

    static @Nullable String single(Map<String, List<String>> parameters, String name) throws RequestRefused {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new RequestRefused(
                    HttpProblem.PARAMETER_INVALID,
                    "The parameter '" + name + "' is given " + values.size() + " times. Give it once.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    static RequestRefused wrongType(String name, JsonNode value, String expected) {
        return new RequestRefused(
                HttpProblem.PARAMETER_INVALID,
                "The parameter '" + name + "' is " + kind(value) + ", but has to be " + expected + ".");
    }

    private static String kind(JsonNode value) {
        return "of the JSON type " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
