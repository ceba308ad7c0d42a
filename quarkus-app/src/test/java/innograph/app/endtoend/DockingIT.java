package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import innograph.app.endtoend.Launcher.Ended;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The four steps from a demand to a contract, as docs/docking.md tells them: by an agency, a company and an institute with keys. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DockingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern KEY = Pattern.compile("(?m)^\\./innograph key create (\\S+) --role (\\S+)$");
    private static final Pattern STEP = Pattern.compile("(?s)```graphql as (\\w+)\\n(.*?)```\\s+```json\\n(.*?)```");
    private static final String ANYTHING = "…";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Launcher launcher;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private RunningInnoGraph running;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Object> known = new HashMap<>();

    @BeforeAll
    void begin() throws Exception {
        launcher = new Launcher(
                Files.createDirectories(folder.resolve("data")), Map.of("INNOGRAPH_ACCESS_REQUIRED", "true"));
        running = RunningInnoGraph.start(launcher, folder.resolve("up.log"));
    }

    @AfterAll
    void end() throws Exception {
        running.interrupt(Duration.ofSeconds(60));
        running.end();
    }

    private record Step(String caller, String query, JsonNode answer) {}

    @Test
    @DisplayName("the desk's day goes as the manual tells it")
    void theWholeWalk() throws Exception {
        String page = Files.readString(Launcher.HOME.resolve("docs/docking.md"));
        for (MatchResult key : KEY.matcher(page).results().toList()) {
            keys.put(key.group(1), created(key.group(1), key.group(2)));
        }
        List<Step> steps = new ArrayList<>();
        for (MatchResult step : STEP.matcher(page).results().toList()) {
            steps.add(new Step(step.group(1), step.group(2), JSON.readTree(step.group(3))));
        }
        assertThat(steps).hasSizeGreaterThan(20);
        for (Step step : steps) {
            JsonNode answer = ask(step);
            assertThat(differences("", step.answer(), answer))
                    .as("%s asks %s and is answered %s", step.caller(), step.query(), answer)
                    .isEmpty();
            remember(answer);
        }
        sharpenedOnTheCommandLine();
    }

    private String created(String name, String role) throws Exception {
        Ended created = launcher.run("key", "create", name, "--role", role);
        assertThat(created.exitCode()).as(created.err()).isZero();
        return created.out().strip();
    }

    private JsonNode ask(Step step) throws Exception {
        Map<String, Object> variables = new HashMap<>(known);
        variables.keySet().removeIf(name -> !step.query().contains("$" + name + ":"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.address("/graphql")))
                .header("Authorization", "Bearer " + keys.get(step.caller()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", step.query(), "variables", variables))))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    /** What later steps refer to: what was written last. */
    private void remember(JsonNode answer) {
        answer.path("data").forEach(payload -> {
            for (String kind : List.of("demand", "offer", "docking", "contract")) {
                JsonNode written = payload.path(kind);
                if (written.has("id")) {
                    known.put(kind, written.path("id").asText());
                }
                if (kind.equals("docking") && written.has("version")) {
                    known.put("version", written.path("version").asInt());
                }
            }
        });
    }

    /** Where an answer is not as the page has it; numbers are equal if their values are. */
    private static List<String> differences(String at, JsonNode expected, JsonNode actual) {
        List<String> differences = new ArrayList<>();
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field -> differences.addAll(
                            differences(at + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()))));
        } else if (expected.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                differences.addAll(differences(at + "/" + i, expected.get(i), actual.path(i)));
            }
        } else if (!isLike(expected, actual)) {
            differences.add("%s: %s instead of %s".formatted(at, actual, expected));
        }
        return differences;
    }

    private static boolean isLike(JsonNode expected, JsonNode actual) {
        if (expected.isTextual() && expected.asText().endsWith(ANYTHING)) {
            return actual.isTextual()
                    && actual.asText()
                            .startsWith(expected.asText()
                                    .substring(0, expected.asText().length() - 1));
        }
        return expected.isNumber() ? expected.asText().equals(actual.asText()) : expected.equals(actual);
    }

    private void sharpenedOnTheCommandLine() throws Exception {
        Ended vague = launcher.run("sharpen", "--text", "We need new advanced technology", "--language", "zh");
        assertThat(vague.exitCode()).as(vague.err()).isZero();
        assertThat(vague.out()).contains("✗ 过于简短", "✗ 请说明何时之前需要答复或解决。");
        Ended written = launcher.run("sharpen", String.valueOf(known.get("demand")), "--json");
        assertThat(JSON.readTree(written.out()).at("/technologies/0/id").asText())
                .isEqualTo("plan:theme-pollution-control");
        assertThat(launcher.run("sharpen", "plan:none").exitCode()).isEqualTo(2);
        assertThat(launcher.run("sharpen").exitCode()).isEqualTo(2);
    }
}
