package innograph.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.api.Caller;
import innograph.app.access.Callers;
import innograph.app.http.SocketClient.Closed;
import innograph.app.http.SocketSettings.Counts;
import innograph.app.http.SocketSettings.Times;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol graphql-transport-ws, message by message and close code by close code, and our own limits. */
@Timeout(60)
class GraphQlSocketTests {
    private static final int MAX_ANSWER = 40_000;
    private static final HttpSettings HTTP =
            new HttpSettings(2_000, MAX_ANSWER, 2, new HttpSettings.PerClient(32, 6_000), HostRule.of(List.of()));
    private static final Counts COUNTS = new Counts(2, 2, 1_000);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String INIT = "{\"type\": \"connection_init\"}";
    private static final String WAIT = "subscription { count }";

    private final MiniGraph service = new MiniGraph();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final ServedGraph served = serve(new Times(LONG, LONG, LONG));

    private ServedGraph serve(Times times) {
        return serve(times, SocketLogin.of(Callers.local()));
    }

    private ServedGraph serve(Times times, SocketLogin login) {
        ServedGraph graph = new ServedGraph(HTTP, new SocketSettings(COUNTS, times), login, service);
        open.addFirst(graph);
        graph.readiness.ready();
        return graph;
    }

    private SocketClient client() {
        return opened(SocketClient.at(served));
    }

    private SocketClient letIn() throws Exception {
        return opened(SocketClient.letIn(served));
    }

    private SocketClient opened(SocketClient client) {
        open.addFirst(client);
        return client;
    }

    @AfterEach
    void stop() throws Exception {
        service.mayEnd.countDown();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Nested
    class AConnection {
        @Test
        void isAcknowledged() throws Exception {
            assertThat(client().say(INIT).hears()).hasToString("{\"type\":\"connection_ack\"}");
        }

        @Test
        void mayBeAskedForInParts() throws Exception {
            assertThat(client().sayInParts("{\"type\": \"connec", "tion_init\"}")
                            .hears()
                            .path("type")
                            .asText())
                    .isEqualTo("connection_ack");
        }

        @Test
        void isWhoTheLoginSays() throws Exception {
            ServedGraph graph = serve(
                    new Times(LONG, LONG, LONG),
                    payload -> "open".equals(payload.get("key")) ? Optional.of(Caller.LOCAL) : Optional.empty());
            SocketClient client = opened(SocketClient.at(graph));
            assertThat(client.say("{\"type\": \"connection_init\", \"payload\": {\"key\": \"open\"}}")
                            .hears()
                            .path("type")
                            .asText())
                    .isEqualTo("connection_ack");
        }

        @Test
        void isRefusedWith4403() throws Exception {
            ServedGraph graph = serve(new Times(LONG, LONG, LONG), _ -> Optional.empty());
            assertThat(opened(SocketClient.at(graph)).say(INIT).closed()).isEqualTo(new Closed(4403, "Forbidden"));
        }

        @Test
        void isRefusedWith4403OnceItsKeyIsRevoked() throws Exception {
            AtomicInteger looks = new AtomicInteger();
            ServedGraph graph = serve(
                    new Times(LONG, Duration.ofMillis(100), LONG),
                    _ -> looks.getAndIncrement() == 0 ? Optional.of(Caller.LOCAL) : Optional.empty());
            assertThat(opened(SocketClient.letIn(graph)).closed()).isEqualTo(new Closed(4403, "Forbidden"));
        }

        @Test
        void isClosedWith4500IfTheLoginFails() throws Exception {
            ServedGraph graph = serve(new Times(LONG, LONG, LONG), _ -> {
                throw new IllegalStateException(MiniGraph.SECRET);
            });
            assertThat(opened(SocketClient.at(graph)).say(INIT).closed().code()).isEqualTo(4500);
        }

        @Test
        void isAskedForOnlyOnce() throws Exception {
            assertThat(letIn().say(INIT).closed()).isEqualTo(new Closed(4429, "Too many initialisation requests"));
        }

        @Test
        void isAskedForInTime() throws Exception {
            ServedGraph graph = serve(new Times(SHORT, LONG, LONG));
            assertThat(opened(SocketClient.at(graph)).closed())
                    .isEqualTo(new Closed(4408, "Connection initialisation timeout"));
        }

        @Test
        void isNotClosedLaterIfItWasAskedForInTime() throws Exception {
            ServedGraph graph = serve(new Times(SHORT, LONG, LONG));
            SocketClient client = opened(SocketClient.letIn(graph));
            Thread.sleep(2 * SHORT.toMillis());
            assertThat(client.say("{\"type\": \"ping\"}").hears().path("type").asText())
                    .isEqualTo("pong");
        }

        @Test
        void speaksTheProtocol() throws Exception {
            assertThat(opened(SocketClient.speaking(served, "graphql-ws"))
                            .closed()
                            .code())
                    .isEqualTo(4406);
        }
    }

    @Nested
    class AMessage {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "",
                    "[]",
                    "{\"type\": \"start\"}",
                    "{\"type\": 1}",
                    "{\"type\": \"ping\", \"payload\": 1}",
                    "{\"type\": \"connection_init\", \"payload\": \"key\"}",
                    "{\"type\": \"complete\"}",
                    "{\"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}",
                    "{\"type\": \"subscribe\", \"id\": \"\", \"payload\": {\"query\": \"{ __typename }\"}}",
                    "{\"type\": \"subscribe\", \"id\": \"1\"}",
                    "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": 1}}",
                    "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"{ a }\", \"variables\": []}}"
                })
        void thatIsNoneOfTheProtocolClosesWith4400(String message) throws Exception {
            assertThat(letIn().say(message).closed().code()).isEqualTo(4400);
        }

        @Test
        void isText() throws Exception {
            assertThat(client().saySomethingBinary().closed().code()).isEqualTo(4400);
        }

        @Test
        void hasALimitedLength() throws Exception {
            assertThat(client().say("x".repeat(1_500)).closed().code()).isEqualTo(1009);
        }

        /** The server reads no more of it and ends the connection; the client may learn of it by that alone (1006). */
        @Test
        void thatIsMuchTooLongIsNotReadToItsEnd() throws Exception {
            assertThat(client().say("x".repeat(2_500)).closed().code()).isIn(1006, 1009);
        }

        @Test
        void thatIsALittleTooLongIsToldTheSetting() throws Exception {
            assertThat(client().sayInParts("x".repeat(600), "x".repeat(600))
                            .closed()
                            .reason())
                    .contains("1000", SocketSettings.MAX_MESSAGE);
        }

        @Test
        void pingIsAnsweredWithWhatItSaid() throws Exception {
            assertThat(client().say("{\"type\": \"ping\", \"payload\": {\"at\": 1}}")
                            .hears())
                    .hasToString("{\"type\":\"pong\",\"payload\":{\"at\":1}}");
        }

        @Test
        void pongIsTaken() throws Exception {
            assertThat(client().say("{\"type\": \"pong\"}")
                            .say(INIT)
                            .hears()
                            .path("type")
                            .asText())
                    .isEqualTo("connection_ack");
        }
    }

    @Nested
    class AnOperation {
        @Test
        void beforeTheConnectionIsAcknowledgedClosesWith4401() throws Exception {
            assertThat(client().subscribe("1", "{ __typename }").closed()).isEqualTo(new Closed(4401, "Unauthorized"));
        }

        @Test
        void mayBeAQuery() throws Exception {
            SocketClient client = letIn().subscribe("1", "query($t: String) { echo(text: $t) }", "{\"t\": \"邯郸\"}");
            JsonNode next = client.hears();
            assertThat(next.path("type").asText() + next.path("id").asText()).isEqualTo("next1");
            assertThat(next.at("/payload/data/echo").asText()).isEqualTo("邯郸");
            assertThat(client.hears().path("type").asText()).isEqualTo("complete");
        }

        @Test
        void mayBeAMutation() throws Exception {
            assertThat(letIn().subscribe("1", "mutation { rename(to: \\\"x\\\") }")
                            .hears()
                            .at("/payload/data/rename")
                            .asText())
                    .isEqualTo("x");
        }

        @Test
        void thatIsRefusedIsAnError() throws Exception {
            SocketClient client = letIn().subscribe("1", "{ unknown }");
            JsonNode error = client.hears();
            assertThat(error.path("type").asText()).isEqualTo("error");
            assertThat(error.at("/payload/0/message").asText()).contains("unknown");
            assertThat(client.hearsNothing()).isTrue();
        }

        @Test
        void ofWhichAFieldFailsStillHasItsData() throws Exception {
            JsonNode next = letIn().subscribe("1", "{ broken }").hears();
            assertThat(next.path("type").asText()).isEqualTo("next");
            assertThat(next.at("/payload/errors")).isNotEmpty();
        }

        @Test
        void thatBreaksTheServiceClosesWith4500AndTellsNothing() throws Exception {
            Closed closed = letIn().say("{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"{ a }\","
                            + " \"extensions\": {\"crash\": true}}}")
                    .closed();
            assertThat(closed.code()).isEqualTo(4500);
            assertThat(closed.reason()).contains("trace id").doesNotContain(MiniGraph.SECRET);
        }

        @Test
        void mayHaveAnAnswerThatIsTooLong() throws Exception {
            SocketClient client = letIn().subscribe("1", WAIT, "{\"to\": 1, \"size\": %d}".formatted(MAX_ANSWER));
            assertThat(client.hears().at("/payload/0/extensions/code").asText()).isEqualTo("HTTP-108");
        }

        @Test
        void isRefusedWhileAllSlotsAreTaken() throws Exception {
            letIn().subscribe("1", "{ slow }")
                    .subscribe("2", "{ slow }")
                    .say("{\"type\": \"ping\"}")
                    .hears();
            JsonNode error = letIn().subscribe("1", "{ __typename }").hears();
            assertThat(error.at("/payload/0/extensions/code").asText()).isEqualTo("HTTP-112");
        }
    }

    @Nested
    class ASubscription {
        @Test
        void isAnsweredAgainAndAgainAndCompleted() throws Exception {
            SocketClient client = letIn().subscribe("1", WAIT, "{\"to\": 2}");
            assertThat(client.hears().at("/payload/data/count").asText()).isEqualTo("1");
            assertThat(client.hears().at("/payload/data/count").asText()).isEqualTo("2");
            assertThat(client.hears()).hasToString("{\"id\":\"1\",\"type\":\"complete\"}");
        }

        @Test
        void hasAnIdOfItsOwn() throws Exception {
            assertThat(letIn().subscribe("数-1", WAIT).subscribe("数-1", WAIT).closed())
                    .isEqualTo(new Closed(4409, "Subscriber for 数-1 already exists"));
        }

        @Test
        void mayHaveAnIdLongerThanAReason() throws Exception {
            String id = "数".repeat(100);
            assertThat(letIn().subscribe(id, WAIT).subscribe(id, WAIT).closed().code())
                    .isEqualTo(4409);
        }

        @Test
        void leavesItsIdToTheNext() throws Exception {
            SocketClient client = letIn().subscribe("1", WAIT, "{\"to\": 0}");
            client.hears();
            assertThat(client.subscribe("1", WAIT, "{\"to\": 0}")
                            .hears()
                            .path("type")
                            .asText())
                    .isEqualTo("complete");
        }

        @Test
        void isCancelledByItsClient() throws Exception {
            SocketClient client = letIn().subscribe("1", WAIT).say("{\"type\": \"complete\", \"id\": \"1\"}");
            assertThat(service.cancelled.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(client.hearsNothing()).isTrue();
        }

        @Test
        void isCancelledWhenItsClientLeaves() throws Exception {
            SocketClient client = letIn().subscribe("1", WAIT).subscribe("2", "{ __typename }");
            client.hears();
            client.leave();
            assertThat(service.cancelled.await(20, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void isOneOfAFew() throws Exception {
            JsonNode error = letIn().subscribe("1", WAIT)
                    .subscribe("2", WAIT)
                    .subscribe("3", WAIT)
                    .hears();
            assertThat(error.at("/payload/0/extensions/code").asText()).isEqualTo("HTTP-122");
            assertThat(error.at("/payload/0/message").asText()).contains(SocketSettings.MAX_OPERATIONS);
        }
    }

    @Nested
    class AClient {
        @Test
        void thatReadsNothingIsNotToldMoreAndThenClosedWith1008() throws Exception {
            ServedGraph graph = serve(new Times(LONG, LONG, Duration.ofSeconds(2)));
            SocketClient client = opened(SocketClient.hearingOneMessage(graph));
            client.say(INIT).hears();
            client.subscribe("1", WAIT, "{\"to\": 5000, \"size\": 30000}");
            assertThat(service.cancelled.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(service.told).hasValueLessThan(5_000);
            client.listen();
            Closed closed = client.closed();
            assertThat(closed.code()).isEqualTo(1008);
            assertThat(closed.reason()).contains(SocketSettings.MAX_LAG);
        }

        @Test
        void thatReadsAtItsOwnPaceHearsAll() throws Exception {
            SocketClient client = letIn().subscribe("1", WAIT, "{\"to\": 1000, \"size\": 30000}");
            for (int number = 1; number <= 1_000; number++) {
                assertThat(client.hears().at("/payload/data/count").asText()).endsWith(String.valueOf(number));
            }
            assertThat(client.hears().path("type").asText()).isEqualTo("complete");
        }

        @Test
        void thatAnswersNoPingIsGone() throws Exception {
            ServedGraph graph = serve(new Times(LONG, SHORT, LONG));
            SocketClient client = opened(SocketClient.hearingOneMessage(graph));
            client.say(INIT).hears();
            client.subscribe("1", WAIT);
            assertThat(service.cancelled.await(20, TimeUnit.SECONDS)).isTrue();
            client.listen();
            assertThat(client.closed().reason()).contains(SocketSettings.KEEP_ALIVE);
        }

        @Test
        void thatAnswersPingsStays() throws Exception {
            ServedGraph graph = serve(new Times(LONG, SHORT, LONG));
            SocketClient client = opened(SocketClient.letIn(graph));
            Thread.sleep(4 * SHORT.toMillis());
            assertThat(client.subscribe("1", "{ __typename }")
                            .hears()
                            .path("type")
                            .asText())
                    .isEqualTo("next");
        }
    }

    @Nested
    class BeforeASocketIsOpened {
        @ParameterizedTest
        @CsvSource({
            "http://elsewhere.example, 403, HTTP-120",
            "null, 403, HTTP-120",
            "file://, 403, HTTP-120",
            "'a b', 403, HTTP-120"
        })
        void pagesOfStrangersAreRefused(String origin, int status, String code) throws Exception {
            assertThat(handshake("Origin: " + origin))
                    .startsWith("HTTP/1.1 " + status)
                    .contains(code);
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://127.0.0.1", "http://localhost:3000", "https://[::1]:8443"})
        void ownPagesAreLetIn(String origin) throws Exception {
            assertThat(opened(SocketClient.from(served, origin))
                            .say(INIT)
                            .hears()
                            .path("type")
                            .asText())
                    .isEqualTo("connection_ack");
        }

        @Test
        void anotherHostIsRefused() {
            assertThatThrownBy(() -> SocketClient.from(served, "http://elsewhere.example"))
                    .hasStackTraceContaining("WebSocketHandshakeException");
        }

        @Test
        void thereAreNotTooManyOthers() throws Exception {
            letIn();
            letIn();
            assertThat(handshake("X-A: b")).startsWith("HTTP/1.1 503").contains("HTTP-121", SocketSettings.MAX_SOCKETS);
        }

        @Test
        void onesThatHaveLeftMakeRoom() throws Exception {
            letIn().leave();
            letIn().leave();
            while (served.meters.get("innograph.graphql.sockets").gauge().value() > 0) {
                Thread.sleep(20); // the timeout of the test ends it
            }
            letIn();
            assertThat(client().say(INIT).hears().path("type").asText()).isEqualTo("connection_ack");
        }

        @Test
        void theGraphAnswers() throws Exception {
            served.readiness.starting("starting the store");
            assertThat(handshake("X-A: b")).startsWith("HTTP/1.1 503").contains("HTTP-110");
        }

        private String handshake(String header) throws IOException {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(
                                ("GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n"
                                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n" + header
                                                + "\r\n\r\n")
                                        .getBytes(StandardCharsets.US_ASCII));
                StringBuilder answer = new StringBuilder();
                while (!answer.toString().endsWith("]}")) {
                    int read = socket.getInputStream().read();
                    if (read < 0) {
                        break;
                    }
                    answer.append((char) read);
                }
                return answer.toString();
            }
        }
    }

    @Nested
    class WhenTheServerIsStopped {
        @Test
        void idleSocketsAreClosedWith1001() throws Exception {
            SocketClient client = letIn();
            assertThat(served.readiness.stop(Duration.ofSeconds(10))).isTrue();
            assertThat(client.closed()).isEqualTo(new Closed(1001, "The server is being stopped"));
        }

        @Test
        void subscriptionsEndWithoutBeingCompleted() throws Exception {
            SocketClient client = letIn().subscribe("1", WAIT).subscribe("2", "{ __typename }");
            client.hears();
            client.hears();
            assertThat(served.readiness.stop(Duration.ofSeconds(10))).isTrue();
            assertThat(client.closed().code()).isEqualTo(1001);
            assertThat(client.hearsNothing()).isTrue();
            assertThat(service.cancelled.getCount()).isZero();
        }

        @Test
        void queriesUnderWayAreAnsweredFirst() throws Exception {
            SocketClient client = letIn().subscribe("1", "{ slow }");
            service.begun.await();
            assertThat(served.readiness.stop(Duration.ofMillis(50))).isFalse();
            service.mayEnd.countDown();
            assertThat(client.hears().at("/payload/data/slow").asText()).isEqualTo("done");
            assertThat(client.closed().code()).isEqualTo(1001);
        }

        @Test
        void nothingNewIsBegun() throws Exception {
            SocketClient client = letIn().subscribe("1", "{ slow }");
            service.begun.await();
            served.readiness.stop(Duration.ZERO);
            client.say("{\"type\": \"ping\"}").hears(); // so that it knows
            assertThat(client.subscribe("2", "{ __typename }")
                            .hears()
                            .at("/payload/0/extensions/code")
                            .asText())
                    .isEqualTo("HTTP-111");
        }
    }
}
