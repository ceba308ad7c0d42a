package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import innograph.app.endtoend.Launcher.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** A server that asks everybody for a key or a token, as one does that listens beyond this machine. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectedServerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ISSUER = "https://login.example";
    private static final String WRITE =
            "mutation { createEvent(input: { names: [{ value: \"Fair\" }], start: \"2027-05-01\" })"
                    + " { event { edits { by } } userErrors { field code } } }";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Launcher launcher;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private RunningInnoGraph running;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private RsaJsonWebKey issuerKey;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private HttpServer issuer;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void begin() throws Exception {
        issuerKey = RsaJwkGenerator.generateJwk(2048);
        issuerKey.setKeyId("first");
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] jwks = new JsonWebKeySet(issuerKey).toJson().getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/jwks", exchange -> {
            exchange.sendResponseHeaders(200, jwks.length);
            exchange.getResponseBody().write(jwks);
            exchange.close();
        });
        issuer.start();
        launcher = new Launcher(
                Files.createDirectories(folder.resolve("data")),
                Map.of(
                        "INNOGRAPH_ACCESS_REQUIRED", "true",
                        "INNOGRAPH_SCREENING_FOUR_EYES", "true",
                        "INNOGRAPH_ACCESS_JWT_ISSUER", ISSUER,
                        "INNOGRAPH_ACCESS_JWT_AUDIENCE", "innograph",
                        "INNOGRAPH_ACCESS_JWT_ROLES_CLAIM", "realm_access.roles",
                        "INNOGRAPH_ACCESS_JWT_JWKS",
                                "http://localhost:%d/jwks"
                                        .formatted(issuer.getAddress().getPort()),
                        "QUARKUS_HTTP_CORS_ENABLED", "true",
                        "QUARKUS_HTTP_CORS_ORIGINS", "https://portal.example"));
        running = RunningInnoGraph.start(launcher, folder.resolve("up.log"));
    }

    @AfterAll
    void end() throws Exception {
        running.interrupt(Duration.ofSeconds(60));
        running.end();
        issuer.stop(0);
    }

    private HttpResponse<String> send(@Nullable String shown, String path, @Nullable String query) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(running.address(path)));
        if (shown != null) {
            request.header("Authorization", "Bearer " + shown);
        }
        if (query != null) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode ask(String shown, String query) throws Exception {
        return JSON.readTree(send(shown, "/graphql", query).body());
    }

    private int status(@Nullable String shown) throws Exception {
        return send(shown, "/graphql", "{ __typename }").statusCode();
    }

    private String key(String... arguments) throws Exception {
        Ended created = launcher.run(arguments);
        assertThat(created.exitCode()).as(created.err()).isZero();
        return created.out().strip();
    }

    @Test
    @DisplayName("nobody is answered who shows nothing, or something else than a key")
    void nobodyIsAnsweredWithoutAKey() throws Exception {
        HttpResponse<String> refused = send(null, "/graphql", "{ __typename }");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"InnoGraph\"");
        assertThat(refused.body()).contains("HTTP-109", "innograph key create").doesNotContain("\"data\"");
        assertThat(status("innograph_0000000000000000_" + "A".repeat(43))).isEqualTo(401);
        assertThat(status("' OR true //")).isEqualTo(401);
        assertThat(send(null, "/q/health/ready", null).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a key does what its role allows, signs what it writes, and is refused once it is revoked")
    void aKeyDoesWhatItsRoleAllows() throws Exception {
        String reader = key("key", "create", "portal");
        String editor = key("key", "create", "desk", "--role", "editor");

        assertThat(ask(reader, "{ plans { totalCount } }")
                        .at("/data/plans/totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask(reader, WRITE).at("/errors/0/extensions/code").asText()).isEqualTo("API-109");
        assertThat(ask(editor, WRITE).at("/data/createEvent/event/edits/0/by").asText())
                .isEqualTo("desk");
        assertThat(send(reader, "/q/metrics", null).statusCode()).isEqualTo(403);

        assertThat(launcher.run("key", "list").out())
                .contains("portal", "reader", "desk", "editor")
                .doesNotContain(reader);
        assertThat(launcher.run("key", "revoke", "portal").out()).contains("1 key revoked");
        TimeUnit.SECONDS.sleep(6); // servers remember keys for five
        assertThat(status(reader)).isEqualTo(401);
        assertThat(status(editor)).isEqualTo(200);
        assertThat(launcher.run("key", "revoke", "portal").exitCode()).isEqualTo(2);
    }

    @Test
    @DisplayName("what names mean is told to whoever has a key; how to show it is told to everybody")
    void reconciliationAsksForAKeyToo() throws Exception {
        String asked =
                "/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22Hebei%20University%20of%20Engineering%22%7D%7D";
        assertThat(send(null, "/reconcile", null).body()).contains("\"authentication\"", "\"Authorization\"");
        for (String path : List.of(asked, "/reconcile/suggest/entity?prefix=a", "/reconcile/preview?id=x")) {
            HttpResponse<String> refused = send(null, path, null);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("HTTP-109");
        }
        assertThat(send(key("key", "create", "tables"), asked, null).body()).contains("\"match\":true");
    }

    @Test
    @DisplayName(
            "screeners decide with four eyes, nobody else is answered, and an entry that somebody changed is found")
    void casesAreKept() throws Exception {
        String open = "mutation { openScreening(input: { subject: { text: \"Kites\" }, report: { outcome: REVIEW,"
                + " lists: [{ id: \"winds\", title: \"Winds\" }], findings: [] } }) { screening { id } userErrors { code } } }";
        String decide = "mutation { decideScreening(id: \"case:1\", decision: TRUE_MATCH, note: \"It is.\")"
                + " { screening { status } userErrors { code } } }";
        String confirm =
                "mutation { confirmScreening(id: \"case:1\", version: 1) { screening { status } userErrors { code } } }";
        String li = key("key", "create", "li", "--role", "screener");
        String chen = key("key", "create", "chen", "--role", "screener");

        assertThat(send(null, "/graphql", "{ screening(id: \"case:1\") { id } }")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(key("key", "create", "author", "--role", "editor"), open)
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("API-109");
        assertThat(ask(li, open).at("/data/openScreening/screening/id").asText())
                .isEqualTo("case:1");
        assertThat(ask(li, decide).at("/data/decideScreening/screening/status").asText())
                .isEqualTo("PROPOSED");
        assertThat(ask(li, confirm)
                        .at("/data/confirmScreening/userErrors/0/code")
                        .asText())
                .isEqualTo("ANOTHER_PERSON");
        assertThat(ask(chen, confirm)
                        .at("/data/confirmScreening/screening/status")
                        .asText())
                .isEqualTo("DECIDED");

        Ended verified = launcher.run("audit", "verify", "--json");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        JsonNode report = JSON.readTree(verified.out());
        assertThat(report.at("/entries").asInt()).isEqualTo(3);
        String head = report.at("/head").asText();
        Ended again = launcher.run("audit", "verify", "--head", head);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("3 entries of 1 cases", head, "Nothing was changed.");
        Ended strange = launcher.run("audit", "verify", "--head", "0".repeat(64));
        assertThat(strange.exitCode()).isEqualTo(1);
        assertThat(strange.out()).contains("MISSING", "the head that was kept");
        assertThat(launcher.run("audit", "verify", "--head", "5f2c").exitCode()).isEqualTo(2);

        inTheStore("MATCH (e:ScreeningEntry {sequence: 2}) SET e.by = 'chen'");
        Ended changed = launcher.run("audit", "verify");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).contains("CHANGED  entry 2", "case:1: an entry of its history was changed");
        assertThat(ask(li, "{ screening(id: \"case:1\") { status } }")
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("API-302");
    }

    /** As somebody who got hold of the folder. */
    private static void inTheStore(String statement) throws IOException {
        Path store = folder.resolve("data/store");
        String uri = "bolt://127.0.0.1:"
                + JSON.readTree(Files.readString(store.resolve("store.json")))
                        .path("port")
                        .asInt();
        String password = Files.readString(store.resolve("password")).strip();
        try (Driver driver = GraphDatabase.driver(uri, AuthTokens.basic("neo4j", password));
                Session session = driver.session()) {
            session.run(statement).consume();
        }
    }

    @Test
    @DisplayName("metrics are for administrators")
    void metricsAreForAdministrators() throws Exception {
        String admin = key("key", "create", "operator", "--role", "admin");
        assertThat(send(null, "/q/metrics", null).statusCode()).isEqualTo(401);
        assertThat(send(admin, "/q/metrics", null).body()).contains("innograph_graphql");
    }

    @Test
    @DisplayName("no secret of a key is in a log or in the graph")
    void noSecretIsKept() throws Exception {
        String secret = key("key", "create", "discreet");
        assertThat(status(secret)).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("data/logs/innograph.log"))).doesNotContain(secret.substring(27));
        assertThat(running.printed()).doesNotContain(secret.substring(27));
    }

    private JwtClaims claims(String audience, float minutes) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(audience);
        claims.setSubject("wang@example.org");
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        claims.setClaim("realm_access", Map.of("roles", List.of("editor", "something-else")));
        return claims;
    }

    private String token(JwtClaims claims) throws JoseException {
        return signed(claims, issuerKey);
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey key) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue("first");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    @Test
    @DisplayName("a token of the issuer is taken; one that is forged, old, for others or without a role is not")
    void tokensAreChecked() throws Exception {
        assertThat(ask(token(claims("innograph", 5)), WRITE)
                        .at("/data/createEvent/event/edits/0/by")
                        .asText())
                .isEqualTo("wang@example.org");

        assertThat(status(token(claims("another", 5)))).isEqualTo(401);
        assertThat(status(token(claims("innograph", -5)))).isEqualTo(401);
        RsaJsonWebKey forger = RsaJwkGenerator.generateJwk(2048);
        assertThat(status(signed(claims("innograph", 5), forger))).isEqualTo(401);
        JwtClaims foreign = claims("innograph", 5);
        foreign.setIssuer("https://evil.example");
        assertThat(status(token(foreign))).isEqualTo(401);
        JwtClaims guest = claims("innograph", 5);
        guest.setClaim("realm_access", Map.of("roles", List.of("guest")));
        assertThat(status(token(guest))).isEqualTo(401);
        JwtClaims eternal = claims("innograph", 5);
        eternal.unsetClaim("exp");
        assertThat(status(token(eternal))).isEqualTo(401);
    }

    @Test
    @DisplayName("a token signed with the public key as a shared secret, or with nothing, is not taken")
    void algorithmsCantBeChosen() throws Exception {
        JsonWebSignature shared = new JsonWebSignature();
        shared.setPayload(claims("innograph", 5).toJson());
        shared.setKey(new HmacKey(issuerKey.getRsaPublicKey().getEncoded()));
        shared.setKeyIdHeaderValue("first");
        shared.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        assertThat(status(shared.getCompactSerialization())).isEqualTo(401);

        String token = token(claims("innograph", 5));
        String unsigned = "eyJhbGciOiJub25lIn0" + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
        assertThat(status(unsigned)).isEqualTo(401);
    }

    @Test
    @DisplayName("a portal of another origin may ask if it is named, and no other may")
    void originsAreNamed() throws Exception {
        assertThat(preflight("https://portal.example").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://portal.example");
        assertThat(preflight("https://evil.example").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(running.address("/graphql")))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type")
                        .build(),
                BodyHandlers.ofString());
    }
}
