package innograph.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A GraphQL endpoint of a server that runs. */
final class Endpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    Endpoint(URI address) {
        this.address = address;
    }

    /**
     * Asks with the statistics of the server.
     *
     * @throws IOException if the server can't be reached or answers with an error
     */
    JsonNode ask(String query, Map<String, String> variables) throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(
                Map.of("query", query, "variables", variables, "extensions", Map.of("statistics", true)));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIME_LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() != 200 || answer.has("errors")) {
            throw new IOException(
                    "%s answered %d: %s".formatted(address, response.statusCode(), answer.path("errors")));
        }
        return answer;
    }
}
