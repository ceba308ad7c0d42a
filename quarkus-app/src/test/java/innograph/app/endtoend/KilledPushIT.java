package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * Two servers push while offers are written all the time, and are killed at random moments: each fitting offer comes under one id, none is
 * missing, and none is in two digests.
 */
@Timeout(1_200)
class KilledPushIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final Map<String, Set<String>> offersById = new ConcurrentHashMap<>();
    private final Set<String> forged = new ConcurrentSkipListSet<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String secret = "";
    private volatile boolean writing = true;

    @SuppressWarnings("NullAway.Init") // set before each test
    private HttpServer receiver;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Launcher launcher;

    @BeforeEach
    void receiverAndStore() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", this::receive);
        receiver.start();
        launcher = new Launcher(
                Files.createDirectories(folder.resolve("data")),
                Map.of(
                        "INNOGRAPH_PUSH_RETRIES", "1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s",
                        "INNOGRAPH_PUSH_TIMEOUT", "2s",
                        "INNOGRAPH_PUSH_INTERVAL", "300ms",
                        "INNOGRAPH_PUSH_DIGEST_FOLDER",
                                folder.resolve("digests").toString(),
                        "INNOGRAPH_PUSH_DIGEST_TIME", "00:00"));
        assertThat(launcher.run("store", "start").exitCode()).isZero();
    }

    @AfterEach
    void end() throws Exception {
        launcher.run("store", "stop");
        receiver.stop(0);
    }

    /** Takes most of what comes, answers some of it too late and some of it not at all, though it has it. */
    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode match = JSON.readTree(body);
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        if (!signature(exchange, id, body).equals(exchange.getRequestHeaders().getFirst("webhook-signature"))) {
            forged.add(id);
        }
        offersById
                .computeIfAbsent(id, _ -> new ConcurrentSkipListSet<>())
                .add(match.at("/data/offer/id").asText());
        int request = requests.incrementAndGet();
        if (request % 13 != 0) { // the others get no answer, though it was received
            exchange.sendResponseHeaders(request % 7 == 0 ? 503 : 204, -1);
        }
        exchange.close();
    }

    private String signature(HttpExchange exchange, String id, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update("%s.%s."
                    .formatted(id, exchange.getRequestHeaders().getFirst("webhook-timestamp"))
                    .getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("two servers that are killed again and again tell each fitting offer once")
    void eachFittingOfferIsToldOnce() throws Exception {
        List<RunningInnoGraph> servers = new ArrayList<>();
        try (Driver driver = driver()) {
            servers.add(start("a"));
            demand(driver);
            watch(servers.getFirst());
            servers.add(start("b"));
            Thread writer = Thread.ofPlatform().start(() -> writeOffers(driver));
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(2_000 + random.nextInt(8_000));
                int victim = random.nextInt(2);
                servers.get(victim).kill();
                servers.set(victim, start("after-kill-" + kill));
            }
            servers.get(0).kill(); // for a while there is none
            servers.get(1).kill();
            Thread.sleep(2_000);
            servers.set(0, start("last-a"));
            servers.set(1, start("last-b"));
            writing = false;
            writer.join();
            waitFor(written);
            Thread.sleep(15_000); // for what would come twice
            judge(driver);
        } finally {
            writing = false;
            for (RunningInnoGraph server : servers) {
                server.interrupt(Duration.ofSeconds(60));
                server.end();
            }
        }
    }

    private void judge(Driver driver) throws IOException, InterruptedException {
        Map<String, Integer> times = new ConcurrentHashMap<>();
        offersById.values().forEach(offers -> offers.forEach(offer -> times.merge(offer, 1, Integer::sum)));
        assertThat(forged).as("signatures that are wrong").isEmpty();
        assertThat(offersById.values())
                .as("one offer under each id, seed %d", seed)
                .allMatch(all -> all.size() == 1);
        assertThat(times.keySet())
                .as("all fitting offers, and no other, seed %d", seed)
                .isEqualTo(written);
        assertThat(times.values()).as("one id for each offer, seed %d", seed).containsOnly(1);
        assertThat(requests.get()).as("requests; some were sent again").isGreaterThan(written.size());

        assertThat(launcher.run("push", "digest").exitCode()).isZero();
        List<String> digested = digested();
        assertThat(digested).as("offers in digests, seed %d", seed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(digested)).isEqualTo(new TreeSet<>(written));
        try (Session session = driver.session()) {
            assertThat(session.run(
                                    "MATCH (n:PushNotice) WHERE n.state <> 'KNOWN' RETURN collect(DISTINCT n.state) AS states")
                            .single()
                            .get("states")
                            .asList())
                    .containsExactly("DELIVERED");
        }
    }

    private List<String> digested() throws IOException {
        List<String> offers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("digests"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    offers.add(JSON.readTree(line).at("/data/offer/id").asText());
                }
            }
        }
        return offers;
    }

    private void waitFor(Set<String> offers) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp && received().size() < offers.size()) {
            Thread.sleep(500);
        }
    }

    private Set<String> received() {
        Set<String> offers = new TreeSet<>();
        offersById.values().forEach(offers::addAll);
        return offers;
    }

    private RunningInnoGraph start(String name) throws IOException, InterruptedException {
        return RunningInnoGraph.start(launcher, folder.resolve(name + ".log"));
    }

    private void watch(RunningInnoGraph server) throws IOException, InterruptedException {
        JsonNode hook = server.ask(
                "mutation { createWatch(input: { demand: \"plan:kites\", channel: WEBHOOK, url: \"http://localhost:"
                        + receiver.getAddress().getPort()
                        + "/hook\" }) { watch { secret } userErrors { field message } } }");
        secret = hook.at("/data/createWatch/watch/secret").asText();
        assertThat(secret).as(hook.toString()).startsWith("whsec_");
        JsonNode digest = server.ask("mutation { createWatch(input: { demand: \"plan:kites\", channel: DIGEST })"
                + " { watch { id } userErrors { field message } } }");
        assertThat(digest.at("/data/createWatch/watch/id").asText())
                .as(digest.toString())
                .startsWith("watch:");
    }

    private static void demand(Driver driver) {
        run(driver, """
                CREATE (t:Entity:Technology {id: 'plan:kites-t', name: 'Tethered kites', names: ['Tethered kites'], nameLanguages: ['en'], aliases: [], datasets: []})
                CREATE (d:Entity:Demand {id: 'plan:kites', name: 'Tethered kites for wind power', names: ['Tethered kites for wind power'],
                  nameLanguages: ['en'], aliases: [], datasets: [], status: 'OPEN'})-[:ABOUT]->(t)
                CREATE (d)-[:IDENTIFIED_BY]->(:Identifier {value: d.id})
                CREATE (t)-[:IDENTIFIED_BY]->(:Identifier {value: t.id})
                """, Map.of());
    }

    /** As another program does that writes to the store, whichever server is up; every third offer does not fit. */
    private void writeOffers(Driver driver) {
        for (int i = 0; writing; i++) {
            boolean fits = i % 3 != 0;
            String id = "plan:offer-" + i;
            run(
                    driver,
                    """
                    CREATE (n:Entity:Offer {id: $id, name: $name, names: [$name], nameLanguages: ['en'], aliases: [], datasets: [], status: 'OPEN'})
                    CREATE (n)-[:IDENTIFIED_BY]->(:Identifier {value: $id})
                    WITH n MATCH (t:Technology {id: 'plan:kites-t'}) WHERE $fits CREATE (n)-[:ABOUT]->(t)
                    """,
                    Map.of(
                            "id",
                            id,
                            "name",
                            fits ? "Tethered kites for wind power, kind " + i : "Pickled cabbage " + i,
                            "fits",
                            fits));
            if (fits) {
                written.add(id);
            }
            try {
                Thread.sleep(300 + random.nextInt(700));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void run(Driver driver, String statement, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> transaction.run(statement, parameters).consume());
        }
    }

    private Driver driver() throws IOException {
        Path store = folder.resolve("data/store");
        String uri = "bolt://127.0.0.1:"
                + JSON.readTree(Files.readString(store.resolve("store.json")))
                        .path("port")
                        .asInt();
        return GraphDatabase.driver(
                uri,
                AuthTokens.basic(
                        "neo4j", Files.readString(store.resolve("password")).strip()));
    }
}
