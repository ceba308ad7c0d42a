package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innograph.app.endtoend.Launcher.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A developer works through docs/api.md from its beginning to its end, and sees what the page shows. Each section is a test;
 * each operation or command in it may have its answer right below.
 */
class ApiTutorialIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHOWN_ADDRESS = "http://localhost:8080/graphql";

    /** Stands for any value but null, and among the items of a list for those that are left out. */
    private static final String ANYTHING = "…";

    private static final Pattern STEP = Pattern.compile(
            "^```(?<asks>graphql|sh)\\n(?<asked>.*?)^```$(?:\\n\\n```(?:json|text)\\n(?<shown>.*?)^```$)?",
            Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern NO_REGISTRY = Pattern.compile(
            "npm (?:error|ERR!) code (ENOTFOUND|EAI_AGAIN|ECONN\\w+|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E40[134]|E5\\d\\d)");

    private static final String NODE_20 =
            "command -v npm && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Launcher launcher;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RunningInnoGraph innograph;

    /** Stands in for the checkout, so that the commands leave nothing behind in it. */
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path checkout;

    @BeforeAll
    static void start() throws Exception {
        launcher = new Launcher(folder.resolve("data"));
        checkout = Files.createDirectory(folder.resolve("checkout"));
        for (String linked : new String[] {"innograph", "quarkus-app"}) {
            Files.createSymbolicLink(checkout.resolve(linked), Launcher.HOME.resolve(linked));
        }
        new ProcessBuilder("cp", "-R", Launcher.HOME.resolve("docs").toString(), checkout.toString())
                .start()
                .waitFor();
        innograph = RunningInnoGraph.start(launcher, folder.resolve("up.log"));
    }

    @AfterAll
    static void end() {
        innograph.end();
    }

    @TestFactory
    Stream<DynamicTest> theAnswersAreThoseOfThePage() throws Exception {
        String page = Files.readString(Launcher.HOME.resolve("docs/api.md"));
        return Stream.of(page.split("(?m)^(?=## )"))
                .filter(section -> section.contains("\n```"))
                .map(section -> dynamicTest(section.lines().findFirst().orElseThrow(), () -> workThrough(section)));
    }

    private static void workThrough(String section) throws Exception {
        int fences = 0;
        Matcher step = STEP.matcher(section.replace(SHOWN_ADDRESS, innograph.address("/graphql")));
        while (step.find()) {
            String asked = step.group("asked");
            String shown = step.group("shown");
            if (step.group("asks").equals("graphql")) {
                assertThat(shown).as("the page shows no answer to %s", asked).isNotNull();
                assertIs(innograph.ask(asked).toString(), shown);
            } else {
                String printed = printed(asked);
                if (shown != null) {
                    assertIs(printed, shown);
                }
            }
            fences += shown == null ? 2 : 4;
        }
        assertThat(fences).as("the blocks that were tried").isEqualTo(section.split("(?m)^```").length - 1);
    }

    private static String printed(String script) throws Exception {
        boolean withNode = Pattern.compile("\\b(npm|node) ").matcher(script).find();
        assumeTrue(
                !withNode || launcher.shell(checkout, NODE_20).exitCode() == 0,
                "skipped: there is no Node.js 20 with npm");
        Ended ended = launcher.shell(checkout, script);
        Matcher noRegistry = NO_REGISTRY.matcher(ended.err());
        assumeFalse(
                ended.exitCode() != 0 && noRegistry.find(),
                () -> "skipped: npm can't get packages: " + noRegistry.group(1));
        assertThat(ended.exitCode())
                .as("%s%n%s%s", script, ended.out(), ended.err())
                .isZero();
        return ended.out();
    }

    private static void assertIs(String answer, String shown) throws Exception {
        if (shown.startsWith("{")) {
            JsonNode expected = JSON.readTree(shown);
            assertThat(cut(JSON.readTree(answer), expected)).isEqualTo(expected);
        } else {
            assertThat(answer).isEqualTo(shown);
        }
    }

    /** The answer with {@code …} where the page has it. */
    private static JsonNode cut(JsonNode answer, JsonNode shown) {
        if (shown.asText().equals(ANYTHING) && !answer.isNull()) {
            return shown;
        }
        if (answer instanceof ObjectNode object) {
            ObjectNode all = JSON.createObjectNode();
            object.properties()
                    .forEach(field -> all.set(field.getKey(), cut(field.getValue(), shown.path(field.getKey()))));
            return all;
        }
        return answer instanceof ArrayNode list ? cutList(list, shown) : answer;
    }

    private static ArrayNode cutList(ArrayNode list, JsonNode shown) {
        ArrayNode items = JSON.createArrayNode();
        for (JsonNode item : list) {
            JsonNode expected = shown.path(items.size());
            JsonNode behindGap = shown.path(items.size() + 1);
            if (!expected.asText().equals(ANYTHING)) {
                items.add(cut(item, expected));
            } else if (cut(item, behindGap).equals(behindGap)) {
                items.add(expected).add(behindGap);
            }
        }
        JsonNode rest = shown.path(items.size());
        return rest.asText().equals(ANYTHING) ? items.add(rest) : items;
    }
}
