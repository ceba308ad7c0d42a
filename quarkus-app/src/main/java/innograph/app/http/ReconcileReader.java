package innograph.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.queries.reconcile.ReconcileQuery;
import innograph.queries.reconcile.ReconcileQuery.Condition;
import innograph.queries.reconcile.ReconcileQuery.Quantifier;
import innograph.queries.reconcile.ReconcileType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what clients ask the reconciliation service. Strict: what can't be read is refused, with the place where it stands. */
final class ReconcileReader {
    private static final int USUAL_LIMIT = 5;
    private static final int MOST_CANDIDATES = 50;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_VALUES = 100;
    /** Entities of which values are asked, for each query that would be allowed. */
    private static final int IDS_FOR_A_QUERY = 10;

    private static final int MOST_PROPERTIES = 50;

    private final ReconcileSettings settings;
    private final RequestReader json = new RequestReader();

    ReconcileReader(ReconcileSettings settings) {
        this.settings = settings;
    }

    /** A batch of version 0.2: queries by the names that the client gives them, in its order. */
    Map<String, ReconcileQuery> batch(String text) throws RequestRefused {
        JsonNode root = json.tree(text, HttpProblem.PARAMETER_INVALID, "The parameter 'queries'");
        if (!root.isObject()) {
            throw RequestReader.wrongType("queries", root, "a JSON object such as {\"q0\": {\"query\": \"name\"}}");
        }
        requireSmall(root.size());
        Map<String, ReconcileQuery> queries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> query : root.properties()) {
            queries.put(query.getKey(), query(query.getKey(), query.getValue()));
        }
        return queries;
    }

    private ReconcileQuery query(String place, JsonNode query) throws RequestRefused {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode property : list(place + ".properties", query.path("properties"))) {
            conditions.add(condition(place, property.path("pid"), property.path("v"), property));
        }
        String text = text(place + ".query", query.path("query"));
        requireAnything(place, text, conditions);
        return new ReconcileQuery(
                text, types(place, query.path("type")), limit(place, query.path("limit")), conditions);
    }

    /** A batch of the draft of version 1.0. */
    List<ReconcileQuery> draftBatch(byte[] body) throws RequestRefused {
        JsonNode queries = json.tree(RequestReader.utf8(body), HttpProblem.BODY_UNREADABLE, "The request body")
                .path("queries");
        if (!queries.isArray()) {
            throw RequestReader.wrongType(
                    "queries",
                    queries,
                    "a list such as [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"name\"}]}]");
        }
        requireSmall(queries.size());
        List<ReconcileQuery> read = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            read.add(draftQuery("queries[%d]".formatted(i), queries.get(i)));
        }
        return read;
    }

    private ReconcileQuery draftQuery(String place, JsonNode query) throws RequestRefused {
        String name = null;
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode condition : list(place + ".conditions", query.path("conditions"))) {
            JsonNode value = either(condition, "propertyValue", "v");
            if (condition.path("matchType").asText().equals("name")) {
                List<String> names = values(place, value);
                name = name == null && !names.isEmpty() ? names.getFirst() : name;
            } else {
                conditions.add(condition(place, either(condition, "propertyId", "pid"), value, condition));
            }
        }
        requireAnything(place, name, conditions);
        return new ReconcileQuery(
                name, types(place, query.path("type")), limit(place, query.path("limit")), conditions);
    }

    /** The draft has called things in two ways. */
    private static JsonNode either(JsonNode object, String now, String before) {
        return object.has(now) ? object.path(now) : object.path(before);
    }

    private void requireSmall(int queries) throws RequestRefused {
        if (queries > settings.maxBatch()) {
            throw new RequestRefused(
                    HttpProblem.BATCH_TOO_LARGE,
                    "%d queries are more than may be sent at once, %d. Send them in several requests, or have the setting %s raised."
                            .formatted(queries, settings.maxBatch(), ReconcileSettings.MAX_BATCH));
        }
    }

    private static void requireAnything(String place, @Nullable String text, List<Condition> conditions)
            throws RequestRefused {
        if ((text == null || text.isBlank()) && conditions.isEmpty()) {
            throw new RequestRefused(
                    HttpProblem.PARAMETER_INVALID,
                    "%s asks for nothing. Give a name, or a property with a value.".formatted(place));
        }
    }

    private static Condition condition(String place, JsonNode property, JsonNode value, JsonNode settings)
            throws RequestRefused {
        String id = text(place + ": the property", property);
        if (id == null) {
            throw new RequestRefused(
                    HttpProblem.PARAMETER_INVALID,
                    "%s has a value of a property without its id. /reconcile/suggest/property lists them."
                            .formatted(place));
        }
        return new Condition(
                id,
                values(place, value),
                quantifier(place, settings.path("matchQuantifier")),
                settings.path("required").asBoolean(false));
    }

    private static Quantifier quantifier(String place, JsonNode said) throws RequestRefused {
        return switch (said.asText("any").toUpperCase(Locale.ROOT)) {
            case "ALL" -> Quantifier.ALL;
            case "ANY", "" -> Quantifier.ANY;
            case "NONE" -> Quantifier.NONE;
            default -> throw RequestReader.wrongType(place + ".matchQuantifier", said, "all, any or none");
        };
    }

    private static List<String> values(String place, JsonNode value) throws RequestRefused {
        List<String> values = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (one.isObject()) {
                values.add(one.path("name").asText(one.path("id").asText()));
            } else if (one.isValueNode() && !one.isNull()) {
                values.add(one.asText());
            }
        }
        if (values.size() > MOST_VALUES || values.stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            throw new RequestRefused(
                    HttpProblem.PARAMETER_INVALID,
                    "%s has more than %d values, or one of more than %d characters. Leave some out."
                            .formatted(place, MOST_VALUES, LONGEST_TEXT));
        }
        return values;
    }

    private static Iterable<JsonNode> list(String place, JsonNode node) throws RequestRefused {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw RequestReader.wrongType(place, node, "a list");
        }
        return node;
    }

    private static @Nullable String text(String what, JsonNode value) throws RequestRefused {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw RequestReader.wrongType(what, value, "a string");
        }
        if (value.textValue().length() > LONGEST_TEXT) {
            throw new RequestRefused(
                    HttpProblem.PARAMETER_INVALID,
                    "%s has more than %d characters. Send a name.".formatted(what, LONGEST_TEXT));
        }
        return value.textValue();
    }

    private static int limit(String place, JsonNode limit) throws RequestRefused {
        if (limit.isMissingNode() || limit.isNull()) {
            return USUAL_LIMIT;
        }
        if (!limit.canConvertToExactIntegral() || !limit.canConvertToInt() || limit.asInt() < 1) {
            throw RequestReader.wrongType(place + ".limit", limit, "a whole number of 1 or more");
        }
        return Math.min(MOST_CANDIDATES, limit.asInt());
    }

    private static Set<ReconcileType> types(String place, JsonNode types) throws RequestRefused {
        Set<ReconcileType> read = new LinkedHashSet<>();
        for (JsonNode type : types.isTextual() ? List.of(types) : list(place + ".type", types)) {
            String id = type.isObject() ? type.path("id").asText() : type.asText();
            if (!id.isBlank()) {
                read.add(type(place, id));
            }
        }
        return read;
    }

    /** The type with an id. */
    static ReconcileType type(String place, String id) throws RequestRefused {
        return ReconcileType.of(id)
                .orElseThrow(() -> new RequestRefused(
                        HttpProblem.PARAMETER_INVALID,
                        "%s asks for the type '%s', which there is not. /reconcile/suggest/type lists all."
                                .formatted(place, id)));
    }

    /** Of which entities which properties are asked. */
    record Extension(List<String> ids, List<String> properties) {}

    Extension extension(String text) throws RequestRefused {
        JsonNode root = json.tree(text, HttpProblem.PARAMETER_INVALID, "The extension");
        if (!root.path("ids").isArray()) {
            throw RequestReader.wrongType("ids", root.path("ids"), "a list of ids of entities");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode id : root.path("ids")) {
            ids.add(id.asText());
        }
        List<String> properties = new ArrayList<>();
        for (JsonNode property : list("properties", root.path("properties"))) {
            properties.add(
                    property.isTextual()
                            ? property.textValue()
                            : property.path("id").asText());
        }
        if (ids.size() > settings.maxBatch() * IDS_FOR_A_QUERY || properties.size() > MOST_PROPERTIES) {
            throw new RequestRefused(
                    HttpProblem.BATCH_TOO_LARGE,
                    "%d entities and %d properties are more than may be asked of at once, %d and %d. Send several requests."
                            .formatted(
                                    ids.size(),
                                    properties.size(),
                                    settings.maxBatch() * IDS_FOR_A_QUERY,
                                    MOST_PROPERTIES));
        }
        return new Extension(
                ids.stream().distinct().toList(), properties.stream().distinct().toList());
    }
}
