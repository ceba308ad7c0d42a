package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import innograph.api.GraphQlService.Started;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written by whomever, another server or a loader, is heard by those who wait for it here. */
@Timeout(60)
class SubscriptionTests {
    private static final SubscriptionLimits LIMITS = new SubscriptionLimits(Duration.ofMillis(50), 3, 2);

    private static final String MATCHES =
            "subscription ($technology: ID, $region: ID) { matchFound(technology: $technology, region: $region) {"
                    + " entity { id name datasets { id } } technology { id } region { id } } }";

    private static final String PROGRESS =
            "subscription ($run: ID!) { loadProgress(run: $run) { status read rejected finished dataset { title } } }";

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private Reader reader;
    private GraphQlService service;
    private final List<Heard> open = new ArrayList<>();

    @BeforeEach
    void aServer() {
        reader = new Reader(graph.driver(), Duration.ofSeconds(20));
        service = server(reader);
    }

    @AfterEach
    void nobodyWaits() {
        open.forEach(Heard::cancel);
    }

    private GraphQlService server(Reader reader) {
        return Serving.of(reader, graph.driver(), ApiLimits.DEFAULT, LIMITS);
    }

    private static GraphQlRequest request(String query, Map<String, Object> variables) {
        return new GraphQlRequest(query, null, variables, Map.of());
    }

    private Heard hear(GraphQlService at, String query, Map<String, Object> variables) {
        Heard heard = Heard.from(at, request(query, variables));
        open.add(heard);
        return heard;
    }

    private Answer refusal(String query, Map<String, Object> variables) {
        return service.start(request(query, variables), Caller.LOCAL) instanceof Started.Answered(var response)
                ? Answer.of(response)
                : fail("not refused");
    }

    private void offer(String id) {
        graph.rows("""
                CREATE (n:Entity:Offer {id: $id, name: $id, names: [$id], nameLanguages: ['en'], aliases: [], datasets: ['test']})
                CREATE (n)-[:IDENTIFIED_BY]->(:Identifier {value: $id})
                WITH n MATCH (t:Technology {id: 'plan:wind'}) CREATE (n)-[:ABOUT]->(t)
                """, Map.of("id", id));
    }

    @Nested
    class WhoWaitsForOffers {
        private final Map<String, Object> energy = Map.of("technology", "plan:energy");

        @BeforeEach
        void technologies() {
            graph.rows("""
                    CREATE (:Dataset {id: 'test', title: 'T', publisher: 'P', licence: 'L', homepage: ''})
                    CREATE (e:Entity:Technology {id: 'plan:energy', name: 'Energy'})
                    CREATE (w:Entity:Technology {id: 'plan:wind', name: 'Wind'})-[:BROADER]->(e)
                    CREATE (:Entity:Technology {id: 'plan:tea', name: 'Tea'})
                    WITH 1 AS done
                    MATCH (n:Entity) CREATE (n)-[:IDENTIFIED_BY]->(:Identifier {value: n.id})
                    """);
        }

        @Test
        void isToldWhatBeginsToFitAndWhy() throws Exception {
            offer("plan:offer-0");
            Heard heard = hear(service, MATCHES, energy);
            offer("plan:offer-1");
            Answer answer = heard.next();
            assertThat(answer.at("/data/matchFound/entity/id").asText()).isEqualTo("plan:offer-1");
            assertThat(answer.at("/data/matchFound/technology/id").asText()).isEqualTo("plan:wind");
            assertThat(answer.at("/data/matchFound/region").isNull()).isTrue();
        }

        @Test
        void isToldOfWhatIsBelowTheMatchToo() throws Exception {
            Heard heard = hear(service, MATCHES, energy);
            offer("plan:offer-1");
            assertThat(heard.next().at("/data/matchFound/entity/datasets/0/id").asText())
                    .isEqualTo("test");
        }

        @Test
        void isToldEachOnceInTheOrderOfTheIds() throws Exception {
            Heard heard = hear(service, MATCHES, energy);
            graph.rows("""
                    MATCH (t:Technology {id: 'plan:wind'}) UNWIND ['plan:offer-3', 'plan:offer-1', 'plan:offer-2'] AS id
                    CREATE (:Entity:Offer {id: id, name: id, datasets: []})-[:ABOUT]->(t)
                    """);
            assertThat(List.of(heard.next(), heard.next(), heard.next()))
                    .extracting(
                            answer -> answer.at("/data/matchFound/entity/id").asText())
                    .containsExactly("plan:offer-1", "plan:offer-2", "plan:offer-3");
            graph.rows("MATCH (n:Offer) SET n.readiness = 5");
            assertThat(heard.isQuiet()).isTrue();
        }

        @Test
        void isNotToldWhatFitsOthers() throws Exception {
            Heard tea = hear(service, MATCHES, Map.of("technology", "plan:tea"));
            Heard any = hear(service, MATCHES, Map.of());
            offer("plan:offer-1");
            assertThat(any.next().codes()).isEmpty();
            assertThat(tea.isQuiet()).isTrue();
        }

        @Test
        void isToldAtEachOfTwoServers() throws Exception {
            GraphQlService other = server(new Reader(graph.driver(), Duration.ofSeconds(20)));
            Heard here = hear(service, MATCHES, energy);
            Heard there = hear(other, MATCHES, energy);
            offer("plan:offer-1");
            assertThat(here.next().body()).isEqualTo(there.next().body());
        }

        @Test
        void isToldNothingMoreOnceHeHasLeft() throws Exception {
            Heard heard = hear(service, MATCHES, energy);
            heard.cancel();
            offer("plan:offer-1");
            assertThat(heard.isQuiet()).isTrue();
        }

        @Test
        void isNotToldWhatWasTakenBackBeforeHeAsked() throws Exception {
            Heard heard = hear(service, MATCHES, energy);
            offer("plan:offer-1");
            Heard.from(service, request(MATCHES, Map.of())).cancel(); // time for a look or two
            Thread.sleep(300);
            graph.rows("MATCH (n:Offer) SET n.status = 'WITHDRAWN'");
            assertThat(heard.isQuiet()).isTrue();
        }

        @Test
        void isToldWhatALoadWritesOnceItsBatchIsComplete() throws Exception {
            graph.rows("CREATE (:LoadRun {id: 'run-1', status: 'RUNNING', milliseconds: 5})");
            Heard heard = hear(service, MATCHES, energy);
            offer("plan:offer-1");
            assertThat(heard.isQuiet()).isTrue();
            graph.rows("MATCH (run:LoadRun) SET run.milliseconds = 6");
            assertThat(heard.next().at("/data/matchFound/entity/id").asText()).isEqualTo("plan:offer-1");
        }

        @Test
        void isRefusedIfThereAreTooMany() {
            List.of("plan:o-1", "plan:o-2", "plan:o-3", "plan:o-4").forEach(SubscriptionTests.this::offer);
            assertThat(refusal(MATCHES, energy).codes()).containsExactly("API-220");
        }

        @Test
        void isToldIfThereComeToBeTooMany() throws Exception {
            List.of("plan:o-1", "plan:o-2", "plan:o-3").forEach(SubscriptionTests.this::offer);
            Heard heard = hear(service, MATCHES, energy);
            offer("plan:o-4");
            assertThat(heard.next().codes()).containsExactly("API-220");
            assertThat(heard.isOver()).isTrue();
        }

        @Test
        void isRefusedAThingThatIsNoTechnology() {
            assertThat(refusal(MATCHES, Map.of("technology", "plan:nothing")).codes())
                    .containsExactly("API-103");
        }

        @Test
        void isRefusedIfTooManyWaitForOtherThings() {
            hear(service, MATCHES, energy);
            hear(service, MATCHES, Map.of("technology", "plan:tea"));
            assertThat(refusal(MATCHES, Map.of()).codes()).containsExactly("API-221");
        }

        @Test
        void sharesTheLooksWithWhoeverWaitsForTheSame() {
            hear(service, MATCHES, energy);
            long before = reader.statements();
            hear(service, MATCHES, energy);
            // the technology that is named, and perhaps a look or two meanwhile
            assertThat(reader.statements() - before).isLessThanOrEqualTo(4);
            hear(service, MATCHES, Map.of()); // would be one too many if the first two were different
        }

        @Test
        void costsOneSmallStatementAtATimeWhileNothingIsWritten() throws Exception {
            hear(service, MATCHES, energy);
            hear(service, MATCHES, Map.of());
            Thread.sleep(500);
            long before = reader.statements();
            Thread.sleep(1_000);
            assertThat(reader.statements() - before).isBetween(1L, 20L); // not two or three for each of 20 looks
        }
    }

    @Nested
    class WhoFollowsALoad {
        private final Map<String, Object> run = Map.of("run", "run-1");

        @BeforeEach
        void aLoad() {
            graph.rows("""
                    CREATE (:LoadRun {id: 'run-1', dataset: 'toys', files: ['a.csv'], status: 'RUNNING', started: datetime(), entitiesRead: 2})
                      -[:OF]->(:Dataset {id: 'toys', title: 'Toys', publisher: 'P', licence: 'L', homepage: ''})
                    """);
        }

        @Test
        void isToldAtOnceHowItStands() throws Exception {
            Answer answer = hear(service, PROGRESS, run).next();
            assertThat(answer.at("/data/loadProgress/read").asInt()).isEqualTo(2);
            assertThat(answer.at("/data/loadProgress/status").asText()).isEqualTo("RUNNING");
            assertThat(answer.at("/data/loadProgress/dataset/title").asText()).isEqualTo("Toys");
        }

        @Test
        void isToldWheneverItGetsOnAndAtItsEnd() throws Exception {
            Heard heard = hear(service, PROGRESS, run);
            heard.next();
            graph.rows("MATCH (run:LoadRun) SET run.linksRead = 3, run.rejected_RECORD_INVALID = 1");
            Answer later = heard.next();
            assertThat(later.at("/data/loadProgress/read").asInt()).isEqualTo(5);
            assertThat(later.at("/data/loadProgress/rejected").asInt()).isEqualTo(1);
            graph.rows("MATCH (run:LoadRun) SET run.status = 'DONE', run.finished = datetime()");
            assertThat(heard.next().at("/data/loadProgress/status").asText()).isEqualTo("DONE");
            assertThat(heard.isOver()).isTrue();
        }

        @Test
        void isToldTheLatestOnlyIfHeIsSlow() throws Exception {
            Heard heard = hear(service, PROGRESS, run);
            graph.rows("MATCH (run:LoadRun) SET run.linksRead = 3");
            Thread.sleep(300);
            graph.rows("MATCH (run:LoadRun) SET run.linksRead = 4, run.status = 'FAILED'");
            Thread.sleep(300);
            assertThat(heard.next().at("/data/loadProgress/read").asInt()).isEqualTo(6);
            assertThat(heard.isOver()).isTrue();
        }

        @Test
        void isToldTheEndOfOneThatIsOver() throws Exception {
            graph.rows("MATCH (run:LoadRun) SET run.status = 'DONE'");
            Heard heard = hear(service, PROGRESS, run);
            assertThat(heard.next().at("/data/loadProgress/status").asText()).isEqualTo("DONE");
            assertThat(heard.isOver()).isTrue();
        }

        @Test
        void isToldIfItIsTakenOutOfTheGraph() throws Exception {
            Heard heard = hear(service, PROGRESS, run);
            heard.next();
            graph.rows("MATCH (run:LoadRun) DETACH DELETE run");
            assertThat(heard.next().codes()).containsExactly("API-121");
            assertThat(heard.isOver()).isTrue();
        }

        @Test
        void isRefusedOneThatIsUnknown() {
            assertThat(refusal(PROGRESS, Map.of("run", "run-9")).codes()).containsExactly("API-121");
        }

        @Test
        void findsItByItsDataSet() {
            assertThat(Answer.to(service, "{ datasets { lastRun { id } } }", Map.of(), Map.of())
                            .at("/data/datasets/0/lastRun/id")
                            .asText())
                    .isEqualTo("run-1");
        }
    }

    @Nested
    class WhereSubscriptionsAreNotAnswered {
        @Test
        void theRefusalSaysWhatToUse() {
            GraphQlResponse response =
                    service.execute(request(MATCHES, Map.of()), Caller.LOCAL, GraphQlService.Access.READ_AND_WRITE);
            assertThat(Answer.of(response).codes()).containsExactly("API-120");
            assertThat(Answer.of(response).at("/errors/0/message").asText()).contains("graphql-transport-ws");
            assertThat(response.executed()).isFalse();
        }

        @Test
        void aQueryIsAnsweredWhereTheyAre() {
            assertThat(refusal("{ __typename }", Map.of())
                            .at("/data/__typename")
                            .asText())
                    .isEqualTo("Query");
        }

        @Test
        void theLimitsHoldForThemToo() {
            String deep = "subscription { loadProgress(run: \"run-1\") { " + "dataset { lastRun { ".repeat(6) + "id"
                    + " } }".repeat(7);
            assertThat(refusal(deep, Map.of()).codes()).containsExactly("API-201");
        }
    }
}
