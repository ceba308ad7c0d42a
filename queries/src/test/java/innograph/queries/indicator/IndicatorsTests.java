package innograph.queries.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IndicatorsTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private List<IndicatorProgress> progress() {
        return new Indicators(new GivenGraph(graph).reader()).of("plan:toys");
    }

    private IndicatorProgress laboratories() {
        return progress().getFirst();
    }

    private IndicatorProgress turnover() {
        return progress().getLast();
    }

    private static Node laboratory(String id) {
        return new Node(EntityType.ORGANIZATION, id, "Laboratory " + id).kinds(OrganizationKind.LABORATORY);
    }

    private static Node target(String id, double value) {
        return new Node(EntityType.TARGET, id, "Target").with("value", value);
    }

    /** A plan of a province with a town; its laboratories are counted in the graph, its turnover is not. */
    @BeforeEach
    void plan() {
        new GivenGraph(graph)
                .entity(new Node(EntityType.PLAN, "plan:toys", "Plan for Toys"))
                .entity(new Node(EntityType.REGION, "plan:province", "Province"))
                .entity(new Node(EntityType.REGION, "plan:town", "Town"))
                .entity(new Node(EntityType.REGION, "plan:abroad", "Abroad"))
                .link("plan:toys", LinkType.FOR, "plan:province")
                .link("plan:town", LinkType.PART_OF, "plan:province")
                .entity(new Node(EntityType.INDICATOR, "plan:labs", "Laboratories").with("countsKind", "LABORATORY"))
                .entity(new Node(EntityType.INDICATOR, "plan:turnover", "Turnover"))
                .link("plan:labs", LinkType.FOR, "plan:toys")
                .link("plan:turnover", LinkType.FOR, "plan:toys")
                .entity(target("plan:sometime", 10))
                .entity(target("plan:by-2025", 4).with("due", LocalDate.of(2025, 12, 31)))
                .entity(target("plan:by-2020", 2).with("due", LocalDate.of(2020, 12, 31)))
                .link("plan:sometime", LinkType.FOR, "plan:labs")
                .link("plan:by-2025", LinkType.FOR, "plan:labs")
                .link("plan:by-2020", LinkType.FOR, "plan:labs")
                .entity(target("plan:turnover-2025", 1_000_000))
                .link("plan:turnover-2025", LinkType.FOR, "plan:turnover")
                .entity(laboratory("plan:lab-province"))
                .entity(laboratory("plan:lab-town"))
                .entity(laboratory("plan:lab-abroad"))
                .organization("plan:office", "No laboratory")
                .link("plan:lab-province", LinkType.LOCATED_IN, "plan:province")
                .link("plan:lab-town", LinkType.LOCATED_IN, "plan:town")
                .link("plan:lab-abroad", LinkType.LOCATED_IN, "plan:abroad")
                .link("plan:office", LinkType.LOCATED_IN, "plan:town");
    }

    @Test
    void indicatorsAreInTheOrderOfTheirIdentifiers() {
        assertThat(progress())
                .extracting(progress -> progress.indicator().id())
                .containsExactly("plan:labs", "plan:turnover");
    }

    @Test
    void anIndicatorCountsItsKindInTheRegionAndItsParts() {
        assertThat(laboratories().measured()).hasValue(2);
    }

    @Test
    void whatNothingMeasuresIsNotZero() {
        assertThat(turnover().measured()).isEmpty();
    }

    @Test
    void whatIsMeasuredAndNotThereIsZero() {
        graph.rows("MATCH (l:Laboratory) DETACH DELETE l");
        assertThat(laboratories().measured()).hasValue(0);
    }

    @Test
    void withoutARegionNothingIsMeasured() {
        graph.rows("MATCH (:Plan)-[r:FOR]->(:Region) DELETE r");
        assertThat(laboratories().measured()).isEmpty();
    }

    @Test
    void targetsAreInTheOrderOfTheirDatesThoseWithoutDateLast() {
        assertThat(laboratories().targets())
                .extracting(target -> target.target().id())
                .containsExactly("plan:by-2020", "plan:by-2025", "plan:sometime");
    }

    @Test
    void aTargetTellsWhichPartOfItIsReached() {
        assertThat(laboratories().targets())
                .extracting(IndicatorProgress.Target::share)
                .containsExactly(OptionalDouble.of(1.0), OptionalDouble.of(0.5), OptionalDouble.of(0.2));
    }

    @Test
    void aTargetOfWhatNothingMeasuresHasNoShare() {
        assertThat(turnover().targets())
                .extracting(IndicatorProgress.Target::share)
                .containsExactly(OptionalDouble.empty());
    }

    @Test
    void aTargetOfZeroHasNoShare() {
        graph.rows("MATCH (t:Target) SET t.value = 0.0");
        assertThat(laboratories().targets())
                .extracting(IndicatorProgress.Target::share)
                .containsOnly(OptionalDouble.empty());
    }

    @Test
    void anUnknownPlanHasNoIndicators() {
        assertThat(new Indicators(new GivenGraph(graph).reader()).of("plan:nobody"))
                .isEmpty();
    }
}
