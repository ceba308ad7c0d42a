package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.api.GraphQlService.Access;
import innograph.model.testing.TestGraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller may not see can't be found out in a roundabout way either. */
class RoleTests {
    private static final Caller READER = new Caller("portal", Set.of(Role.READER));
    private static final Caller EDITOR = new Caller("wang", Set.of(Role.EDITOR));
    private static final Caller SCREENER = new Caller("li", Set.of(Role.SCREENER));

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @BeforeEach
    void listed() {
        graph.rows("""
                UNWIND [['Organization', 'plan:listed'], ['Organization', 'plan:clean'], ['RestrictedParty', 'csl:0123456789']] AS given
                CREATE (n:Entity:$(given[0]) {id: given[1], name: given[1], names: [given[1]], nameLanguages: ['en'],
                  aliases: [], datasets: []})-[:IDENTIFIED_BY]->(:Identifier {value: given[1]})
                """);
        graph.rows("MATCH (o {id: 'plan:listed'}), (p:RestrictedParty) CREATE (o)-[:LISTED_AS {score: 0.9}]->(p)");
    }

    private Answer answer(Caller caller, String query, Map<String, Object> variables) {
        return Answer.of(Serving.of(graph.driver())
                .execute(new GraphQlRequest(query, null, variables, Map.of()), caller, Access.READ_AND_WRITE));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // as a field, wherever it may be hidden
                "{ organization(id: \"plan:listed\") { listings { totalCount } } }",
                "{ node(id: \"plan:listed\") { ... on Organization { listings { totalCount } } } }",
                "{ organization(id: \"plan:listed\") { exposure { lookedAt } } }",
                "{ nodes(ids: [\"plan:listed\"]) { ... on Organization { a: listings(last: 1) { pageInfo { endCursor } } } } }",
                "{ organizations { nodes { ...hidden } } } fragment hidden on Organization { listings { edges { cursor } } }",
                "{ search(text: \"listed\") { edges { node { ... on Organization { listings { totalCount } } } } } }",
                "{ organization(id: \"plan:clean\") { collaborators { nodes { listings { totalCount } } } } }",
                "{ restrictedParties { nodes { parties { totalCount } } } }",
                // as a filter, of lists, figures and further lists
                "{ organizations(where: { listings: { count: { gt: 0 } } }) { totalCount } }",
                "{ organizations(where: { NOT: { OR: [{ listings: { none: {} } }] } }) { nodes { id } } }",
                "{ organizations(where: { listings: { some: {} } }) { facets(by: KINDS) { value } } }",
                "{ organizations(where: { listings: { some: {} } }) { aggregate { count } } }",
                "{ organizations { facets(by: LISTINGS) { value count } } }",
                "{ restrictedParties { facets(by: PARTIES) { value count } } }",
                "{ restrictedParties(where: { parties: { some: { id: { eq: \"plan:listed\" } } } }) { totalCount } }",
                "{ regions { nodes { organizations { facets(by: LISTINGS, order: VALUE) { count } } } } }",
                "{ organizations(where: { collaborators: { some: { listings: { some: {} } } } }) { totalCount } }",
                "{ organization(id: \"plan:clean\") { collaborators(where: { listings: { some: {} } }) { totalCount } } }",
                "{ restrictedParties(where: { id: { eq: \"csl:0123456789\" } }) { nodes { parties { totalCount } } } }",
                // where it is skipped, so that nothing depends on who asks
                "{ organization(id: \"plan:listed\") { listings @include(if: false) { totalCount } } }",
            })
    @DisplayName("listings, which only screeners see, are refused to readers and editors")
    void listingsAreRefused(String query) {
        for (Caller caller : List.of(READER, EDITOR)) {
            Answer refused = answer(caller, query, Map.of());
            assertThat(refused.codes()).containsExactly("API-109");
            assertThat(refused.body().has("data")).isFalse();
        }
        assertThat(answer(SCREENER, query, Map.of()).codes()).isEmpty();
    }

    @Test
    @DisplayName("a filter in a variable is looked at too, and in the default of one")
    void variablesAreLookedAt() {
        Map<String, Object> where = Map.of("AND", List.of(Map.of("listings", Map.of("some", Map.of()))));
        String query = "query($where: OrganizationFilter) { organizations(where: $where) { totalCount } }";
        assertThat(answer(READER, query, Map.of("where", where)).codes()).containsExactly("API-109");
        assertThat(answer(SCREENER, query, Map.of("where", where))
                        .at("/data/organizations/totalCount")
                        .asInt())
                .isEqualTo(1);

        String byDefault = "query($where: OrganizationFilter = { listings: { some: {} } })"
                + " { organizations(where: $where) { totalCount } }";
        assertThat(answer(READER, byDefault, Map.of()).codes()).containsExactly("API-109");

        String facet = "query($by: OrganizationFacet!) { organizations { facets(by: $by) { count } } }";
        assertThat(answer(READER, facet, Map.of("by", "LISTINGS")).codes()).containsExactly("API-109");

        String inside = "query($some: RestrictedPartyFilter)"
                + " { organizations(where: { listings: { some: $some } }) { totalCount } }";
        assertThat(answer(READER, inside, Map.of("some", Map.of())).codes()).containsExactly("API-109");
    }

    @Test
    @DisplayName("a cursor that a screener got tells a reader nothing")
    void cursorsAreOfNoUse() {
        String query =
                "query($after: String) { organizations(where: { listings: { none: {} } }, first: 1, after: $after)"
                        + " { edges { cursor } } }";
        String cursor = answer(SCREENER, query, Map.of())
                .at("/data/organizations/edges/0/cursor")
                .asText();
        assertThat(cursor).isNotEmpty();
        assertThat(answer(READER, query, Map.of("after", cursor)).codes()).containsExactly("API-109");
        assertThat(answer(
                                READER,
                                "query($after: String) { organizations(first: 1, after: $after) { edges { cursor } } }",
                                Map.of("after", cursor))
                        .codes())
                .containsExactly("API-104");
    }

    @Test
    @DisplayName("only editors write, and see who wrote")
    void onlyEditorsWrite() {
        String write = "mutation { createOffer(input: { names: [{ value: \"A\" }], owners: [\"plan:clean\"] })"
                + " { offer { id } userErrors { code } } }";
        assertThat(answer(READER, write, Map.of()).codes()).containsExactly("API-109");
        assertThat(answer(SCREENER, write, Map.of()).codes()).containsExactly("API-109");
        assertThat(graph.number("MATCH (o:Offer) RETURN count(o)")).isZero();

        assertThat(answer(EDITOR, write, Map.of()).codes()).isEmpty();
        String edits = "{ offers { nodes { edits { by } } } }";
        assertThat(answer(EDITOR, edits, Map.of())
                        .at("/data/offers/nodes/0/edits/0/by")
                        .asText())
                .isEqualTo("wang");
        assertThat(answer(READER, edits, Map.of()).codes()).containsExactly("API-109");
    }

    @Test
    @DisplayName("the message names field, role and caller")
    void theMessageHelps() {
        Answer refused = answer(READER, "{ restrictedParties { nodes { parties { totalCount } } } }", Map.of());
        assertThat(refused.at("/errors/0/message").asText())
                .isEqualTo("RestrictedParty.parties requires the role SCREENER, which portal does not have;"
                        + " ask whoever runs this server for a key with it.");
    }

    @Test
    @DisplayName("thousands of fragments that spread each other are walked through once each")
    void fragmentsAreWalkedOnce() {
        StringBuilder document = new StringBuilder("{ organizations { ...f0 } }");
        for (int i = 0; i < 40; i++) {
            document.append(" fragment f%d on OrganizationConnection { ...f%d ...f%d }".formatted(i, i + 1, i + 1));
        }
        document.append(" fragment f40 on OrganizationConnection { totalCount }");
        assertThat(answer(READER, document.toString(), Map.of()).codes()).isEmpty();
    }
}
