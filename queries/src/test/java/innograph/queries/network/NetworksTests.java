package innograph.queries.network;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NetworksTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    /** The center has ten partners, the later the stronger, a parent and a technology; the first two partners work together. */
    @BeforeEach
    void givenPartners() {
        given.organization("plan:center", "Center");
        given.organization("plan:parent", "Parent");
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:sensors", "Sensors"));
        given.link("plan:center", LinkType.PART_OF, "plan:parent");
        given.link("plan:center", LinkType.ACTIVE_IN, "plan:sensors", Map.of("share", 1.0, "projects", 3L));
        for (int i = 0; i < 10; i++) {
            given.organization("plan:p" + i, "Partner " + i);
            collaboration("plan:center", "plan:p" + i, 1 + i, 2010 + i);
        }
        collaboration("plan:p0", "plan:p1", 5, 2018);
        given.organization("plan:far", "Far");
        collaboration("plan:p5", "plan:far", 5, 2018);
    }

    private void collaboration(String one, String other, double weight, int last) {
        given.link(
                one,
                LinkType.COLLABORATES_WITH,
                other,
                Map.of("weight", weight, "projects", (long) weight, "first", 2010L, "last", (long) last));
    }

    private Network ask(int hops, int limit, int since, LinkType... links) {
        return new Networks(given.reader())
                .around(new NetworkQuestion("plan:center", hops, limit, Set.of(links), since))
                .orElseThrow();
    }

    private static List<String> ids(Network network) {
        return network.nodes().stream().map(Network.Node::id).toList();
    }

    @Test
    void eachTypeOfLinkGivesItsStrongestFirst() {
        Network network = ask(1, 5, 0);
        assertThat(ids(network)).first().isEqualTo("plan:center");
        assertThat(ids(network))
                .contains("plan:parent", "plan:sensors", "plan:p9", "plan:p8")
                .hasSize(5);
        assertThat(network.omitted()).isEqualTo(8);
    }

    @Test
    void partnersThatWereMetFromBothSidesAreOneList() {
        given.organization("plan:a-first", "A first");
        collaboration("plan:a-first", "plan:center", 0.5, 2018);
        assertThat(ids(ask(1, 5, 0))).doesNotContain("plan:a-first").contains("plan:p9", "plan:p8");
    }

    @Test
    void theLinksAmongTheNeighboursAreThereToo() {
        assertThat(ask(1, 100, 0).links())
                .contains(new Network.Link("plan:p0", "plan:p1", LinkType.COLLABORATES_WITH, 2010, 2018, 5));
    }

    @Test
    void aSecondHopLeadsFarther() {
        assertThat(ids(ask(1, 100, 0))).doesNotContain("plan:far");
        assertThat(ask(2, 100, 0).nodes())
                .filteredOn(node -> node.id().equals("plan:far"))
                .singleElement()
                .satisfies(node -> {
                    assertThat(node.hops()).isEqualTo(2);
                    assertThat(node.weight()).isBetween(0.0, 1.0);
                });
    }

    @Test
    void whatEndedBeforeAYearIsLeftOut() {
        assertThat(ids(ask(1, 100, 2017))).contains("plan:p9", "plan:p7").doesNotContain("plan:p6");
    }

    @Test
    void onlyTheLinksThatAreNamedAreFollowed() {
        assertThat(ids(ask(1, 100, 0, LinkType.PART_OF))).containsExactly("plan:center", "plan:parent");
    }

    @Test
    void aroundAHubTheStrongestOfEachTypeAreThereAndTheAnswerSaysThatItWasCut() {
        Network network = new Networks(given.reader(), 11)
                .around(new NetworkQuestion("plan:center", 1, 5, Set.of(), 0))
                .orElseThrow();
        assertThat(network.nodes()).isEqualTo(ask(1, 5, 0).nodes());
        assertThat(network.cut()).isTrue();
        assertThat(network.omitted()).isEqualTo(3); // the others of the first five partners
    }

    @Test
    void aroundAHubNothingIsReadThatEndedBeforeAYear() {
        Network network = new Networks(given.reader(), 11)
                .around(new NetworkQuestion(
                        "plan:center",
                        1,
                        5,
                        Set.of(LinkType.COLLABORATES_WITH, LinkType.PART_OF, LinkType.ACTIVE_IN),
                        2018))
                .orElseThrow();
        assertThat(ids(network)).contains("plan:p9", "plan:p8").doesNotContain("plan:p7");
    }

    @Test
    void anAnswerAboutFewLinksWasNotCut() {
        assertThat(ask(1, 5, 0).cut()).isFalse();
    }

    @Test
    void nothingIsAroundWhatIsNotThere() {
        assertThat(new Networks(given.reader()).around(new NetworkQuestion("plan:nobody", 1, 10, Set.of(), 0)))
                .isEmpty();
    }
}
