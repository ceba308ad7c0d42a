package innograph.queries.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** a is in a city of North, b in South, c in East. */
class FlowsTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    @BeforeEach
    void givenContractsAndPatents() {
        for (String region : List.of("north", "south", "east")) {
            given.entity(new Node(EntityType.REGION, "plan:" + region, region).with("level", "PROVINCE"));
        }
        given.entity(new Node(EntityType.REGION, "plan:city", "city").with("level", "CITY"));
        given.link("plan:city", LinkType.PART_OF, "plan:north");
        organization("a", "city");
        organization("b", "south");
        organization("c", "east");
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:sensing", "Sensing"));
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:wind", "Wind sensing"));
        given.link("plan:wind", LinkType.BROADER, "plan:sensing");
        patent("1", 2015, "a");
        patent("2", 2018, "b");
        given.link("patent:2", LinkType.CITES, "patent:1");
        contract("1", 2018, 100, "CNY", "a", "b");
        contract("2", 2020, 50, "CNY", "a", "b", "c");
        contract("3", 2020, 7, "EUR", "a", "b");
        given.link("local:register/1", LinkType.TRANSFERS, "patent:1");
        given.link("local:register/1", LinkType.ABOUT, "plan:wind");
    }

    private void organization(String letter, String region) {
        given.organization("plan:" + letter, letter).link("plan:" + letter, LinkType.LOCATED_IN, "plan:" + region);
    }

    private void patent(String number, int filed, String applicant) {
        given.entity(new Node(EntityType.PATENT, "patent:" + number, number).with("filed", LocalDate.of(filed, 1, 1)))
                .link("patent:" + number, LinkType.APPLIED_BY, "plan:" + applicant);
    }

    private void contract(String number, int signed, double amount, String currency, String seller, String... buyers) {
        String id = "local:register/" + number;
        given.entity(new Node(EntityType.CONTRACT, id, number)
                        .with("signed", LocalDate.of(signed, 5, 1))
                        .with("amount", amount)
                        .with("currency", currency))
                .link(id, LinkType.SELLER, "plan:" + seller);
        for (String buyer : buyers) {
            given.link(id, LinkType.BUYER, "plan:" + buyer);
        }
    }

    private List<Flow> ask(@Nullable String from, String level, @Nullable String technology, @Nullable Integer since) {
        return new Flows(given.reader()).of(new FlowQuestion(from, null, level, technology, since, 10));
    }

    @Test
    void contractsGoFromTheSellersToTheBuyers() {
        assertThat(ask(null, "PROVINCE", null, null))
                .extracting(Flow::from, Flow::to, Flow::contracts)
                .containsExactly(tuple("plan:north", "plan:south", 3), tuple("plan:north", "plan:east", 1));
    }

    @Test
    void theAmountOfAContractBetweenSeveralRegionsIsSplit() {
        assertThat(ask(null, "PROVINCE", null, null))
                .extracting(Flow::amounts)
                .containsExactly(
                        new TreeMap<>(Map.of("CNY", new BigDecimal("125.0"), "EUR", new BigDecimal("7.0"))),
                        new TreeMap<>(Map.of("CNY", new BigDecimal("25.0"))));
    }

    @Test
    void patentsFlowUnderContractsAndToThoseThatCiteThem() {
        Flow flow = ask(null, "PROVINCE", null, null).getFirst();
        assertThat(flow.patentsTransferred()).isEqualTo(1);
        assertThat(flow.citingPatents()).isEqualTo(1);
        assertThat(flow.evidence())
                .containsExactly("local:register/1", "local:register/2", "local:register/3", "patent:2");
    }

    @Test
    void aNamedRegionCountsAsAWhole() {
        assertThat(ask("plan:city", "PROVINCE", null, null))
                .extracting(Flow::from, Flow::to)
                .containsExactly(tuple("plan:city", "plan:south"), tuple("plan:city", "plan:east"));
        assertThat(ask("plan:south", "PROVINCE", null, null)).isEmpty();
    }

    @Test
    void onlyWhatIsSinceThenAndAboutTheTechnologyCounts() {
        assertThat(ask(null, "PROVINCE", null, 2020))
                .extracting(Flow::contracts, Flow::citingPatents)
                .containsExactly(tuple(2, 0), tuple(1, 0));
        assertThat(ask(null, "PROVINCE", "plan:sensing", null))
                .extracting(Flow::contracts, Flow::citingPatents)
                .containsExactly(tuple(1, 0));
    }

    @Test
    void regionsOfAnotherLevelAreNotMixedIn() {
        assertThat(ask(null, "CITY", null, null)).isEmpty();
    }
}
