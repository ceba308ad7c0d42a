package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.testing.TestGraph;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that clients send to break in or to break something: they get an answer or an error of theirs. */
class HostileInputTests {
    private static final long SEED = 20_261_124;

    /** Each asks with a text in the variable {@code t}. */
    private static final String BEHIND_A_CURSOR = "query ($t: String!) { organizations(after: $t) { nodes { id } } }";

    private static final List<String> QUESTIONS = List.of(
            "query ($t: ID!) { node(id: $t) { id } }",
            "query ($t: ID!) { nodes(ids: [$t, $t]) { id } }",
            "query ($t: ID!) { organization(id: $t) { id } }",
            "query ($t: ID!) { indicators(plan: $t) { measured } }",
            "query ($t: String!) { search(text: $t) { edges { node { id name } } totalCount } }",
            "query ($t: String!) { search(text: $t, types: [PROJECT], first: 1) { edges { node { id } } } }",
            "query ($t: String!) { search(text: $t) { edges { highlights { field parts { text matched } } } facets(by: TYPE) { value count } } }",
            "query ($t: ID!) { search(text: \"ring\", where: { region: $t, technology: $t }) { totalCount facets(by: REGION) { value } } }",
            "query ($t: String!) { search(text: \"ring\", where: { countries: [$t] }) { totalCount } }",
            "query ($t: String!) { search(text: \"ring\", after: $t) { edges { node { id } } } }",
            "query ($t: String!) { reconcile(queries: [{ text: $t, country: $t, place: $t, website: $t, conditions: [{ property: \"kind\", values: [$t] }] }]) { candidates { entity { id } } } }",
            "query ($t: String!) { organizations(where: { country: { eq: $t } }) { nodes { id } totalCount } }",
            BEHIND_A_CURSOR,
            "query ($t: String!) { organizations(before: $t, last: 3) { nodes { id } } }",
            "query ($t: String!) { organizations(where: { text: $t }) { nodes { id } totalCount facets(by: KINDS) { value } aggregate { count } } }",
            "query ($t: String!) { organizations(where: { NOT: { text: $t }, OR: [{ text: $t }, { name: { contains: $t } }] }) { totalCount } }",
            "query ($t: String!) { organizations(where: { name: { prefix: $t }, city: { in: [$t] }, aliases: { any: [$t] } }) { totalCount } }",
            "query ($t: String!) { organization(id: \"plan:org-1\") { projects(where: { participants: { some: { text: $t } } }) { totalCount edges { role } } } }",
            "query ($t: String!) { patents(where: { applicants: { some: { text: $t, organization: { country: { eq: $t } } } }, cites: { none: { patent: { number: { prefix: $t } } } } }) { totalCount } }",
            "query ($t: String!) { organization(id: \"plan:org-1\") { name(language: $t) collaborators(after: $t) { nodes { id } } } }");

    private static final List<String> ATTACKS = List.of(
            "' OR 1=1 //",
            "'}) DETACH DELETE n //",
            "\"}) MATCH (n) DETACH DELETE n //",
            "plan:org-1' RETURN n; MATCH (n) DELETE n",
            "\\u0027}) MATCH (n) DETACH DELETE n //",
            "`) CALL dbms.listConfig() YIELD name //",
            "name:* OR id:*",
            "*:*",
            "[* TO *]",
            "a~0.8 ^9 && || ! ( { [",
            "\"unbalanced",
            "\\",
            "AND OR NOT",
            "NOT NOT",
            "%n%s%d",
            "${jndi:ldap://localhost/a}",
            "\u0000",
            "\u202E\u200F",
            "\u0301\u0301\u0301",
            "\uD83D\uDE80\uD83D\uDE80",
            "ring\nworks",
            "",
            " ",
            "河 OR 北",
            "ーーー",
            "x".repeat(2_000),
            "河".repeat(500),
            "a ".repeat(500));

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    /** One for all: making the schema takes longer than most attacks. */
    private static @Nullable GraphQlService service;

    @BeforeEach
    void ring() {
        Networks.ring(graph, 4);
        graph.awaitSearch();
        if (service == null) {
            service = Serving.of(graph.driver());
        }
    }

    static Stream<String> questions() {
        return QUESTIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void anAttackIsAnsweredOrRefused(String question) {
        assertThat(ATTACKS.stream().flatMap(attack -> codes(question, attack)))
                .isSubsetOf("API-101", "API-102", "API-103", "API-104", "API-202", "API-203", "API-204");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void anAttackChangesNothing(String question) {
        List<Map<String, Object>> before = contents();
        ATTACKS.forEach(attack -> answer(question, attack));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void anAttackFindsNoMoreThanItsWords() {
        assertThat(answer(QUESTIONS.get(4), "name:* OR id:*")
                        .at("/data/search/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void anyTextIsSearchedForWithoutAFault() {
        Random random = new Random(SEED);
        assertThat(IntStream.range(0, 250).boxed().flatMap(i -> codes(QUESTIONS.get(4), text(random))))
                .isEmpty();
    }

    @Test
    void anyCursorIsReadOrRefused() {
        Random random = new Random(SEED);
        assertThat(IntStream.range(0, 250).boxed().flatMap(i -> codes(BEHIND_A_CURSOR, cursor(random))))
                .isNotEmpty()
                .containsOnly("API-104");
    }

    @Test
    void theHitsOfATextWithALineBreakAreReadPageByPage() {
        String query =
                "query ($t: String!, $after: String) { search(text: $t, first: 1, after: $after) { edges { node { id } } pageInfo { endCursor } } }";
        Answer first = Answer.to(service(), query, Map.of("t", "ring\nworks"), Map.of());
        String cursor = first.at("/data/search/pageInfo/endCursor").asText();
        assertThat(Answer.to(service(), query, Map.of("t", "ring\nworks", "after", cursor), Map.of())
                        .codes())
                .isEmpty();
    }

    /** Words, signs of query languages and characters of any script. */
    private static String text(Random random) {
        String signs = "+-&|!(){}[]^\"~*?:\\/'`$%;,.<>=#@_ \t\n";
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(20); length > 0; length--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append(signs.charAt(random.nextInt(signs.length())));
                case 1 ->
                    text.append(
                            List.of("ring", "AND", "OR", "NOT", "TO", "works").get(random.nextInt(6)));
                case 2 -> text.appendCodePoint(0x4E00 + random.nextInt(0x5000));
                case 3 -> text.appendCodePoint(0x20 + random.nextInt(0xD7E0 - 0x20));
                case 4 -> text.appendCodePoint(0x10000 + random.nextInt(0x10000));
                default -> throw new IllegalStateException();
            }
        }
        return text.toString();
    }

    /** A cursor of the list, broken somewhere; or one of another list; or none at all. */
    private static String cursor(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> text(random);
            case 1 -> base64(text(random));
            case 2 -> base64("ORGANIZATION " + text(random) + "\n" + random.nextDouble() + "\nplan:org-1");
            case 3 -> base64("SEAT\n" + random.nextDouble() + "\n" + text(random));
            default -> throw new IllegalStateException();
        };
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<String> codes(String question, String text) {
        return answer(question, text).codes().stream();
    }

    private Answer answer(String question, String text) {
        return Answer.to(service(), question, Map.of("t", text), Map.of());
    }

    private GraphQlService service() {
        return Objects.requireNonNull(service);
    }

    private List<Map<String, Object>> contents() {
        return graph.rows(
                "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN properties(n) AS said, type(r) AS type, properties(r) AS link, m.id AS other"
                        + " ORDER BY elementId(n), elementId(r)");
    }
}
