package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** What the pages of the manual can't show: statements, failures of the store, and how operations are chosen. */
class GraphServiceTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GraphQlService service() {
        return service(graph.driver(), Duration.ofSeconds(20));
    }

    private static GraphQlService service(Driver driver, Duration timeLimit) {
        return Serving.of(driver, ApiLimits.DEFAULT, timeLimit);
    }

    private Answer answer(String query) {
        return answer(query, Map.of());
    }

    private Answer answer(String query, Map<String, Object> variables) {
        return Answer.to(service(), query, variables, Map.of("statistics", true));
    }

    @Nested
    class WhenAQuestionIsSeveralLevelsDeep {
        private static final String THREE_LEVELS = """
                query ($size: Int!) {
                  organization(id: "plan:org-1") {
                    collaborators(first: $size) {
                      edges {
                        weight
                        node { name projects(first: $size) { edges { project { name participants(first: $size) { edges { organization { name } } } } } } }
                      }
                    }
                  }
                }
                """;

        @BeforeEach
        void ring() {
            Networks.ring(graph, 20);
        }

        @ParameterizedTest
        @CsvSource({"1, 1", "3, 1", "20, 2"})
        void fewEntitiesBringTheirNeighboursAlongAndManyAskForThemTogether(int size, int statements) {
            assertThat(answer(THREE_LEVELS, Map.of("size", size)).statements()).isEqualTo(statements);
        }

        @Test
        void everyItemGetsWhatIsItsOwn() {
            assertThat(answer(THREE_LEVELS, Map.of("size", 1))
                            .at(
                                    "/data/organization/collaborators/edges/0/node/projects/edges/0/project/participants/edges/0/organization/name")
                            .asText())
                    .startsWith("Ring Works");
        }

        @Test
        void aClientMayNameAllArgumentsOfAPageAndLeaveSomeOpen() {
            String query = "query ($f: Int, $l: Int) { organizations(first: $f, last: $l) { nodes { id } } }";
            assertThat(answer(query, Map.of("l", 2))
                            .at("/data/organizations/nodes")
                            .size())
                    .isEqualTo(2);
        }

        @Test
        void pagesFromTheEndCostAsMuchAsThoseFromTheStart() {
            assertThat(answer(
                                    "{ organizations(last: 100) { nodes { projects(last: 100) { edges { project { participants(last: 100) { totalCount } } } } } } }")
                            .codes())
                    .containsExactly("API-202");
        }

        @Test
        void aFragmentCountsWhereverItIsSpread() {
            String query =
                    "{ a: organizations(first: 1) { nodes { ...Works } } b: organizations(first: 100) { nodes { ...Works } } }"
                            + " fragment Works on Organization { projects(first: 10) { edges { project { participants(first: 100) { totalCount } } } } }";
            assertThat(answer(query).codes()).containsExactly("API-202");
        }

        @Test
        void aFragmentIsAsDeepAsWhereItIsSpread() {
            String query =
                    "{ a: organization(id: \"plan:org-1\") { ...Deep } b: organizations { nodes { collaborators { nodes { collaborators { nodes { collaborators { nodes { ...Deep } } } } } } } } }"
                            + " fragment Deep on Organization { parents { parents { parents { parents { name } } } } }";
            assertThat(answer(query).codes()).containsExactly("API-201");
        }

        @Test
        void countingIsAStatementOnlyIfAskedFor() {
            assertThat(answer(
                                    "{ organization(id: \"plan:org-1\") { collaborators { totalCount nodes { projects { totalCount } } } } }")
                            .statements())
                    .isEqualTo(3);
        }

        @Test
        void figuresAboutAListDontReadItsPage() {
            assertThat(answer("{ organizations { totalCount facets(by: COUNTRY) { value } } }")
                            .statements())
                    .isEqualTo(2);
        }

        @Test
        void aPageInAFragmentIsRead() {
            Answer answer = answer(
                    "{ organizations { totalCount ...Page } } fragment Page on OrganizationConnection { nodes { id } }");
            assertThat(answer.at("/data/organizations/nodes")).isNotEmpty();
        }

        @Test
        void provenanceOfAllItemsIsOneStatement() {
            assertThat(answer("{ organizations(first: 20) { nodes { datasets { id } identifiers { value } } } }")
                            .statements())
                    .isEqualTo(3);
        }

        @Test
        void theSameEntityUnderTwoNamesIsOneStatement() {
            assertThat(answer("{ a: node(id: \"plan:org-1\") { id } b: node(id: \"plan:org-2\") { id } }")
                            .statements())
                    .isEqualTo(1);
        }

        @Test
        void operationsThatAskInTheSameWordsAtTheSameTimeShareStatements() throws Exception {
            Reader reader = new Reader(graph.driver(), Duration.ofSeconds(20));
            GraphQlService service = Serving.of(reader, graph.driver(), sharing(), SubscriptionLimits.DEFAULT);
            String query =
                    "query ($id: ID!) { organization(id: $id) { id projects(first: 1) { edges { project { name } } } } }";
            List<String> ids = IntStream.range(0, 200)
                    .mapToObj(i -> "plan:org-" + (i % 20 + 1))
                    .toList();
            List<Answer> answers;
            try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
                answers = clients
                        .invokeAll(ids.stream()
                                .<Callable<Answer>>map(
                                        id -> () -> Answer.to(service, query, Map.of("id", id), Map.of()))
                                .toList())
                        .stream()
                        .map(Future::resultNow)
                        .toList();
            }
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.textsAt("/data/organization/projects/edges/*/project/name"))
                            .hasSize(1))
                    .extracting(answer -> answer.at("/data/organization/id").asText())
                    .isEqualTo(ids);
            assertThat(reader.statements()).isLessThan(200);
        }

        private static ApiLimits sharing() {
            ApiLimits usual = ApiLimits.DEFAULT;
            return new ApiLimits(
                    usual.maxDepth(),
                    usual.maxCost(),
                    usual.maxTokens(),
                    usual.maxAliases(),
                    usual.maxDirectives(),
                    usual.maxPage(),
                    usual.maxConditions(),
                    usual.pathTime(),
                    1,
                    usual.introspection());
        }

        @Test
        void pagesOfDifferentSizesOfTheSameListStayApart() {
            Answer answer = answer(
                    "{ organization(id: \"plan:org-1\") { one: collaborators(first: 1) { nodes { id } } two: collaborators(first: 2) { nodes { id } } } }");
            assertThat(List.of(
                            answer.at("/data/organization/one/nodes").size(),
                            answer.at("/data/organization/two/nodes").size()))
                    .containsExactly(1, 2);
        }

        @Test
        void aListReadPageByPageIsTheWholeListOnce() {
            List<String> ids = new ArrayList<>();
            Map<String, Object> variables = new HashMap<>();
            Answer page = answer(PAGE, variables);
            ids.addAll(page.textsAt("/data/organizations/nodes/*/id"));
            while (page.at("/data/organizations/pageInfo/hasNextPage").asBoolean()) {
                variables.put(
                        "after",
                        page.at("/data/organizations/pageInfo/endCursor").asText());
                page = answer(PAGE, variables);
                ids.addAll(page.textsAt("/data/organizations/nodes/*/id"));
            }
            assertThat(ids).hasSize(20).isSorted().doesNotHaveDuplicates();
        }

        private static final String PAGE =
                "query ($after: String) { organizations(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }";
    }

    @Nested
    class WhenTheStoreFails {
        @Test
        void aQuestionThatTakesTooLongIsCancelled() {
            Networks.tediousPlan(graph);
            Answer answer = Answer.to(
                    service(graph.driver(), Duration.ofMillis(1)),
                    "{ indicators(plan: \"plan:tedious\") { measured } }",
                    Map.of(),
                    Map.of());
            assertThat(answer.codes()).containsExactly("API-205");
        }

        @Test
        void aStoreThatDoesNotAnswerIsSaidSo() {
            Config impatient = Config.builder()
                    .withMaxTransactionRetryTime(0, TimeUnit.MILLISECONDS)
                    .build();
            try (Driver driver = GraphDatabase.driver("bolt://localhost:1", impatient)) {
                Answer answer = Answer.to(
                        service(driver, Duration.ofSeconds(1)), "{ node(id: \"plan:a\") { id } }", Map.of(), Map.of());
                assertThat(answer.codes()).containsExactly("API-301");
            }
        }

        @Test
        void nothingOfTheInsideIsSaidOfWhatNobodyForesaw() {
            graph.rows(
                    "CREATE (:Entity:Martian {id: 'plan:martian'})-[:IDENTIFIED_BY]->(:Identifier {value: 'plan:martian'})");
            Answer answer = answer("{ node(id: \"plan:martian\") { id } }");
            assertThat(answer.at("/errors/0/message").asText())
                    .matches("Something went wrong here; the log has more under trace [0-9a-f-]{36}");
        }

        @Test
        void whatNobodyForesawIsForTheDevelopers() {
            graph.rows(
                    "CREATE (:Entity:Martian {id: 'plan:martian'})-[:IDENTIFIED_BY]->(:Identifier {value: 'plan:martian'})");
            assertThat(answer("{ node(id: \"plan:martian\") { id } }")
                            .at("/errors/0/extensions")
                            .toString())
                    .contains("API-900", "DEVELOPER")
                    .doesNotContain("classification", "Exception", "MATCH");
        }

        @Test
        void aValueThatTheSchemaCannotShowIsAnErrorOfItsField() {
            Networks.ring(graph, 5);
            graph.rows("MATCH (o:Organization {id: 'plan:org-1'}) SET o.established = 'long ago'");
            Answer answer = answer("{ organization(id: \"plan:org-1\") { name established } }");
            assertThat(answer.codes()).containsExactly("API-900");
        }
    }

    @Nested
    class WhenADocumentHasSeveralOperations {
        private static final String TWO = "query A { a: datasets { id } } query B { b: datasets { id } }";

        @Test
        void theNamedOneRuns() {
            GraphQlRequest request = new GraphQlRequest(TWO, "B", Map.of(), Map.of());
            assertThat(Answer.of(service().execute(request, Caller.LOCAL, GraphQlService.Access.READ))
                            .body()
                            .toString())
                    .isEqualTo("{\"data\":{\"b\":[]}}");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = "C")
        void aNameIsNeeded(@Nullable String name) {
            GraphQlRequest request = new GraphQlRequest(TWO, name, Map.of(), Map.of());
            assertThat(Answer.of(service().execute(request, Caller.LOCAL, GraphQlService.Access.READ))
                            .codes())
                    .containsExactly("API-102");
        }

        @Test
        void anOperationThatIsRefusedIsNotExecuted() {
            GraphQlRequest request = new GraphQlRequest(TWO, "C", Map.of(), Map.of());
            assertThat(service()
                            .execute(request, Caller.LOCAL, GraphQlService.Access.READ)
                            .executed())
                    .isFalse();
        }
    }

    @Nested
    class WhenAClientSaysNull {
        @BeforeEach
        void ring() {
            Networks.ring(graph, 5);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{ organizations(first: null, after: null, where: null) { totalCount } }",
                    "{ organizations(where: { kinds: null, country: null }) { totalCount } }",
                    "{ search(text: \"ring\", types: null, first: null) { totalCount } }",
                    "{ search(text: \"ring\", where: { kinds: null, countries: null, region: null, technology: null, years: { from: null, to: null } }) { totalCount } }",
                    "{ organization(id: \"plan:org-1\") { name(language: null) collaborators(first: null) { totalCount } } }"
                })
        void itIsAsIfNothingWereSaid(String query) {
            assertThat(answer(query).codes()).isEmpty();
        }
    }

    @Nested
    class WhenToolsAskForTheSchema {
        @Test
        void theUsualQuestionIsAnswered() {
            assertThat(answer(IntrospectionQuery.INTROSPECTION_QUERY).codes()).isEmpty();
        }
    }

    @Nested
    class WhenAnOperationIsAtALimit {
        @Test
        void moreIdentifiersThanAPageHoldsAreRefused() {
            assertThat(answer("{ nodes(ids: [%s]) { id } }".formatted("\"plan:a\" ".repeat(101)))
                            .codes())
                    .containsExactly("API-204");
        }

        @Test
        void aLongTextThatIsNoCursorIsNotRepeated() {
            assertThat(answer(
                                    "query ($after: String) { organizations(after: $after) { nodes { id } } }",
                                    Map.of("after", "𝄞".repeat(1_000)))
                            .at("/errors/0/message")
                            .asText())
                    .startsWith("after: '%s…' is no cursor".formatted("𝄞".repeat(40)));
        }

        @Test
        void aMissingVariableIsAFaultOfTheQuestion() {
            assertThat(answer("query ($missing: ID!) { node(id: $missing) { id } }")
                            .codes())
                    .containsExactly("API-102");
        }

        @Test
        void aDocumentThatSpeaksOfTokensIsNotTooLong() {
            assertThat(answer("{ datasets { id } } tokens").codes()).containsExactly("API-101");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{ organizations(first: 100) { nodes { related { related { related { related { id } } } } } } }",
                    "{ patents(first: 100) { nodes { applicants { ... on Organization { related { related { id } } } } } } }"
                })
        void listsThatAreNotPagedCostWhatTheyMayHold(String query) {
            assertThat(answer(query).codes()).containsExactly("API-202");
        }
    }
}
