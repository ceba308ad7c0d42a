package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.api.GraphQlService.Access;
import innograph.model.EntityType;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import innograph.queries.dataset.Datasets;
import innograph.queries.dataset.GraphContents;
import innograph.queries.dataset.GraphDigest;
import innograph.queries.version.GraphVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Screeners work on cases; nobody else can find out that there are any. */
class ScreeningCaseTests {
    private static final Caller READER = new Caller("portal", Set.of(Role.READER));
    private static final Caller EDITOR = new Caller("wang", Set.of(Role.EDITOR));
    private static final Caller SCREENER = new Caller("li", Set.of(Role.SCREENER));

    private static final String OPEN = """
            mutation {
              openScreening(input: {
                subject: { entity: "plan:gale" }
                report: {
                  outcome: REVIEW
                  lists: [{ id: "storms", title: "List of Storms", asOf: "2026-01-31" }]
                  findings: [{ kind: PARTY, list: "storms", entry: "storms:7", label: "GALE WORKS", score: 0.9, sentence: "The same name." }]
                }
              }) { screening { id status version } userErrors { field code } }
            }
            """;
    private static final String DECIDE = """
            mutation {
              decideScreening(id: "case:1", decision: FALSE_POSITIVE, note: "Another one.") { screening { status } userErrors { code } }
            }
            """;

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GraphQlService service;

    @BeforeEach
    void oneOrganization() {
        graph.rows("""
                CREATE (n:Entity:Organization {id: 'plan:gale', name: 'Gale Works', names: ['Gale Works'], nameLanguages: ['en'],
                  aliases: [], datasets: []})-[:IDENTIFIED_BY]->(:Identifier {value: 'plan:gale'})
                """);
        graph.awaitSearch();
        service = Serving.of(graph.driver());
    }

    private Answer answer(GraphQlService service, Caller caller, String query) {
        return Answer.of(
                service.execute(new GraphQlRequest(query, null, Map.of(), Map.of()), caller, Access.READ_AND_WRITE));
    }

    private Answer answer(Caller caller, String query) {
        return answer(service, caller, query);
    }

    private void twoCases() {
        for (String write : List.of(OPEN, OPEN, DECIDE)) {
            assertThat(answer(SCREENER, write).body().toString()).contains("\"userErrors\":[]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{ screening(id: \"%s\") { id } }",
                "{ screening(id: \"%s\") @include(if: false) { id } plans { totalCount } }",
                "{ a: screenings(where: { subject: \"%s\" }) { totalCount } }",
                "{ ...hidden } fragment hidden on Query { screening(id: \"%s\") { __typename } }",
                "query($id: ID = \"%s\") { screening(id: $id) { history { note } } }",
                "mutation { assignScreening(id: \"%s\", assignee: \"portal\") { userErrors { code } } }",
                "mutation { decideScreening(id: \"%s\", decision: TRUE_MATCH, note: \"x\") { userErrors { code } } }",
                "mutation { confirmScreening(id: \"%s\", version: 0) { userErrors { code } } }",
                "mutation { reopenScreening(id: \"%s\", note: \"x\") { screening { id } } }",
                "mutation { openScreening(input: { subject: { text: \"%s\" }, report: { outcome: CLEAR, lists: [], findings: [] } }) { userErrors { code } } }",
            })
    @DisplayName("readers and editors are refused, with the same words whether there is the case or not")
    void othersAreRefused(String query) {
        twoCases();
        for (Caller caller : List.of(READER, EDITOR)) {
            Answer there = answer(caller, query.formatted("case:1"));
            assertThat(there.codes()).isNotEmpty().containsOnly("API-109");
            assertThat(there.body().has("data")).isFalse();
            assertThat(answer(caller, query.formatted("case:9")).body()).isEqualTo(there.body());
        }
        assertThat(graph.number("MATCH (e:ScreeningEntry) RETURN count(e)")).isEqualTo(3);
        assertThat(answer(SCREENER, query.formatted("case:1")).codes()).doesNotContain("API-109");
    }

    private static Stream<String> questions() {
        return Stream.concat(
                Stream.of(
                        "{ node(id: \"case:1\") { id } nodes(ids: [\"case:1\", \"plan:gale\"]) { id } }",
                        "{ organization(id: \"plan:gale\") { identifiers { value } datasets { id } collaborators { totalCount } } }",
                        "{ organization(id: \"case:1\") { id } person(id: \"case:1\") { id } contract(id: \"case:1\") { id } }",
                        "{ search(text: \"Gale Works\") { totalCount nodes: edges { node { id } score } } }",
                        "{ search(text: \"case:1\") { totalCount } x: search(text: \"List of Storms\") { totalCount } }",
                        "{ suggest(text: \"case\") { node { id } } y: suggest(text: \"gal\") { node { id } } }",
                        "{ datasets { id lastRun { id } } }",
                        "{ organizations { totalCount facets(by: KINDS) { value count } aggregate { count } } }",
                        "{ offers { nodes { edits { number by } } } }",
                        "{ _entities(representations: [{ __typename: \"Organization\", id: \"case:1\" }]) { __typename } }",
                        "{ network(center: \"plan:gale\") { nodes { hops } } }",
                        "{ paths(from: \"plan:gale\", to: \"case:1\") { hops { __typename } } }",
                        "{ recommendPartners(text: \"gale\") { score } }"),
                Arrays.stream(EntityType.values())
                        .filter(type -> type != EntityType.INDICATOR)
                        .map(type -> "{ %s { totalCount pageInfo { endCursor } } }".formatted(Names.many(type))));
    }

    /** All that readers, editors and whoever looks at the graph as a whole are told. */
    private List<Object> toldToOthers() {
        Reader reader = new Reader(graph.driver(), Duration.ofMinutes(1));
        List<Object> told = new ArrayList<>();
        for (Caller caller : List.of(READER, EDITOR)) {
            questions().forEach(question -> told.add(answer(caller, question).body()));
        }
        GraphContents contents = new Datasets(reader).contents(10);
        told.addAll(List.of(contents.entities(), contents.links(), contents.datasets(), contents.runs()));
        told.add(GraphDigest.of(reader).digest());
        told.add(new GraphVersion(reader).now());
        return told;
    }

    @Test
    @DisplayName("all of that is answered, so that the answers could tell something")
    void theQuestionsAreAnswered() {
        assertThat(questions()
                        .filter(question -> !answer(EDITOR, question).codes().isEmpty()))
                .isEmpty();
    }

    @Test
    @DisplayName("all that others are told is the same before and after there are cases")
    void othersNoticeNothing() {
        List<Object> before = toldToOthers();
        twoCases();
        assertThat(toldToOthers()).isEqualTo(before);
    }

    @Test
    @DisplayName("the numbers of edits have no gaps where cases were written")
    void noNumberIsUsedUp() {
        String write = "mutation { createEvent(input: { names: [{ value: \"Fair\" }], start: \"2027-05-01\" })"
                + " { event { edits { number } } } }";
        JsonNode first = answer(EDITOR, write).at("/data/createEvent/event/edits/0/number");
        twoCases();
        JsonNode second = answer(EDITOR, write).at("/data/createEvent/event/edits/0/number");
        assertThat(List.of(first.asInt(), second.asInt())).containsExactly(1, 2);
    }

    @Test
    @DisplayName("answers that are kept stay good while screeners write, and those about cases are not kept")
    void keptAnswersStayGood() {
        Reader reader = new Reader(graph.driver(), Duration.ofMinutes(1));
        GraphQlService direct = Serving.of(reader, graph.driver(), ApiLimits.DEFAULT, SubscriptionLimits.DEFAULT);
        AnswerCache cache =
                new AnswerCache(direct, new GraphVersion(reader), 1_000_000, Duration.ZERO, System::nanoTime);
        String question = "{ organizations { nodes { name identifiers { value } } } }";
        answer(cache, READER, question);
        answer(cache, SCREENER, OPEN);
        assertThat(statements(reader, cache, question))
                .as("two looks at the version, and no question")
                .isEqualTo(2);

        String ofCase = "{ screening(id: \"case:1\") { status } }";
        assertThat(answer(cache, SCREENER, ofCase).at("/data/screening/status").asText())
                .isEqualTo("OPEN");
        answer(cache, SCREENER, DECIDE);
        assertThat(answer(cache, SCREENER, ofCase).at("/data/screening/status").asText())
                .isEqualTo("DECIDED");
    }

    private long statements(Reader reader, GraphQlService cache, String question) {
        long before = reader.statements();
        answer(cache, READER, question);
        return reader.statements() - before;
    }

    @Test
    @DisplayName("a list is read page by page, and its cursors are its own")
    void aListIsPaged() {
        twoCases();
        String page = "{ screenings(first: 1%s) { edges { cursor node { id } } pageInfo { hasNextPage } totalCount } }";
        Answer first = answer(SCREENER, page.formatted(""));
        assertThat(first.at("/data/screenings/edges/0/node/id").asText()).isEqualTo("case:2");
        assertThat(first.at("/data/screenings/pageInfo/hasNextPage").asBoolean())
                .isTrue();
        assertThat(first.at("/data/screenings/totalCount").asInt()).isEqualTo(2);
        String after = first.at("/data/screenings/edges/0/cursor").asText();
        assertThat(answer(SCREENER, page.formatted(", after: \"" + after + "\""))
                        .textsAt("/data/screenings/edges/*/node/id"))
                .containsExactly("case:1");
        assertThat(answer(SCREENER, page.formatted(", where: { status: OPEN }, after: \"" + after + "\""))
                        .codes())
                .containsExactly("API-104");
    }

    @Test
    @DisplayName("a case whose history was changed is not shown, and the error says so")
    void aBrokenCaseIsNotShown() {
        twoCases();
        graph.rows("MATCH (e:ScreeningEntry {case: 'case:1', act: 'DECIDED'}) SET e.by = 'chen'");
        Answer answer = answer(SCREENER, "{ screening(id: \"case:1\") { status } }");
        assertThat(answer.codes()).containsExactly("API-302");
        assertThat(answer.at("/errors/0/message").asText()).contains("innograph audit verify");
    }
}
