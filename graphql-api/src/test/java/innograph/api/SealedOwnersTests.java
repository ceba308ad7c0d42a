package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.api.GraphQlService.Access;
import innograph.model.docking.Side;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import innograph.queries.match.OpenMatches;
import innograph.queries.match.Wanted;
import innograph.queries.version.GraphVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody can find out whose an anonymous offer or demand is. Two worlds that differ in nothing but that are asked everything that can be
 * asked, by everybody who is not to know; each answer has to be the same in both.
 */
class SealedOwnersTests {
    private static final Caller READER = new Caller("portal", Set.of(Role.READER, Role.SCREENER));
    private static final Caller DESK = new Caller("desk", Set.of(Role.EDITOR));
    private static final Caller STRANGER = new Caller("stranger", Set.of(Role.PARTY));
    private static final ApiLimits WIDE =
            new ApiLimits(30, 100_000_000, 100_000, 30, 50, 100, 1_000, Duration.ofMillis(200), 2, true);

    /** Filters, figures and writes by which one might find out, of the owners that may be meant. */
    private static final List<String> TRICKS = List.of(
            "{ demands(where: { owners: { some: { id: { eq: \"%s\" } } } }) { totalCount } }",
            "{ demands(where: { owners: { none: { name: { contains: \"Werke\" } } } }) { totalCount nodes { id } } }",
            "{ offers(where: { owners: { count: { gt: 0 } } }) { totalCount } }",
            "{ organizations(where: { demands: { some: {} } }) { totalCount nodes { id } } }",
            "{ organizations(where: { offers: { some: { keywords: { any: [\"coat\"] } } } }) { totalCount } }",
            "{ demands { facets(by: OWNERS) { value count } aggregate { count } } offers { facets(by: OWNERS) { value count } } }",
            "{ demands(where: { text: \"Werke Institut\" }) { totalCount } search(text: \"%s Werke\", first: 50) { totalCount edges { node { id } } } }",
            "{ demands { nodes { edits { by action number } } } offers { nodes { edits { by } } } }",
            "{ reconcile(queries: [{ text: \"Xylophon Werke\" }]) { candidates { entity { id } score } } }",
            "{ dockings { totalCount nodes { history { by note } parties { owners { id } callers } } } dockingFigures { state count } }",
            "mutation { proposeDocking(id: \"docking:x\", version: 0, message: \"%s\") { docking { id } userErrors { code message } } }",
            "mutation { updateDemand(id: \"DEMAND\", version: 9, input: { names: [{ value: \"x\" }], owners: [\"%s\"] }) { userErrors { field code message } } }",
            "mutation { updateOffer(id: \"OFFER\", version: 9, input: { names: [{ value: \"x\" }], owners: [\"%s\"] }) { userErrors { field code message } } }",
            "mutation { agreeToDocking(id: \"DOCKING\", version: 9) { docking { id } userErrors { field code message } } }",
            "mutation { concludeDocking(id: \"DOCKING\", version: 9, contract: \"%s\") { userErrors { field code message } } }");

    /** Codes of what no question should be: broken, not of this schema, beyond a limit. */
    private static final Pattern UNANSWERED = Pattern.compile("API-(900|101|102|20\\d)");

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    /**
     * A world in which one has written a demand and another one an offer.
     *
     * @param needs id of who needs it
     * @param company who wrote the demand
     * @param has id of who offers it
     * @param institute who wrote the offer
     */
    private record World(String needs, Caller company, String has, Caller institute) {
        static World of(String needs, String company, String has, String institute) {
            return new World(
                    needs, new Caller(company, Set.of(Role.PARTY)), has, new Caller(institute, Set.of(Role.PARTY)));
        }
    }

    private static final World ONE = World.of("plan:xylophon", "company", "plan:quorum", "institute");

    /** Who is sealed on a side is somebody else there. */
    private static World other(Side sealed) {
        return switch (sealed) {
            case DEMAND -> World.of("plan:yacht", "firma", "plan:quorum", "institute");
            case OFFER -> World.of("plan:xylophon", "company", "plan:rota", "labor");
        };
    }

    private final Map<String, String> ids = new TreeMap<>();

    private @Nullable GraphQlService service;

    private JsonNode answer(Caller caller, String query) {
        GraphQlService asked = service == null ? Serving.of(graph.driver(), WIDE) : service;
        service = asked;
        return Answer.of(asked.execute(
                        new GraphQlRequest(query, null, Map.of(), Map.of()), caller, Access.READ_AND_WRITE))
                .body();
    }

    private String written(Caller caller, String mutation, String id) {
        JsonNode answer = answer(caller, mutation);
        assertThat(answer.findPath("userErrors")).as(answer.toString()).isEmpty();
        String found = answer.at(id).asText();
        assertThat(found).as(answer.toString()).isNotEmpty();
        return found;
    }

    private void begin(World world) {
        begin(world, true);
    }

    private void begin(World world, boolean anonymous) {
        graph.rows("MATCH (n) WHERE NOT n:SchemaMigration DETACH DELETE n");
        service = null; // what it knows in memory is of the world before
        graph.rows("""
                UNWIND [['Organization', 'plan:xylophon', 'Xylophon Werke'], ['Organization', 'plan:yacht', 'Yacht Werke'],
                  ['Organization', 'plan:quorum', 'Quorum Institut'], ['Organization', 'plan:rota', 'Rota Institut'],
                  ['Technology', 'plan:coating', 'coating'], ['Region', 'plan:east', 'East']] AS given
                CREATE (n:Entity:$(given[0]) {id: given[1], name: given[2], names: [given[2]], nameLanguages: ['en'], aliases: [],
                  datasets: ['plan']})-[:IDENTIFIED_BY]->(:Identifier {value: given[1]})
                """);
        graph.rows("MATCH (o:Organization), (r:Region) CREATE (o)-[:LOCATED_IN]->(r)");
        String said = "names: [{ value: \"%s\", language: \"en\" }], keywords: [\"coat\"], status: OPEN, anonymous: "
                + anonymous + "," + " technologies: [\"plan:coating\"], owners: [\"%s\"]";
        String demand = written(
                world.company(),
                "mutation { createDemand(input: { %s }) { demand { id } userErrors { message } } }"
                        .formatted(said.formatted("A wear coating is needed", world.needs())),
                "/data/createDemand/demand/id");
        String offer = written(
                world.institute(),
                "mutation { createOffer(input: { %s }) { offer { id } userErrors { message } } }"
                        .formatted(said.formatted("A hard wear coating", world.has())),
                "/data/createOffer/offer/id");
        String docking = written(
                DESK,
                "mutation { shortlistOffer(demand: \"%s\", offer: \"%s\", score: 0.8, rank: 1, note: \"Good.\") { docking { id } userErrors { message } } }"
                        .formatted(demand, offer),
                "/data/shortlistOffer/docking/id");
        written(
                DESK,
                "mutation { proposeDocking(id: \"%s\", version: 0) { docking { id } userErrors { message } } }"
                        .formatted(docking),
                "/data/proposeDocking/docking/id");
        ids.clear();
        ids.put(demand, "DEMAND");
        ids.put(offer, "OFFER");
        ids.put(docking, "DOCKING");
        graph.awaitSearch();
    }

    private String docking() {
        return ids.keySet().stream()
                .filter(id -> id.startsWith("docking:"))
                .findFirst()
                .orElseThrow();
    }

    private void agree(Caller side, int version) {
        written(
                side,
                "mutation { agreeToDocking(id: \"%s\", version: %d) { docking { id } userErrors { message } } }"
                        .formatted(docking(), version),
                "/data/agreeToDocking/docking/id");
    }

    /** All that somebody is answered, by question; ids, moments and cursors are named alike in all worlds. */
    private Map<String, String> everything(List<Caller> callers) {
        List<String> asked = new ArrayList<>(List.of("plan:xylophon", "plan:quorum"));
        ids.keySet().stream().filter(id -> id.startsWith("innograph:")).forEach(asked::add);
        List<String> questions = new ArrayList<>(
                new EveryQuestion(Serving.of(graph.driver()).sdl(), asked, List.of("Xylophon Werke", "wear coating"))
                        .all());
        for (String trick : TRICKS) {
            for (String owner : List.of("plan:xylophon", "plan:quorum")) {
                questions.add(named(trick.formatted(owner)));
            }
        }
        Map<String, String> answers = new TreeMap<>();
        Set<String> unanswered = new TreeSet<>();
        for (Caller caller : callers) {
            for (String question : questions) {
                JsonNode answer = answer(caller, question);
                if (UNANSWERED.matcher(answer.toString()).find()) {
                    unanswered.add(question + " " + answer);
                }
                answers.put(caller.roles() + " " + alike(question), sorted(alike(answer.toString())));
            }
        }
        assertThat(unanswered).isEmpty(); // a question that is refused as such finds nothing out
        return answers;
    }

    private String named(String question) {
        String named = question;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            named = named.replace("\"" + id.getValue() + "\"", "\"" + id.getKey() + "\"");
        }
        return named;
    }

    private String alike(String text) {
        String same = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            String value =
                    id.getKey().substring(id.getKey().indexOf(':') + 1); // identifiers show it without its scheme
            same = same.replace(id.getKey(), id.getValue()).replace(value, id.getValue());
        }
        return same.replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+(Z|[+-]\\d{2}:\\d{2})", "MOMENT")
                .replaceAll("\"(cursor|startCursor|endCursor)\":\"[^\"]*\"", "\"$1\":\"\"");
    }

    /** What has equal ranks is in the order of ids, which are drawn by lot. */
    private static String sorted(String answer) {
        return Stream.of(answer.split("(?<=[,{}\\[\\]])|(?=[,{}\\[\\]])", -1))
                .sorted()
                .reduce("", (all, part) -> all + "\n" + part);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("nobody can tell whose it is, before a side has agreed and after")
    void nobodyCanTell(Side sealed) {
        begin(ONE);
        Caller otherSide = sealed == Side.DEMAND ? ONE.institute() : ONE.company();
        List<Caller> callers = List.of(READER, DESK, STRANGER, otherSide);
        agree(sealed == Side.DEMAND ? ONE.company() : ONE.institute(), 1);
        Map<String, String> inOne = everything(callers);

        World another = other(sealed);
        begin(another);
        agree(sealed == Side.DEMAND ? another.company() : another.institute(), 1);
        Map<String, String> inAnother = everything(callers);

        assertThat(inOne.keySet()).isEqualTo(inAnother.keySet());
        assertThat(inOne.size()).isGreaterThan(300);
        inOne.forEach((question, answer) ->
                assertThat(inAnother.get(question)).as(question).isEqualTo(answer));
    }

    @Test
    @DisplayName("whose it is that is not anonymous is told, so that the questions would find out")
    void anybodyCanTellOfTheOthers() {
        begin(ONE, false);
        Map<String, String> inOne = everything(List.of(READER));
        begin(other(Side.DEMAND), false);
        assertThat(everything(List.of(READER)).entrySet())
                .filteredOn(answer -> !answer.getValue().equals(inOne.get(answer.getKey())))
                .hasSizeGreaterThanOrEqualTo(3); // by an owner, of an owner, owners counted
    }

    @Test
    @DisplayName("once both have agreed, they and the desk know each other, and nobody else does")
    void bothKnow() {
        String parties = "{ dockings { nodes { state parties { side owners { name } callers } history { by } } } }";
        begin(ONE);
        agree(ONE.company(), 1);
        assertThat(answer(ONE.institute(), parties).toString())
                .contains("Quorum Institut")
                .doesNotContain("Xylophon", "company");
        Map<String, String> before = everything(List.of(READER, STRANGER));
        agree(ONE.institute(), 2);
        for (Caller knows : List.of(ONE.institute(), ONE.company(), DESK)) {
            assertThat(answer(knows, parties).toString())
                    .contains("AGREED", "Xylophon Werke", "Quorum Institut", "company", "institute");
        }
        assertThat(everything(List.of(READER, STRANGER))).isEqualTo(before);
    }

    @Test
    @DisplayName("nothing in the graph but the sealed node and the docking names who wrote it or whose it is")
    void nothingElseNamesThem() {
        begin(ONE);
        agree(ONE.company(), 1);
        assertThat(graph.rows("""
                MATCH (n) WHERE coalesce(n.id, '') <> 'plan:xylophon' AND NOT n:Identifier
                UNWIND keys(n) AS key
                WITH n, toString(CASE WHEN valueType(n[key]) STARTS WITH 'LIST' THEN reduce(all = '', one IN n[key] | all + ' ' + toString(one))
                  ELSE toString(n[key]) END) AS value
                WHERE value CONTAINS 'xylophon' OR value CONTAINS 'Xylophon' OR value CONTAINS 'company'
                RETURN DISTINCT labels(n) AS labels ORDER BY labels
                """))
                .extracting(row -> row.get("labels"))
                .containsExactly(List.of("DockingEntry"), List.of("DockingParty"));
        assertThat(graph.rows("MATCH (n:DockingEntry|DockingParty|Docking)--() RETURN n"))
                .isEmpty();
    }

    @Test
    @DisplayName("who waits for offers of a region is not told of one whose owner sits there")
    void theSeatIsNotKnown() {
        begin(ONE);
        Reader reader = new Reader(graph.driver(), Duration.ofSeconds(20));
        assertThat(new OpenMatches(reader).ids(new Wanted("plan:coating", null), 10))
                .hasSize(2);
        assertThat(new OpenMatches(reader).ids(new Wanted("plan:coating", "plan:east"), 10))
                .isEmpty();
    }

    @Test
    @DisplayName("what is done with dockings leaves the version of the graph as it is")
    void theVersionStays() {
        begin(ONE);
        GraphVersion version = new GraphVersion(new Reader(graph.driver(), Duration.ofSeconds(20)));
        String before = version.now().state();
        agree(ONE.company(), 1);
        assertThat(version.now().state()).isEqualTo(before);
    }

    @Test
    @DisplayName("who speaks for it alone may change it; the desk may withdraw and renew it")
    void onlySpeakersChange() {
        begin(ONE);
        String update = named(
                "mutation { updateDemand(id: \"DEMAND\", version: 0, input: { names: [{ value: \"Coat\" }], owners: [\"plan:yacht\"] }) { version userErrors { code } } }");
        for (Caller caller : List.of(DESK, STRANGER, ONE.institute(), Caller.LOCAL)) {
            assertThat(answer(caller, update)
                            .at("/data/updateDemand/userErrors/0/code")
                            .asText())
                    .isEqualTo("NOT_YOURS");
        }
        String renew = named("mutation { renewDemand(id: \"DEMAND\", version: 0) { version userErrors { code } } }");
        assertThat(answer(STRANGER, renew)
                        .at("/data/renewDemand/userErrors/0/code")
                        .asText())
                .isEqualTo("NOT_YOURS");
        assertThat(answer(DESK, renew).at("/data/renewDemand/version").asInt()).isEqualTo(1);
        assertThat(answer(ONE.company(), "{ spokenFor { entity { name } anonymous owners { id } callers } }")
                        .toString())
                .contains("plan:xylophon", "\"anonymous\":true", "[\"company\"]");
        assertThat(answer(STRANGER, "{ spokenFor { entity { name } } }").at("/data/spokenFor"))
                .isEmpty();
    }
}
