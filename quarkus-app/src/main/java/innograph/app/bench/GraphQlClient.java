package innograph.app.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Asks one document about many cases over one connection. */
final class GraphQlClient implements Load.Client {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final List<byte[]> requests;

    private GraphQlClient(URI address, List<byte[]> requests) throws IOException {
        this.connection = new Connection(address);
        this.requests = requests;
    }

    static GraphQlClient of(URI address, String document, List<Map<String, Object>> cases) throws IOException {
        return new GraphQlClient(
                address,
                cases.stream()
                        .map(variables -> request(address, Map.of("query", document, "variables", variables)))
                        .toList());
    }

    /** Asks once. */
    static JsonNode ask(URI address, String document, Map<String, Object> variables) throws IOException {
        return ask(address, Map.of("query", document, "variables", variables));
    }

    /** Asks once, with the statistics of the server. */
    static JsonNode askWithStatistics(URI address, String document, Map<String, Object> variables) throws IOException {
        return ask(
                address, Map.of("query", document, "variables", variables, "extensions", Map.of("statistics", true)));
    }

    private static JsonNode ask(URI address, Map<String, Object> body) throws IOException {
        try (Connection connection = new Connection(address)) {
            return JSON.readTree(connection.ask(request(address, body)));
        }
    }

    private static byte[] request(URI address, Map<String, Object> body) {
        try {
            return Connection.request(address, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("variables that are no JSON", e);
        }
    }

    @Override
    public void ask(int number) throws IOException {
        connection.ask(requests.get(number % requests.size()));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
