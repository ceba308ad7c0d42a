package innograph.queries.screening.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import innograph.queries.paths.Path;
import innograph.queries.screening.exposure.Concern.Kind;
import innograph.queries.screening.parties.PartyScreening;
import innograph.queries.screening.parties.ScreenedList;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an organization is near")
class ExposuresTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    /** A works with B, whose parent is listed; Ada worked for A and works for a naval institute; B makes missiles. */
    @BeforeEach
    void givenNeighbours() {
        given.organization("plan:a", "Alpha Ltd");
        given.organization("plan:b", "Beta Ltd");
        given.organization("plan:parent", "Beta Holding");
        given.organization("plan:naval", "Naval Research Institute");
        given.organization("plan:army-shop", "Parmystore Ltd");
        given.entity(new Node(EntityType.PERSON, "plan:ada", "Ada"));
        given.entity(new Node(EntityType.RESTRICTED_PARTY, "csl:1", "BETA HOLDING"));
        given.entity(new Node(EntityType.TECHNOLOGY, "ipc:F42B", "Missiles").with("notation", "F42B"));
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:gyros", "Gyros"));
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:navigation", "Navigation"));
        given.entity(new Node(EntityType.CONTROL_ITEM, "concept:l/7A002", "Gyros")
                .with("code", "7A002")
                .with("list", "The list"));
        link(
                "plan:a",
                LinkType.COLLABORATES_WITH,
                "plan:b",
                Map.of("projects", 3, "first", 2011, "last", 2015, "weight", 2.0));
        link("plan:b", LinkType.PART_OF, "plan:parent", Map.of());
        link("plan:parent", LinkType.LISTED_AS, "csl:1", Map.of("score", 0.93, "basis", "names"));
        link("plan:ada", LinkType.AFFILIATED_WITH, "plan:a", Map.of("to", 2012));
        link("plan:ada", LinkType.AFFILIATED_WITH, "plan:naval", Map.of("to", 2020));
        link("plan:a", LinkType.COLLABORATES_WITH, "plan:army-shop", Map.of("weight", 1.0));
        link("plan:b", LinkType.ACTIVE_IN, "ipc:F42B", Map.of("patents", 2, "share", 0.5, "last", 2018));
        link("plan:a", LinkType.ACTIVE_IN, "plan:gyros", Map.of("patents", 2, "share", 1.0));
        given.link("plan:gyros", LinkType.BROADER, "plan:navigation");
        link("plan:navigation", LinkType.CONTROLLED_BY, "concept:l/7A002", Map.of("confidence", 0.9));
    }

    private void link(String from, LinkType type, String to, Map<String, Object> facts) {
        Map<String, Object> all = new java.util.HashMap<>(facts);
        all.put("datasets", List.of("test"));
        given.link(from, type, to, all);
    }

    private Exposure of(String organization, int hops) {
        return of(organization, hops, 20);
    }

    private Exposure of(String organization, int hops, int most) {
        Reader reader = given.reader();
        return new Exposures(reader, new PartyScreening(reader, reader, Duration.ZERO)).of(organization, hops, most);
    }

    private static Concern only(Exposure exposure, Kind kind) {
        assertThat(exposure.concerns())
                .filteredOn(concern -> concern.kind() == kind)
                .hasSize(1);
        return exposure.concerns().stream()
                .filter(concern -> concern.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListedParentOfAPartnerIsNearOverBothWithFactsAndAge() {
        Concern listed = only(of("plan:a", 2), Kind.LISTED_PARTY);
        assertThat(listed.target()).isEqualTo("csl:1");
        assertThat(listed.hops())
                .extracting(Path.Hop::link)
                .containsExactly(LinkType.COLLABORATES_WITH, LinkType.PART_OF, LinkType.LISTED_AS);
        assertThat(listed.hops().getFirst().facts()).containsEntry("projects", 3L);
        assertThat(listed.latest()).isEqualTo(2015);
        assertThat(listed.basis()).contains("0.93");
    }

    @Test
    void anInstitutionOfDefenceIsToldByAWholeWordOfItsNameOverPeopleToo() {
        Concern defence = only(of("plan:a", 2), Kind.DEFENCE_INSTITUTION);
        assertThat(defence.target()).isEqualTo("plan:naval");
        assertThat(defence.hops()).hasSize(2);
        assertThat(defence.latest()).isEqualTo(2012);
        assertThat(defence.sentence("en")).contains("naval");
        assertThat(only(of("plan:naval", 0), Kind.DEFENCE_INSTITUTION).hops()).isEmpty();
    }

    @Test
    void technologyIsNearThatFallsUnderAnItemOrIsOfAMilitaryClass() {
        assertThat(only(of("plan:a", 0), Kind.CONTROLLED_TECHNOLOGY).basis()).isEqualTo("7A002, The list");
        assertThat(only(of("plan:a", 1), Kind.MILITARY_TECHNOLOGY).target()).isEqualTo("ipc:F42B");
    }

    @Test
    void fewerHopsAndFewerConcernsTellLess() {
        assertThat(of("plan:a", 1).concerns()).noneMatch(concern -> concern.kind() == Kind.LISTED_PARTY);
        Exposure first = of("plan:a", 2, 1);
        assertThat(first.concerns()).hasSize(1);
        assertThat(first.cut()).isTrue();
        assertThat(of("plan:a", 2).cut()).isFalse();
    }

    @Test
    void aRejectedListingIsNone() {
        graph.rows("MATCH ()-[r:LISTED_AS]->() SET r.decision = 'REJECTED'");
        assertThat(of("plan:a", 3).concerns()).noneMatch(concern -> concern.kind() == Kind.LISTED_PARTY);
    }

    @Test
    void anOrganizationCalledLikeAnEntryIsNearThoughNobodyHasLinkedThem() {
        graph.rows("MATCH ()-[r:LISTED_AS]->() DELETE r");
        graph.rows("MATCH (p {id: 'csl:1'}) SET p.list = 'The list', p.countries = ['DE']");
        Exposure exposure = of("plan:a", 2);
        Concern listed = only(exposure, Kind.LISTED_PARTY);
        assertThat(listed.target()).isEqualTo("csl:1");
        assertThat(listed.hops().getLast().from()).isEqualTo("plan:parent");
        assertThat(listed.hops().getLast().facts()).isEmpty();
        assertThat(listed.basis()).startsWith("name Beta Holding, The list");
        assertThat(listed.latest()).isEqualTo(2015);
        assertThat(exposure.lists()).extracting(ScreenedList::name).containsExactly("The list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (p {id: 'csl:1'}) SET p.kind = 'individual'",
                "MATCH (p {id: 'csl:1'}) SET p.name = 'Else', p.names = ['Else'], p.weakAliases = ['Beta Holding']",
                "MATCH (p {id: 'csl:1'}), (o {id: 'plan:parent'}) SET p.countries = ['BR'], o.country = 'DE'",
                "MATCH (p {id: 'csl:1'}), (o {id: 'plan:parent'}) SET p.name = 'BEHO', p.names = ['BEHO'], o.names = ['BeHo'], o.name = 'BeHo'"
            })
    void aNameThatManyMayBearIsNoListing(String otherwise) {
        graph.rows("MATCH ()-[r:LISTED_AS]->() DELETE r");
        graph.rows(otherwise);
        assertThat(of("plan:a", 2).concerns()).noneMatch(concern -> concern.kind() == Kind.LISTED_PARTY);
    }
}
