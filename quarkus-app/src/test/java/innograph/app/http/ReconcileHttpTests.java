package innograph.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reconciliation service says without a graph: what it is, who may ask, and what is no question. */
@Timeout(60)
class ReconcileHttpTests {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServedGraph served = new ServedGraph(
            new HttpSettings(4000, 40_000, 2, new HttpSettings.PerClient(32, 6_000), HostRule.of(List.of())),
            new MiniGraph());

    @BeforeEach
    void theGraphAnswers() {
        served.readiness.ready();
    }

    @AfterEach
    void stop() {
        client.close();
        served.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(served.at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(served.at(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> sent(String queries) throws Exception {
        return post("/reconcile", FORM, "queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8));
    }

    private String code(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body()).at("/errors/0/extensions/code").asText();
    }

    @Nested
    class TheManifest {
        @Test
        void saysToOpenRefineWhereAllIs() throws Exception {
            JsonNode manifest = json.readTree(get("/reconcile").body());
            String base = served.at("/reconcile").toString();
            assertThat(manifest.path("versions")).extracting(JsonNode::asText).containsExactly("0.2", "1.0-draft");
            assertThat(manifest.at("/view/url").asText()).isEqualTo(base + "/view?id={{id}}");
            assertThat(manifest.at("/preview/url").asText()).isEqualTo(base + "/preview?id={{id}}");
            assertThat(manifest.at("/suggest/entity/service_url").asText()).isEqualTo(base);
            assertThat(manifest.at("/extend/propose_properties/service_path").asText())
                    .isEqualTo("/extend/propose");
            assertThat(manifest.at("/defaultTypes/0/id").asText()).isEqualTo("Organization");
            assertThat(manifest.path("batchSize").asInt()).isEqualTo(2);
            assertThat(manifest.has("authentication")).isFalse();
        }

        @Test
        void ofTheDraftSaysItInItsWords() throws Exception {
            JsonNode manifest = json.readTree(get("/reconcile/1.0-draft").body());
            assertThat(manifest.at("/view/url").asText())
                    .isEqualTo(served.at("/reconcile/1.0-draft/view?id=") + "{id}");
            assertThat(manifest.at("/suggest/entity").isBoolean()).isTrue();
            assertThat(manifest.at("/extend/proposeProperties").asBoolean()).isTrue();
            assertThat(manifest.path("standardizedScore").asBoolean()).isTrue();
            assertThat(manifest.has("identifierSpace")).isFalse();
        }
    }

    @Nested
    class TypesAndProperties {
        @Test
        void areSuggestedByHowTheyBegin() throws Exception {
            assertThat(json.readTree(get("/reconcile/suggest/type?prefix=univ").body()))
                    .isEqualTo(json.readTree("""
                            {"result": [{"id": "University", "name": "University",
                              "description": "A university, college or another school of higher education.",
                              "broader": [{"id": "Organization", "name": "Organization"}]}]}
                            """));
            assertThat(json.readTree(get("/reconcile/suggest/property?prefix=country")
                                    .body())
                            .at("/result/0/id")
                            .asText())
                    .isEqualTo("country");
            assertThat(get("/reconcile/suggest/type?prefix=").body())
                    .contains("\"Patent\"")
                    .doesNotContain("RestrictedParty");
            assertThat(json.readTree(get("/reconcile/suggest/type?prefix=&cursor=9999")
                                    .body())
                            .path("result"))
                    .isEmpty();
        }

        @Test
        void areProposedForAType() throws Exception {
            JsonNode proposal = json.readTree(
                    get("/reconcile/extend/propose?type=Project&limit=9").body());
            assertThat(proposal.path("type").asText()).isEqualTo("Project");
            assertThat(proposal.path("properties")).hasSize(9);
            assertThat(proposal.findValuesAsText("id"))
                    .contains("acronym", "identifier")
                    .doesNotContain("parents");
        }
    }

    @Nested
    class PagesOfOtherOrigins {
        @ParameterizedTest
        @ValueSource(strings = {"http://127.0.0.1:3333", "http://localhost:3333", "https://table.example"})
        void mayReadIfTheyAreNamedOrOfThisMachine(String origin) throws Exception {
            for (String path : List.of("/reconcile", "/reconcile/suggest/type?prefix=", "/reconcile/nowhere")) {
                HttpResponse<String> answer = asked(path, origin, "GET");
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .hasValue(origin);
                assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Origin");
            }
            HttpResponse<String> preflight = asked("/reconcile", origin, "OPTIONS");
            assertThat(preflight.statusCode()).isEqualTo(204);
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                    .hasValueSatisfying(headers -> assertThat(headers).contains("Authorization"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://table.example", "%"
                })
        void mayNotReadOtherwise(String origin) throws Exception {
            assertThat(asked("/reconcile", origin, "GET").headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(asked("/reconcile", origin, "OPTIONS").headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }

        private HttpResponse<String> asked(String path, String origin, String method) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(served.at(path))
                            .method(method, BodyPublishers.noBody())
                            .header("Origin", origin)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Nested
    class WhatIsNoQuestion {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "[]                                                     | HTTP-106 | 400",
                    "{                                                      | HTTP-106 | 400",
                    "{\"q0\": {}}                                           | HTTP-106 | 400",
                    "{\"q0\": {\"query\": \" \"}}                           | HTTP-106 | 400",
                    "{\"q0\": {\"query\": 7}}                               | HTTP-106 | 400",
                    "{\"q0\": {\"query\": \"a\", \"limit\": 0}}             | HTTP-106 | 400",
                    "{\"q0\": {\"query\": \"a\", \"limit\": 1.5}}           | HTTP-106 | 400",
                    "{\"q0\": {\"query\": \"a\", \"limit\": 99999999999}}   | HTTP-106 | 400",
                    "{\"q0\": {\"query\": \"a\", \"type\": \"Unicorn\"}}    | HTTP-106 | 400",
                    "{\"q0\": {\"query\": \"a\", \"type\": \"RestrictedParty\"}} | HTTP-106 | 400",
                    "{\"q0\": {\"query\": \"a\", \"type\": 7}}               | HTTP-106 | 400",
                    "{\"q0\": {\"query\": \"a\", \"properties\": {\"pid\": \"country\", \"v\": \"DE\"}}} | HTTP-106 | 400",
                    "{\"q0\": {\"query\": \"a\", \"properties\": [{\"v\": \"x\"}]}} | HTTP-106 | 400",
                    "{\"a\": {\"query\": \"a\"}, \"b\": {\"query\": \"a\"}, \"c\": {\"query\": \"a\"}} | HTTP-130 | 413"
                })
        void isRefusedWithACode(String queries, String code, int status) throws Exception {
            HttpResponse<String> answer = sent(queries);
            assertThat(code(answer)).isEqualTo(code);
            assertThat(answer.statusCode()).isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"queries\": {}}                                                | HTTP-106",
                    "{\"queries\": [{\"conditions\": []}]}                            | HTTP-106",
                    "{\"queries\": [{\"conditions\": [{\"matchType\": \"property\", \"propertyValue\": \"x\"}]}]} | HTTP-106",
                    "{\"queries\": [{\"conditions\": [{\"matchType\": \"property\", \"propertyId\": \"country\", \"propertyValue\": \"x\", \"matchQuantifier\": \"nome\"}]}]} | HTTP-106",
                    "nonsense                                                         | HTTP-105"
                })
        void isRefusedInTheDraftToo(String body, String code) throws Exception {
            assertThat(code(post("/reconcile/match", JSON, body))).isEqualTo(code);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[]",
                    "{}",
                    "{\"ids\": \"x\", \"properties\": []}",
                    "{\"ids\": [], \"properties\": \"country\"}"
                })
        void isRefusedWhereValuesAreAskedForToo(String body) throws Exception {
            assertThat(code(post("/reconcile/extend", JSON, body))).isEqualTo("HTTP-106");
        }

        @Test
        void goesElsewhere() throws Exception {
            assertThat(code(get("/reconcile/nowhere"))).isEqualTo("HTTP-131");
            assertThat(code(post("/reconcile/nowhere", JSON, "{}"))).isEqualTo("HTTP-131");
            assertThat(code(post("/reconcile", "text/plain", "queries={}"))).isEqualTo("HTTP-101");
            assertThat(code(post("/reconcile", FORM, "neither=nor"))).isEqualTo("HTTP-106");
            assertThat(code(get("/reconcile/preview"))).isEqualTo("HTTP-106");
            assertThat(code(get("/reconcile/suggest/type?prefix=&cursor=-1"))).isEqualTo("HTTP-106");
            assertThat(code(get("/reconcile/extend/propose?type=Unicorn"))).isEqualTo("HTTP-106");
            HttpResponse<String> put = client.send(
                    HttpRequest.newBuilder(served.at("/reconcile"))
                            .PUT(BodyPublishers.ofString("x"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(code(put)).isEqualTo("HTTP-103");
        }

        @Test
        void isTooLarge() throws Exception {
            assertThat(code(sent("{\"q0\": {\"query\": \"" + "a".repeat(5000) + "\"}}")))
                    .isEqualTo("HTTP-104");
            String ids = "\"x\",".repeat(800) + "\"y\"";
            assertThat(code(post("/reconcile/extend", JSON, "{\"ids\": [" + ids + "], \"properties\": []}")))
                    .isEqualTo("HTTP-130");
        }
    }

    @Test
    void nobodyIsAnsweredBeforeTheGraphIs() throws Exception {
        served.readiness.starting("the store starts");
        assertThat(code(sent("{\"q0\": {\"query\": \"a\"}}"))).isEqualTo("HTTP-110");
        assertThat(get("/reconcile").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultIsToldByATraceOnly() throws Exception {
        HttpResponse<String> answer = sent("{\"q0\": {\"query\": \"a\"}}");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(code(answer)).isEqualTo("HTTP-900");
        assertThat(answer.body()).doesNotContain("there is no graph behind");
        assertThat(served.meters
                        .get("innograph.reconcile.requests")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(1);
    }
}
