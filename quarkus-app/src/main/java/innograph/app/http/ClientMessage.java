package innograph.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innograph.api.GraphQlRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client says on a socket. */
sealed interface ClientMessage {
    /** Asks to be let in. */
    record ConnectionInit(Map<String, @Nullable Object> payload) implements ClientMessage {}

    /**
     * Asks whether somebody is there.
     *
     * @param payload to be given back; missing if there is none
     */
    record Ping(JsonNode payload) implements ClientMessage {}

    record Pong() implements ClientMessage {}

    /**
     * Begins an operation.
     *
     * @param id of the operation, which the client chooses
     */
    record Subscribe(String id, GraphQlRequest request) implements ClientMessage {}

    /** Wants no more of an operation. */
    record Complete(String id) implements ClientMessage {}

    /**
     * Reads a message.
     *
     * @throws RequestRefused if it is none of the protocol
     */
    static ClientMessage read(String text, RequestReader reader) throws RequestRefused {
        ObjectNode message = reader.message(text);
        String type = message.path("type").textValue();
        return switch (type == null ? "" : type) {
            case "connection_init" -> new ConnectionInit(reader.object("payload", message.path("payload")));
            case "ping" -> new Ping(payload(message, reader));
            case "pong" -> {
                payload(message, reader);
                yield new Pong();
            }
            case "subscribe" -> new Subscribe(id(message), reader.request(payload(message, reader)));
            case "complete" -> new Complete(id(message));
            default ->
                throw new RequestRefused(
                        HttpProblem.PARAMETER_INVALID,
                        "The type has to be connection_init, ping, pong, subscribe or complete.");
        };
    }

    private static String id(ObjectNode message) throws RequestRefused {
        String id = message.path("id").textValue();
        if (id == null || id.isEmpty()) {
            throw new RequestRefused(HttpProblem.PARAMETER_INVALID, "The id has to be a string that is not empty.");
        }
        return id;
    }

    private static JsonNode payload(ObjectNode message, RequestReader reader) throws RequestRefused {
        JsonNode payload = message.path("payload");
        reader.object("payload", payload); // or null, or none
        return payload.isNull() ? MissingNode.getInstance() : payload;
    }
}
