package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.api.GraphQlService.Access;
import innograph.api.GraphQlService.Started;
import innograph.model.push.Fit;
import innograph.model.push.Notices;
import innograph.model.push.Notices.Outcome;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import innograph.queries.push.Finder;
import innograph.queries.push.Fits;
import innograph.queries.push.WatchLists;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People watch demands, each for himself. */
@Timeout(120)
class PushTests {
    private static final Caller LI = new Caller("li", Set.of(Role.EDITOR));
    private static final Caller WANG = new Caller("wang", Set.of(Role.EDITOR));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String CREATE = """
            mutation ($channel: WatchChannel!, $url: String, $present: Boolean) {
              createWatch(input: { demand: "plan:d", channel: $channel, url: $url, includePresent: $present }) {
                watch { id owner demand { id } channel url secret notices { totalCount nodes { number state } } }
                userErrors { field code message(language: "zh") }
              }
            }
            """;

    private static final String FOUND = """
            subscription ($after: String) {
              matchFound(demand: "plan:d", after: $after) { entity { id } technology { id } notice { number cursor score reasons(language: "zh") } }
            }
            """;

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private Reader reader;
    private GraphQlService service;

    @BeforeEach
    void aDemand() {
        graph.rows("""
                CREATE (n:Entity:Demand {id: 'plan:d', name: 'D', names: ['D'], nameLanguages: ['en'], aliases: [], datasets: []})
                CREATE (n)-[:IDENTIFIED_BY]->(:Identifier {value: 'plan:d'})
                """);
        reader = new Reader(graph.driver(), Duration.ofSeconds(20));
        service = server();
    }

    /** All offers fit all demands. */
    private final Fits fits = (demands, most) -> {
        Map<String, List<Fit>> found = new HashMap<>();
        List<Fit> all = graph.rows("MATCH (o:Offer) RETURN o.id AS id ORDER BY id").stream()
                .map(row -> new Fit(String.valueOf(row.get("id")), 0.75, List.of("It fits."), List.of("匹配。")))
                .limit(most)
                .toList();
        demands.forEach(demand -> found.put(demand, all));
        return found;
    };

    private GraphQlService server() {
        return Serving.of(
                reader, graph.driver(), ApiLimits.DEFAULT, new SubscriptionLimits(Duration.ofMillis(50), 3, 10), fits);
    }

    private void offer(String id) {
        graph.rows("""
                CREATE (n:Entity:Offer {id: $id, name: $id, names: [$id], nameLanguages: ['en'], aliases: [], datasets: []})
                CREATE (n)-[:IDENTIFIED_BY]->(:Identifier {value: $id})
                """, Map.of("id", id));
        new Finder(new WatchLists(reader), fits, notices(), 100).look(() -> true);
    }

    private Notices notices() {
        return new Notices(graph.driver(), MINUTE);
    }

    private Answer ask(Caller caller, String query, Map<String, Object> variables) {
        return Answer.of(
                service.execute(new GraphQlRequest(query, null, variables, Map.of()), caller, Access.READ_AND_WRITE));
    }

    private Answer create(Caller caller, Map<String, Object> variables) {
        return ask(caller, CREATE, variables);
    }

    private static GraphQlRequest following(Map<String, Object> variables) {
        return new GraphQlRequest(FOUND, null, variables, Map.of());
    }

    private String webhook() {
        return create(LI, Map.of("channel", "WEBHOOK", "url", "https://hooks.example/li"))
                .at("/data/createWatch/watch/id")
                .asText();
    }

    @Test
    @DisplayName("a webhook is watched with a secret that its owner sees, and nobody else, not even an administrator")
    void aSecretIsItsOwners() {
        Answer created = create(LI, Map.of("channel", "WEBHOOK", "url", "https://hooks.example/li"));
        assertThat(created.at("/data/createWatch/userErrors")).isEmpty();
        String secret = created.at("/data/createWatch/watch/secret").asText();
        assertThat(secret).startsWith("whsec_");
        assertThat(ask(LI, "{ watches { totalCount nodes { secret owner } } }", Map.of())
                        .at("/data/watches/nodes/0/secret")
                        .asText())
                .isEqualTo(secret);
        Answer admin = ask(Caller.LOCAL, "{ watches { totalCount nodes { secret owner } } }", Map.of());
        assertThat(admin.at("/data/watches/nodes/0/owner").asText()).isEqualTo("li");
        assertThat(admin.at("/data/watches/nodes/0/secret").isNull()).isTrue();
        assertThat(graph.rows("MATCH (w:PushWatch) RETURN properties(w) AS w").toString())
                .doesNotContain(secret.substring(6));
    }

    @Test
    void othersFindNothingOfIt() {
        String id = webhook();
        offer("plan:o1");
        assertThat(ask(WANG, "{ watches { totalCount nodes { id } } deadLetters { totalCount } }", Map.of())
                        .at("/data/watches/totalCount")
                        .asInt())
                .isZero();
        assertThat(ask(WANG, "query($id: ID!) { watch(id: $id) { id } }", Map.of("id", id))
                        .at("/data/watch")
                        .isNull())
                .isTrue();
        assertThat(ask(
                                WANG,
                                "mutation($id: ID!) { deleteWatch(id: $id) { deleted userErrors { code } } }",
                                Map.of("id", id))
                        .at("/data/deleteWatch/userErrors/0/code")
                        .asText())
                .isEqualTo("NO_WATCH");
        assertThat(ask(new Caller("portal", Set.of(Role.READER)), "{ watches { totalCount } }", Map.of())
                        .codes())
                .containsExactly("API-109");
        assertThat(ask(
                                LI,
                                "mutation($id: ID!) { deleteWatch(id: $id) { deleted userErrors { code } } }",
                                Map.of("id", id))
                        .at("/data/deleteWatch/deleted")
                        .asText())
                .isEqualTo(id);
        assertThat(graph.number("MATCH (n:PushWatch|PushNotice) RETURN count(n)"))
                .isZero();
    }

    @Test
    void whatCannotBeWatchedIsRefusedFieldByField() {
        Answer refused = create(LI, Map.of("channel", "WEBHOOK", "url", "ftp://hooks.example"));
        assertThat(refused.at("/data/createWatch/userErrors/0/code").asText()).isEqualTo("NO_TARGET");
        assertThat(refused.at("/data/createWatch/userErrors/0/message").asText())
                .contains("无法");
        assertThat(ask(
                                LI,
                                "mutation { createWatch(input: { demand: \"plan:x\", channel: DIGEST }) { userErrors { code } } }",
                                Map.of())
                        .at("/data/createWatch/userErrors/0/code")
                        .asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("a party waits for what fits its own demands, and for no others; the desk for all")
    void aPartyWatchesItsOwnDemands() {
        Caller party = new Caller("factory", Set.of(Role.PARTY));
        assertThat(create(party, Map.of("channel", "DIGEST"))
                        .at("/data/createWatch/userErrors/0/code")
                        .asText())
                .isEqualTo("NOT_YOURS");
        graph.rows("CREATE (:DockingParty {entity: 'plan:d', author: 'desk', speakers: ['factory'], owners: []})");
        assertThat(create(party, Map.of("channel", "DIGEST"))
                        .at("/data/createWatch/watch/owner")
                        .asText())
                .isEqualTo("factory");
        assertThat(ask(party, "{ watches { totalCount } }", Map.of())
                        .at("/data/watches/totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(create(LI, Map.of("channel", "DIGEST")).at("/data/createWatch/userErrors"))
                .isEmpty();
    }

    @Test
    void whatFitsAlreadyIsListedIfAskedFor() {
        offer("plan:o1");
        assertThat(create(LI, Map.of("channel", "DIGEST"))
                        .at("/data/createWatch/watch/notices/totalCount")
                        .asInt())
                .isZero();
        assertThat(create(LI, Map.of("channel", "SUBSCRIPTION", "present", true))
                        .at("/data/createWatch/watch/notices/nodes/0/state")
                        .asText())
                .isEqualTo("LISTED");
    }

    @Test
    @DisplayName(
            "a subscriber goes on behind the cursor of the last event, on another server and after a pause, each event once")
    void aSubscriberGoesOn() throws Exception {
        create(Caller.LOCAL, Map.of("channel", "SUBSCRIPTION"));
        offer("plan:o1");
        Heard first = Heard.from(service, following(Map.of()));
        assertThat(first.next().at("/data/matchFound/entity/id").asText()).isEqualTo("plan:o1");
        offer("plan:o2");
        Answer second = first.next();
        assertThat(second.at("/data/matchFound/notice/number").asInt()).isEqualTo(2);
        assertThat(second.at("/data/matchFound/notice/reasons/0").asText()).isEqualTo("匹配。");
        assertThat(second.at("/data/matchFound/technology").isNull()).isTrue();
        first.cancel();
        offer("plan:o3");
        offer("plan:o4");
        graph.rows("MATCH (o:Offer {id: 'plan:o3'}) SET o.status = 'WITHDRAWN'");

        Heard again = Heard.from(
                server(),
                following(Map.of(
                        "after", second.at("/data/matchFound/notice/cursor").asText())));
        assertThat(again.next().at("/data/matchFound/entity/id").asText()).isEqualTo("plan:o4");
        assertThat(again.isQuiet()).isTrue();
        graph.rows(
                "MATCH (w:PushWatch) DETACH DELETE w MERGE (c:PushCounter {id: 'push'}) SET c.transactions = c.transactions + 1");
        assertThat(again.next().codes()).containsExactly("API-122");
        assertThat(again.isOver()).isTrue();
    }

    @Test
    void aSubscriptionNeedsAWatchOfItsOwnAndACursorOfIt() {
        assertThat(refusal(FOUND, Map.of())).isEqualTo("API-122");
        create(Caller.LOCAL, Map.of("channel", "SUBSCRIPTION"));
        assertThat(refusal(FOUND, Map.of("after", "nonsense"))).isEqualTo("API-104");
        assertThat(refusal(
                        "subscription { matchFound(demand: \"plan:d\", technology: \"plan:t\") { entity { id } } }",
                        Map.of()))
                .isEqualTo("API-103");
        assertThat(refusal("subscription { matchFound(after: \"x\") { entity { id } } }", Map.of()))
                .isEqualTo("API-103");
    }

    private String refusal(String query, Map<String, Object> variables) {
        return service.start(new GraphQlRequest(query, null, variables, Map.of()), Caller.LOCAL)
                        instanceof Started.Answered(var response)
                ? Answer.of(response).codes().getFirst()
                : "not refused";
    }

    @Test
    void aDeadLetterIsSentAgainByItsOwner() {
        webhook();
        offer("plan:o1");
        notices().settle(notices().take("a", 1, MINUTE).getFirst(), "a", new Outcome.Dead("HTTP 500"));
        Answer dead = ask(
                LI,
                "{ deadLetters { totalCount nodes { id failure attempts settled offer { id } watch { url } } } }",
                Map.of());
        assertThat(dead.at("/data/deadLetters/totalCount").asInt()).isEqualTo(1);
        assertThat(dead.at("/data/deadLetters/nodes/0/failure").asText()).isEqualTo("HTTP 500");
        assertThat(dead.at("/data/deadLetters/nodes/0/offer/id").asText()).isEqualTo("plan:o1");
        Map<String, Object> id =
                Map.of("id", dead.at("/data/deadLetters/nodes/0/id").asText());
        String again = "mutation($id: ID!) { redeliverNotice(id: $id) { notice { state due } userErrors { code } } }";
        assertThat(ask(WANG, again, id)
                        .at("/data/redeliverNotice/userErrors/0/code")
                        .asText())
                .isEqualTo("NO_NOTICE");
        assertThat(ask(LI, again, id).at("/data/redeliverNotice/notice/state").asText())
                .isEqualTo("PENDING");
        assertThat(ask(LI, "{ deadLetters { totalCount } }", Map.of())
                        .at("/data/deadLetters/totalCount")
                        .asInt())
                .isZero();
    }
}
