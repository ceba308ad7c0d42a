package innograph.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The GraphQL-over-HTTP rules and our own, one nested class for each situation; long because there are many rules. */
@Timeout(60)
class GraphQlHttpTests {
    private static final String JSON = "application/json";
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";
    private static final int MAX_BODY = 2000;
    private static final int MAX_ANSWER = 40_000;
    private static final HttpSettings SETTINGS =
            new HttpSettings(MAX_BODY, MAX_ANSWER, 1, new HttpSettings.PerClient(32, 6_000), HostRule.of(List.of()));

    private final JsonMapper json = new JsonMapper();
    private final MiniGraph service = new MiniGraph();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ServedGraph served = new ServedGraph(SETTINGS, service);

    @BeforeEach
    void theGraphAnswers() {
        served.readiness.ready();
    }

    @AfterEach
    void stop() {
        service.mayEnd.countDown();
        client.close();
        served.close();
    }

    @Nested
    class WhenADocumentIsFine {
        @Test
        void itsDataIsAnsweredInChinese() throws Exception {
            var answer = post(JSON, "{\"query\": \"{ echo(text: \\\"河北工程大学\\\") }\"}");
            assertThat(answer.body()).isEqualTo("{\"data\":{\"echo\":\"河北工程大学\"}}");
        }

        @Test
        void variablesAndTheOperationNameReachTheService() throws Exception {
            var answer = post(
                    JSON,
                    "{\"query\": \"query A { slow } query B($t: String) { echo(text: $t) }\","
                            + " \"operationName\": \"B\", \"variables\": {\"t\": \"x\"}, \"extensions\": {}}");
            assertThat(answer.body()).isEqualTo("{\"data\":{\"echo\":\"x\"}}");
        }

        @Test
        void aQueryMayComeByGet() throws Exception {
            var answer = get("?query=" + encoded("query($t: String) { echo(text: $t) }") + "&variables="
                    + encoded("{\"t\":\"a+b;c\"}") + "&operationName=&extensions=null");
            assertThat(answer.body()).isEqualTo("{\"data\":{\"echo\":\"a+b;c\"}}");
        }

        @Test
        void aMutationMayComeByPost() throws Exception {
            assertThat(post(JSON, "{\"query\": \"mutation { rename(to: \\\"x\\\") }\"}")
                            .body())
                    .isEqualTo("{\"data\":{\"rename\":\"x\"}}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"variables", "operationName", "extensions"})
        void anOptionalParameterMayBeNull(String parameter) throws Exception {
            assertThat(post(JSON, "{\"query\": \"{ __typename }\", \"" + parameter + "\": null}")
                            .body())
                    .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }

        @Test
        void aFieldThatFailsStillGives200() throws Exception {
            assertThat(post(GRAPHQL_RESPONSE, "{\"query\": \"{ broken }\"}").statusCode())
                    .isEqualTo(200);
        }

        private HttpResponse<String> getKnowing(String tag) throws Exception {
            return send(HttpRequest.newBuilder(served.at("/graphql?query=" + encoded("{ __typename }")))
                    .header("If-None-Match", tag)
                    .build());
        }

        @Test
        void anAnswerThatTheClientHasIsNotSentAgain() throws Exception {
            String tag = get("?query=" + encoded("{ __typename }"))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertThat(getKnowing("\"other\", " + tag))
                    .returns(304, HttpResponse::statusCode)
                    .returns("", HttpResponse::body);
        }

        @Test
        void aTagThatLostItsMarkOnTheWayIsTheSame() throws Exception {
            String tag = get("?query=" + encoded("{ __typename }"))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertThat(getKnowing(tag.substring("W/".length())).statusCode()).isEqualTo(304);
        }

        private HttpResponse<byte[]> longAnswer(String encodings) throws Exception {
            String document = "{ __schema { types { name description fields { name description } } } }";
            return client.send(
                    HttpRequest.newBuilder(served.at("/graphql?query=" + encoded(document)))
                            .header("Accept-Encoding", encodings)
                            .build(),
                    BodyHandlers.ofByteArray());
        }

        @Test
        void aLongAnswerIsCompressedForThoseThatTakeIt() throws Exception {
            HttpResponse<byte[]> compressed = longAnswer("br, gzip");
            byte[] plain = longAnswer("identity").body();
            assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())))
                    .hasBinaryContent(plain);
        }

        @ParameterizedTest
        @ValueSource(strings = {"identity", "gzip;q=0", "br"})
        void noAnswerIsCompressedForOthers(String encodings) throws Exception {
            assertThat(longAnswer(encodings).headers().firstValue("Content-Encoding"))
                    .isEmpty();
        }

        @Test
        void anAnswerThatHasChangedIsSent() throws Exception {
            assertThat(getKnowing("\"other\"")).returns(200, HttpResponse::statusCode);
        }

        @Test
        void aDocumentMayBeNamedInsteadOfSent() throws Exception {
            String extensions = encoded("{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"00\"}}");
            assertThat(get("?extensions=" + extensions).body()).doesNotContain("HTTP-");
        }

        @Test
        void thePostIsNotStored() throws Exception {
            assertThat(post(JSON, "{\"query\": \"{ __typename }\"}").headers().firstValue("Cache-Control"))
                    .hasValue("no-store");
        }

        @Test
        void noBrowserMayGuessAnotherType() throws Exception {
            assertThat(post(JSON, "{\"query\": \"{ __typename }\"}").headers().firstValue("X-Content-Type-Options"))
                    .hasValue("nosniff");
        }

        @Test
        void otherOriginsAreNotLetIn() throws Exception {
            var request = HttpRequest.newBuilder(served.at("/graphql"))
                    .header("Content-Type", JSON)
                    .header("Origin", "http://elsewhere.example")
                    .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                    .build();
            assertThat(send(request).headers().map()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Nested
    class WhenADocumentIsNot {
        @ParameterizedTest
        @CsvSource({
            JSON + ", 200, '{'",
            JSON + ", 200, '{ unknown }'",
            JSON + ", 200, 'query($t: String!) { echo(text: $t) }'",
            GRAPHQL_RESPONSE + ", 400, '{'",
            GRAPHQL_RESPONSE + ", 400, '{ unknown }'",
            GRAPHQL_RESPONSE + ", 400, 'query($t: String!) { echo(text: $t) }'"
        })
        void theStatusFollowsTheTypeOfTheAnswer(String accept, int status, String query) throws Exception {
            var answer = post(accept, json.writeValueAsString(Map.of("query", query)));
            assertThat(answer.statusCode()).isEqualTo(status);
        }

        @Test
        void aMutationByGetIsRefused() throws Exception {
            assertThat(get("?query=" + encoded("mutation { rename(to: \"x\") }")))
                    .returns(405, HttpResponse::statusCode)
                    .returns(
                            "POST",
                            answer -> answer.headers().firstValue("Allow").orElse(""))
                    .returns("API-105", GraphQlHttpTests.this::code);
        }
    }

    @Nested
    class WhenParametersAreMalformed {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{\"query\":",
                    "nonsense",
                    "[{\"query\": \"{ __typename }\"}]",
                    "\"{ __typename }\"",
                    "null",
                    "{\"query\": \"{ __typename }\"} {}",
                    "{\"query\": \"{ __typename }\", \"query\": \"{ broken }\"}"
                })
        void aBodyThatIsNoJsonObjectIsRefused(String body) throws Exception {
            assertThat(post(JSON, body))
                    .returns(400, HttpResponse::statusCode)
                    .returns("HTTP-105", GraphQlHttpTests.this::code);
        }

        @Test
        void aBodyInAnotherEncodingIsRefused() throws Exception {
            var request = HttpRequest.newBuilder(served.at("/graphql"))
                    .header("Content-Type", JSON)
                    .POST(BodyPublishers.ofByteArray("{\"query\": \"{ é }\"}".getBytes(StandardCharsets.ISO_8859_1)))
                    .build();
            assertThat(code(send(request))).isEqualTo("HTTP-105");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"qeury\": \"{ __typename }\"}",
                    "{\"query\": null}",
                    "{\"query\": \"  \"}",
                    "{\"query\": 7}",
                    "{\"query\": {\"a\": 1}}",
                    "{\"query\": \"{ __typename }\", \"operationName\": 7}",
                    "{\"query\": \"{ __typename }\", \"operationName\": [\"A\"]}",
                    "{\"query\": \"{ __typename }\", \"variables\": \"{}\"}",
                    "{\"query\": \"{ __typename }\", \"variables\": [7]}",
                    "{\"query\": \"{ __typename }\", \"extensions\": false}",
                    "{\"query\": \"{ __typename }\", \"extensions\": \"x\"}"
                })
        void aParameterOfTheWrongTypeIsRefused(String body) throws Exception {
            assertThat(post(JSON, body))
                    .returns(400, HttpResponse::statusCode)
                    .returns("HTTP-106", GraphQlHttpTests.this::code);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "?query=",
                    "?query=%zz",
                    "?query=%7B__typename%7D&query=%7Bslow%7D",
                    "?query=%7B__typename%7D&variables=",
                    "?query=%7B__typename%7D&variables=%7B",
                    "?query=%7B__typename%7D&variables=%5B7%5D",
                    "?query=%7B__typename%7D&extensions=7"
                })
        void theSameHoldsForGet(String parameters) throws Exception {
            assertThat(raw("GET /graphql" + parameters, "127.0.0.1", "Accept: " + GRAPHQL_RESPONSE))
                    .startsWith("HTTP/1.1 400 ");
        }

        @Test
        void theMessageSaysWhereAndWhatToDo() throws Exception {
            assertThat(message(post(JSON, "{\"query\": \"{ __typename }\", \"variables\": [7]}")))
                    .isEqualTo(
                            "The parameter 'variables' is of the JSON type array, but has to be a JSON object or null.");
        }
    }

    @Nested
    class WhenMediaTypesAreNegotiated {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "*/*                                                             | application/json",
                    "application/json                                                | application/json",
                    "application/graphql-response+json                               | application/graphql-response+json",
                    "application/graphql-response+json, application/json;q=0.9       | application/graphql-response+json",
                    "application/json;q=0.5, application/graphql-response+json;q=0.6 | application/graphql-response+json",
                    "application/json; charset=utf-8, application/graphql-response+json | application/json",
                    "APPLICATION/GraphQL-Response+JSON                               | application/graphql-response+json",
                    "application/json;q=0, */*                                       | application/graphql-response+json",
                    "text/html, application/xhtml+xml, */*;q=0.8                     | application/json",
                    "application/*                                                   | application/json"
                })
        void theClientsFavouriteWins(String accept, String expected) throws Exception {
            assertThat(post(accept, "{\"query\": \"{ __typename }\"}").headers().firstValue("Content-Type"))
                    .hasValue(expected + "; charset=utf-8");
        }

        @Test
        void withoutAWishItIsJson() throws Exception {
            assertThat(raw("GET /graphql?query=%7B__typename%7D", "localhost"))
                    .contains("Content-Type: application/json; charset=utf-8");
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/html", "application/json;q=0", "application/json; charset=gbk", "image/*"})
        void aClientThatTakesNeitherGets406(String accept) throws Exception {
            assertThat(post(accept, "{\"query\": \"{ __typename }\"}"))
                    .returns(406, HttpResponse::statusCode)
                    .returns("HTTP-102", GraphQlHttpTests.this::code);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "application/graphql",
                    "application/json; charset=gbk",
                    "text/plain; application/json"
                })
        void aBodyThatIsNotJsonGets415(String contentType) throws Exception {
            var request = HttpRequest.newBuilder(served.at("/graphql"))
                    .header("Content-Type", contentType)
                    .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                    .build();
            assertThat(send(request))
                    .returns(415, HttpResponse::statusCode)
                    .returns("HTTP-101", GraphQlHttpTests.this::code);
        }

        @Test
        void aBodyWithoutATypeGets415() throws Exception {
            var request = HttpRequest.newBuilder(served.at("/graphql"))
                    .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                    .build();
            assertThat(send(request).statusCode()).isEqualTo(415);
        }

        @Test
        void aCompressedBodyGets415() throws Exception {
            var request = HttpRequest.newBuilder(served.at("/graphql"))
                    .header("Content-Type", JSON)
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(new byte[] {31, (byte) 139, 8}))
                    .build();
            assertThat(send(request).statusCode()).isEqualTo(415);
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
        void otherMethodsGet405(String method) throws Exception {
            var request = HttpRequest.newBuilder(served.at("/graphql"))
                    .method(method, BodyPublishers.noBody())
                    .build();
            assertThat(send(request))
                    .returns(405, HttpResponse::statusCode)
                    .returns(
                            "GET, POST",
                            answer -> answer.headers().firstValue("Allow").orElse(""))
                    .returns("HTTP-103", GraphQlHttpTests.this::code);
        }
    }

    @Nested
    class WhenALimitIsReached {
        @Test
        void aBodyOfJustTheLimitIsTaken() throws Exception {
            assertThat(post(JSON, bodyOf(MAX_BODY)).statusCode()).isEqualTo(200);
        }

        @Test
        void aBodyOverTheLimitNamesItsSetting() throws Exception {
            var answer = post(JSON, bodyOf(MAX_BODY + 1));
            assertThat(answer).returns(413, HttpResponse::statusCode).returns("HTTP-104", GraphQlHttpTests.this::code);
            assertThat(message(answer)).contains("2000 bytes").contains("innograph.http.max-body");
        }

        @Test
        void aBodyThatDoesNotTellItsLengthIsBoundedToo() throws Exception {
            byte[] body = bodyOf(50 * MAX_BODY).getBytes(StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(served.at("/graphql"))
                    .header("Content-Type", JSON)
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();
            assertThat(send(request).statusCode()).isEqualTo(413);
        }

        @Test
        void anAnswerOverTheLimitNamesItsSetting() throws Exception {
            String fields = IntStream.range(0, 60)
                    .mapToObj("a%d:echo(text:$t)"::formatted)
                    .collect(Collectors.joining(" "));
            var answer = post(
                    JSON,
                    "{\"query\": \"query($t: String) { %s }\", \"variables\": {\"t\": \"%s\"}}"
                            .formatted(fields, "x".repeat(700)));
            assertThat(answer).returns(422, HttpResponse::statusCode).returns("HTTP-108", GraphQlHttpTests.this::code);
            assertThat(message(answer)).contains("40000").contains("innograph.http.max-answer");
        }

        @Test
        void oneOperationTooManyIsAskedToComeAgain() throws Exception {
            var first = postLater("{\"query\": \"{ slow }\"}");
            service.begun.await();
            var second = post(JSON, "{\"query\": \"{ __typename }\"}");
            service.mayEnd.countDown();
            first.join();
            assertThat(second)
                    .returns(503, HttpResponse::statusCode)
                    .returns(
                            "1",
                            answer -> answer.headers().firstValue("Retry-After").orElse(""))
                    .returns("HTTP-112", GraphQlHttpTests.this::code);
        }

        @Test
        void afterwardsTheNextOneIsAnswered() throws Exception {
            service.mayEnd.countDown();
            post(JSON, "{\"query\": \"{ slow }\"}");
            assertThat(post(JSON, "{\"query\": \"{ slow }\"}").body()).isEqualTo("{\"data\":{\"slow\":\"done\"}}");
        }

        @Test
        void aLimitOfZeroIsRefusedAtStart() {
            assertThatThrownBy(() -> new HttpSettings(
                            MAX_BODY, 1 << 20, 0, new HttpSettings.PerClient(32, 6_000), SETTINGS.hosts()))
                    .hasMessageContaining("innograph.http.max-parallel");
        }

        private String bodyOf(int length) {
            String start = "{\"query\": \"{ __typename }";
            return start + " ".repeat(length - start.length() - 2) + "\"}";
        }
    }

    @Nested
    class WhenTheServerFails {
        @Test
        void theClientGetsATraceIdAndNothingInternal() throws Exception {
            var answer = post(JSON, "{\"query\": \"{ __typename }\", \"extensions\": {\"crash\": true}}");
            assertThat(answer).returns(500, HttpResponse::statusCode).returns("HTTP-900", GraphQlHttpTests.this::code);
            assertThat(answer.body())
                    .contains("traceId")
                    .doesNotContain(MiniGraph.SECRET)
                    .doesNotContain("Exception");
        }

        @Test
        void itsSlotIsFreeAgain() throws Exception {
            post(JSON, "{\"query\": \"{ __typename }\", \"extensions\": {\"crash\": true}}");
            assertThat(post(JSON, "{\"query\": \"{ __typename }\"}").statusCode())
                    .isEqualTo(200);
        }
    }

    @Nested
    class WhenAStrangerPointsItsNameHere {
        @ParameterizedTest
        @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:8080"})
        void theNamesOfThisMachineAreServed(String host) throws Exception {
            assertThat(raw("GET /graphql?query=%7B__typename%7D", host)).startsWith("HTTP/1.1 200 ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"evil.example", "localhost.evil.example:8080", "10.0.0.1", ""})
        void otherNamesAreNot(String host) throws Exception {
            assertThat(raw("GET /graphql?query=%7B__typename%7D", host))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("HTTP-107", "innograph.http.allowed-hosts");
        }

        @Test
        void thatGoesForEveryPage() throws Exception {
            assertThat(raw("GET /graphql.graphqls", "evil.example")).startsWith("HTTP/1.1 403 ");
        }

        @Test
        void aNameThatTheOperatorAllowsIsServed() {
            assertThat(HostRule.of(List.of("Graph.example")).allows("graph.example"))
                    .isTrue();
        }
    }

    @Nested
    class WhenTheGraphIsNotReady {
        @BeforeEach
        void theStoreIsBeingStarted() {
            served.readiness.starting("starting the store");
        }

        @Test
        void clientsLearnThePhaseAndAreAskedToComeAgain() throws Exception {
            var answer = post(JSON, "{\"query\": \"{ __typename }\"}");
            assertThat(answer)
                    .returns(503, HttpResponse::statusCode)
                    .returns(
                            "5",
                            response ->
                                    response.headers().firstValue("Retry-After").orElse(""))
                    .returns("HTTP-110", GraphQlHttpTests.this::code);
            assertThat(message(answer)).contains("starting the store");
        }

        @Test
        void theHealthCheckIsDownAndSaysThePhase() {
            assertThat(new GraphHealthCheck(served.readiness, () -> true).call())
                    .returns(HealthCheckResponse.Status.DOWN, HealthCheckResponse::getStatus)
                    .returns(
                            "starting the store",
                            check -> check.getData().orElseThrow().get("phase"));
        }

        @Test
        void theSchemaIsNotServedEither() throws Exception {
            assertThat(page("/graphql.graphqls").statusCode()).isEqualTo(503);
        }

        @Test
        void theStartPageIs() throws Exception {
            assertThat(page("/").statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class WhenTheServerStops {
        @Test
        void requestsUnderWayAreFinishedFirst() throws Exception {
            var slow = postLater("{\"query\": \"{ slow }\"}");
            service.begun.await();
            var stopped = CompletableFuture.supplyAsync(() -> stop(Duration.ofSeconds(30)));
            service.mayEnd.countDown();
            assertThat(stopped.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(slow.get(5, TimeUnit.SECONDS).body()).isEqualTo("{\"data\":{\"slow\":\"done\"}}");
        }

        @Test
        void theWaitHasABound() throws Exception {
            var slow = postLater("{\"query\": \"{ slow }\"}");
            service.begun.await();
            assertThat(stop(Duration.ofMillis(50))).isFalse();
            service.mayEnd.countDown();
            slow.join();
        }

        @Test
        void newRequestsAreRefused() throws Exception {
            stop(Duration.ZERO);
            assertThat(post(JSON, "{\"query\": \"{ __typename }\"}"))
                    .returns(503, HttpResponse::statusCode)
                    .returns("HTTP-111", GraphQlHttpTests.this::code);
        }

        @Test
        void aRefusedRequestIsNotWaitedFor() throws Exception {
            post(JSON, "{\"query\": 7}");
            assertThat(stop(Duration.ofSeconds(30))).isTrue();
        }

        @Test
        void itDoesNotBecomeReadyAgain() {
            stop(Duration.ZERO);
            served.readiness.ready();
            assertThat(new GraphHealthCheck(served.readiness, () -> true).call().getStatus())
                    .isEqualTo(HealthCheckResponse.Status.DOWN);
        }

        private boolean stop(Duration bound) {
            try {
                return served.readiness.stop(bound);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class WhenRequestsAreMeasured {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"query\": \"{ __typename }\"}                                  | answered",
                    "{\"query\": \"{ broken }\"}                                      | partial",
                    "{\"query\": \"{ unknown }\"}                                     | rejected",
                    "{\"query\": 7}                                                   | refused",
                    "{\"query\": \"{ a }\", \"extensions\": {\"crash\": true}}        | failed"
                })
        void eachIsCountedByItsOutcome(String body, String outcome) throws Exception {
            post(JSON, body);
            assertThat(served.meters
                            .get("innograph.graphql.requests")
                            .tag("outcome", outcome)
                            .timer()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Nested
    class WhenABrowserComes {
        @Test
        void theHealthCheckIsUp() {
            assertThat(new GraphHealthCheck(served.readiness, () -> true).call().getStatus())
                    .isEqualTo(HealthCheckResponse.Status.UP);
        }

        @Test
        void theSchemaIsServedAsText() throws Exception {
            assertThat(page("/graphql.graphqls"))
                    .returns(service.sdl(), HttpResponse::body)
                    .returns(
                            "text/plain; charset=utf-8",
                            answer ->
                                    answer.headers().firstValue("Content-Type").orElse(""));
        }

        @Test
        void theStartPageSpeaksChineseToo() throws Exception {
            assertThat(page("/").body()).contains("InnoGraph", "创新知识图谱", "/graphiql", "/graphql.graphqls", "/q/health");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/start.css", "/graphiql", "/graphiql/graphiql.js", "/graphiql/graphiql.css"})
        void ourPagesNameNoOtherHost(String path) throws Exception {
            assertThat(page(path).body()).doesNotContain("http:", "https:", "src=\"//");
        }

        @Test
        void graphiQlIsKeptFromOtherHosts() throws Exception {
            assertThat(page("/graphiql").headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "react.production.min.js",
                    "react-dom.production.min.js",
                    "graphiql.min.js",
                    "graphiql.min.css"
                })
        void itsFilesMayBeKeptForAYear(String file) throws Exception {
            assertThat(page("/graphiql/assets/" + file))
                    .returns(200, HttpResponse::statusCode)
                    .returns(
                            "public, max-age=31536000, immutable",
                            answer ->
                                    answer.headers().firstValue("Cache-Control").orElse(""));
        }

        @Test
        void itsPageAsksForTheVersionOnTheClassPath() throws Exception {
            var properties = new Properties();
            try (InputStream stream = Pages.class.getResourceAsStream(
                    "/META-INF/maven/io.smallrye/smallrye-graphql-ui-graphiql/pom.properties")) {
                properties.load(stream);
            }
            assertThat(page("/graphiql").body()).contains("graphiql.min.js?v=" + properties.getProperty("version"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"index.html", "render.js", "graphiql.min.js.map", "..%2findex.html"})
        void otherFilesOfTheJarAreNotServed(String file) throws Exception {
            assertThat(page("/graphiql/assets/" + file).statusCode()).isEqualTo(404);
        }

        @Test
        void thePageInsideTheJarLeadsToOurs() throws Exception {
            assertThat(page("/graphql-ui/index.html").headers().firstValue("Location"))
                    .hasValue("/graphiql");
        }
    }

    private HttpResponse<String> post(String accept, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(served.at("/graphql"))
                .header("Accept", accept)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private CompletableFuture<HttpResponse<String>> postLater(String body) {
        var request = HttpRequest.newBuilder(served.at("/graphql"))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String parameters) throws IOException, InterruptedException {
        return page("/graphql" + parameters);
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(served.at(path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends what the client would not: another Host header, a query string that is no valid one. */
    private String raw(String requestLine, String host, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), served.port())) {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            String request = requestLine + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String code(HttpResponse<String> answer) {
        return error(answer).path("extensions").path("code").asText();
    }

    private String message(HttpResponse<String> answer) {
        return error(answer).path("message").asText();
    }

    private JsonNode error(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).path("errors").path(0);
        } catch (IOException e) {
            throw new IllegalStateException("No JSON: " + answer.body(), e);
        }
    }
}
