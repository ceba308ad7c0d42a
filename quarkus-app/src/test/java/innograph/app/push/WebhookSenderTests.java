package innograph.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import innograph.model.push.Channel;
import innograph.model.push.Fit;
import innograph.model.push.Notice;
import innograph.model.push.NoticeState;
import innograph.model.push.Notices.Outcome;
import innograph.model.push.Notices.Taken;
import innograph.model.push.Watch;
import innograph.model.push.WebhookSecrets;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one attempt does with receivers of all kinds. */
@Timeout(120)
class WebhookSenderTests {
    private static final WebhookSecrets SECRETS = new WebhookSecrets(new byte[32]);
    private static final String BODY = "{\"type\":\"match.found\",\"灯\":1}";

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, HttpExchange> received = new ConcurrentHashMap<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private WebhookSender sender;

    @SuppressWarnings("NullAway.Init") // set before each test
    private HttpServer server;

    @BeforeEach
    void receivers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        answer("/good", 204);
        answer("/broken", 500);
        answer("/gone", 410);
        answer("/moved", 302);
        server.createContext("/slow", exchange -> {
            pause(Duration.ofSeconds(10));
            exchange.close();
        });
        server.createContext("/huge", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(much);
            }
            received.put("/huge", exchange);
        });
        server.start();
        sender = sender(new Targets(true, InetAddress::getAllByName));
    }

    @AfterEach
    void end() throws Exception {
        sender.close();
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private WebhookSender sender(Targets targets) {
        return new WebhookSender(
                vertx,
                targets,
                SECRETS,
                List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)),
                Duration.ofSeconds(5),
                Clock.systemUTC());
    }

    private void answer(String path, int status) {
        server.createContext(path, exchange -> {
            bodies.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.put(path, exchange);
            exchange.getResponseHeaders().add("Location", "/good");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome send(String path) {
        return send(
                sender, "http://localhost:%d%s".formatted(server.getAddress().getPort(), path), 1);
    }

    private static Outcome send(WebhookSender sender, String url, long attempt) {
        Watch watch = new Watch("watch:1", "li", "plan:d", Channel.WEBHOOK, url, Instant.EPOCH, 7);
        Notice notice = new Notice(
                "watch:1-7",
                "watch:1",
                7,
                new Fit("plan:o", 0.5, List.of(), List.of()),
                Instant.EPOCH,
                NoticeState.PENDING,
                attempt,
                null,
                null,
                null);
        return sender.send(new Taken(notice, watch), BODY);
    }

    private static String failure(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).why();
    }

    @Test
    @DisplayName("it carries id, time and a signature that the receiver can verify")
    void itIsSigned() {
        assertThat(send("/good")).isEqualTo(new Outcome.Delivered());
        var headers = Objects.requireNonNull(received.get("/good")).getRequestHeaders();
        long seconds = Long.parseLong(headers.getFirst("webhook-timestamp"));
        assertThat(bodies.get("/good")).isEqualTo(BODY);
        assertThat(headers.getFirst("webhook-id")).isEqualTo("watch:1-7");
        assertThat(headers.getFirst("content-type")).isEqualTo("application/json");
        assertThat(seconds).isCloseTo(Instant.now().getEpochSecond(), within(60L));
        assertThat(headers.getFirst("webhook-signature"))
                .isEqualTo(SECRETS.signature("watch:1", "watch:1-7", seconds, BODY.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("whatever else is answered is a failure; a redirect is not followed")
    void otherAnswersAreFailures() {
        assertThat(failure(send("/broken"))).isEqualTo("HTTP 500");
        assertThat(failure(send("/nowhere"))).isEqualTo("HTTP 404");
        assertThat(failure(send("/moved"))).isEqualTo("HTTP 302");
        assertThat(received).doesNotContainKey("/good");
        assertThat(send("/gone")).isEqualTo(new Outcome.Dead("HTTP 410"));
    }

    @Test
    void whoIsSlowIsNotWaitedFor() {
        assertThat(failure(send("/slow"))).contains("5S");
    }

    @Test
    @DisplayName("an answer of ten gigabytes is not read")
    void aHugeAnswerIsNotRead() {
        long began = System.nanoTime();
        assertThat(send("/huge")).isEqualTo(new Outcome.Delivered());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(received).doesNotContainKey("/huge");
    }

    @Test
    void whereNobodyListensIsAFailure() {
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(failure(send(sender, "http://localhost:%d/secret-path".formatted(port), 1)))
                .isNotEmpty()
                .doesNotContain("secret-path");
    }

    @Test
    @DisplayName("attempts are spread, and after the last it is a dead letter")
    void afterTheLastAttemptItIsDead() {
        String url = "http://localhost:%d/broken".formatted(server.getAddress().getPort());
        assertThat(((Outcome.Failed) send(sender, url, 1)).pause())
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
        assertThat(((Outcome.Failed) send(sender, url, 2)).pause())
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(72));
        assertThat(send(sender, url, 3)).isEqualTo(new Outcome.Dead("HTTP 500"));
    }

    @Test
    @DisplayName("a name that has come to mean an address of the own network is not called")
    void aNameThatChangedIsNotCalled() {
        Targets targets = new Targets(false, _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        try (WebhookSender strict = sender(targets)) {
            assertThat(failure(send(
                            strict,
                            "https://localhost:%d/good"
                                    .formatted(server.getAddress().getPort()),
                            1)))
                    .contains("innograph.push.private-targets");
        }
        assertThat(received).isEmpty();
    }

    @Test
    @DisplayName("a certificate that nobody vouches for is a failure, and nothing is sent")
    void aForgedCertificateIsAFailure(@TempDir Path folder) throws Exception {
        HttpsServer forged = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        forged.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        forged.createContext("/", exchange -> {
            received.put("forged", exchange);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        forged.start();
        try {
            assertThat(failure(send(
                            sender,
                            "https://localhost:%d/"
                                    .formatted(forged.getAddress().getPort()),
                            1)))
                    .containsIgnoringCase("ssl");
            assertThat(received).isEmpty();
        } finally {
            forged.stop(0);
        }
    }

    private static SSLContext selfSigned(Path file) throws Exception {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
