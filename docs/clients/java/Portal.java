import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page of an organization: who it is, and who else works on its technologies. Java 17 or newer, with Jackson for JSON:
 * {@code java -cp 'quarkus-app/target/quarkus-app/lib/main/*' docs/clients/java/Portal.java http://localhost:8080/graphql 汉光重工}
 */
public final class Portal {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final String PROFILE = """
            query Profile($text: String!) {
              search(text: $text, types: [ORGANIZATION], first: 1) {
                edges {
                  node {
                    ... on Organization {
                      id
                      name(language: "en")
                      kinds
                      region { name(language: "en") }
                      technologies { edges { technology { id name(language: "en") } } }
                    }
                  }
                }
              }
            }
            """;

    private static final String NEIGHBOURS = """
            query Neighbours($id: String!, $technologies: [String!]!, $after: String) {
              organizations(
                where: { NOT: { id: { eq: $id } }, technologies: { some: { id: { in: $technologies } } } }
                first: 4
                after: $after
              ) {
                nodes { name(language: "en") kinds }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    // The records say what the operations above ask for, no more: the schema has far more than a page needs.
    record Hits(Edges<Hit> search) {}

    record Hit(Organization node) {}

    record Organization(String id, String name, List<String> kinds, Named region, Edges<Activity> technologies) {}

    record Activity(Named technology) {}

    record Named(String id, String name) {}

    record Edges<T>(List<T> edges) {}

    record Neighbours(Page organizations) {}

    record Page(List<Organization> nodes, PageInfo pageInfo) {}

    record PageInfo(boolean hasNextPage, String endCursor) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    private Portal(URI endpoint) {
        this.endpoint = endpoint;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String endpoint = arguments.length > 0 ? arguments[0] : "http://localhost:8080/graphql";
        String text = arguments.length > 1 ? arguments[1] : "汉光重工";
        new Portal(URI.create(endpoint)).print(text);
    }

    private void print(String text) throws IOException, InterruptedException {
        List<Hit> hits = ask(PROFILE, Map.of("text", text), Hits.class).search().edges();
        if (hits.isEmpty()) {
            OUT.println("Nobody is called " + text + ".");
            return;
        }
        Organization organization = hits.get(0).node();
        List<Named> technologies = organization.technologies().edges().stream()
                .map(Activity::technology)
                .toList();
        OUT.println(organization.name());
        OUT.println(String.join(", ", organization.kinds()) + " in "
                + (organization.region() == null
                        ? "an unknown place"
                        : organization.region().name()));
        OUT.println("Works on: " + technologies.stream().map(Named::name).collect(Collectors.joining(", ")));
        OUT.println("So do:");
        Map<String, Object> variables = new HashMap<>();
        variables.put("id", organization.id());
        variables.put("technologies", technologies.stream().map(Named::id).toList());
        Page page;
        do {
            page = ask(NEIGHBOURS, variables, Neighbours.class).organizations();
            page.nodes()
                    .forEach(other -> OUT.println("- " + other.name() + " (" + String.join(", ", other.kinds()) + ")"));
            variables.put("after", page.pageInfo().endCursor());
        } while (page.pageInfo().hasNextPage());
    }

    /** Asks an operation; the codes of its errors are those of docs/problems.md. */
    private <T> T ask(String query, Map<String, Object> variables, Class<T> type)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
        JsonNode answer = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        for (JsonNode error : answer.path("errors")) {
            throw new IOException(error.at("/extensions/code").asText() + " "
                    + error.path("message").asText());
        }
        return JSON.treeToValue(answer.path("data"), type);
    }
}
