package innograph.queries.match;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.entity.Entity;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenMatchesTests {
    private static final Wanted ANYTHING = new Wanted(null, null);

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GivenGraph given;

    private OpenMatches matches() {
        return new OpenMatches(given.reader());
    }

    /** Two technologies, one below the other, and two regions, one part of the other. */
    @BeforeEach
    void anOfferAndADemand() {
        given = new GivenGraph(graph)
                .entity(new Node(EntityType.TECHNOLOGY, "plan:energy", "Energy"))
                .entity(new Node(EntityType.TECHNOLOGY, "plan:wind", "Wind"))
                .link("plan:wind", LinkType.BROADER, "plan:energy")
                .entity(new Node(EntityType.REGION, "plan:hebei", "Hebei"))
                .entity(new Node(EntityType.REGION, "plan:handan", "Handan"))
                .link("plan:handan", LinkType.PART_OF, "plan:hebei")
                .entity(new Node(EntityType.OFFER, "plan:offer-2", "Rotor").with("status", "OPEN"))
                .entity(new Node(EntityType.DEMAND, "plan:demand-1", "Cheaper power"))
                .link("plan:offer-2", LinkType.ABOUT, "plan:wind")
                .link("plan:offer-2", LinkType.LOCATED_IN, "plan:handan")
                .link("plan:demand-1", LinkType.ABOUT, "plan:energy");
    }

    @Test
    void offersAndDemandsComeInTheOrderOfTheirIds() {
        assertThat(matches().ids(ANYTHING, 10)).containsExactly("plan:demand-1", "plan:offer-2");
    }

    @Test
    void notMoreAreReadThanAreAskedFor() {
        assertThat(matches().ids(ANYTHING, 1)).containsExactly("plan:demand-1");
    }

    @Test
    void aTechnologyStandsForThoseBelowIt() {
        assertThat(matches().ids(new Wanted("plan:energy", null), 10)).containsExactly("plan:demand-1", "plan:offer-2");
    }

    @Test
    void aTechnologyDoesNotStandForThoseAboveIt() {
        assertThat(matches().ids(new Wanted("plan:wind", null), 10)).containsExactly("plan:offer-2");
    }

    @Test
    void aRegionStandsForItsParts() {
        assertThat(matches().ids(new Wanted(null, "plan:hebei"), 10)).containsExactly("plan:offer-2");
    }

    @Test
    void whatNamesNoPlaceIsWhereItComesFrom() {
        given.organization("plan:works", "Works")
                .link("plan:works", LinkType.DEMANDS, "plan:demand-1")
                .link("plan:works", LinkType.LOCATED_IN, "plan:handan");
        assertThat(matches().ids(new Wanted("plan:energy", "plan:hebei"), 10))
                .containsExactly("plan:demand-1", "plan:offer-2");
    }

    @Test
    void whatNamesAPlaceIsNotWhereItComesFrom() {
        given.entity(new Node(EntityType.REGION, "plan:beijing", "Beijing"))
                .organization("plan:works", "Works")
                .link("plan:works", LinkType.OFFERS, "plan:offer-2")
                .link("plan:works", LinkType.LOCATED_IN, "plan:beijing");
        assertThat(matches().ids(new Wanted(null, "plan:beijing"), 10)).isEmpty();
    }

    @Test
    void whatIsClosedOrOnlyNamedInPassingIsNone() {
        given.entity(new Node(EntityType.OFFER, "plan:offer-3", "Sold").with("status", "CLOSED"))
                .entity(new Node(EntityType.DEMAND, "plan:demand-3", "Named").with("mention", true));
        assertThat(matches().ids(ANYTHING, 10)).containsExactly("plan:demand-1", "plan:offer-2");
    }

    @Test
    void whatIsOpenUntilTodayStillFits() {
        graph.rows("MATCH (n:Offer|Demand) SET n.openUntil = date()");
        assertThat(matches().ids(ANYTHING, 10)).containsExactly("plan:demand-1", "plan:offer-2");
    }

    @Test
    void whatWasOpenUntilYesterdayIsNone() {
        graph.rows("MATCH (n:Offer) SET n.openUntil = date() - duration('P1D')");
        assertThat(matches().ids(ANYTHING, 10)).containsExactly("plan:demand-1");
        assertThat(matches().match("plan:offer-2", ANYTHING)).isEmpty();
    }

    @Test
    void aMatchTellsByWhichTechnologyAndRegionItFits() {
        Match match = matches()
                .match("plan:offer-2", new Wanted("plan:energy", "plan:hebei"))
                .orElseThrow();
        assertThat(match.entity().name()).isEqualTo("Rotor");
        assertThat(match.technology()).map(Entity::id).hasValue("plan:wind");
        assertThat(match.region()).map(Entity::id).hasValue("plan:handan");
    }

    @Test
    void whereNothingWasWantedNothingIsTold() {
        Match match = matches().match("plan:offer-2", ANYTHING).orElseThrow();
        assertThat(match.technology()).isEmpty();
        assertThat(match.region()).isEmpty();
    }

    @Test
    void whatDoesNotFitAnyMoreIsNone() {
        graph.rows("MATCH (n:Offer) SET n.status = 'WITHDRAWN'");
        assertThat(matches().match("plan:offer-2", ANYTHING)).isEmpty();
    }

    @Test
    void whatIsElsewhereIsNone() {
        assertThat(matches().match("plan:demand-1", new Wanted("plan:wind", null)))
                .isEmpty();
    }
}
