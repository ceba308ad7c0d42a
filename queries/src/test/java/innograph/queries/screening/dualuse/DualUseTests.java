package innograph.queries.screening.dualuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.screening.dualuse.DualUseIndicators.Direction;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Indicators of dual use")
class DualUseTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    /** Radar (G01S) lies between missiles (F42B) and cars (B60W): patents 1 to 3; 4 is a missile only. */
    @BeforeEach
    void givenPatents() {
        for (String symbol : List.of("G01S", "G01S 13", "F42B", "B60W")) {
            given.entity(
                    new Node(EntityType.TECHNOLOGY, "ipc:" + symbol.replace(" ", ""), symbol).with("notation", symbol));
        }
        given.link("ipc:G01S13", LinkType.BROADER, "ipc:G01S");
        patent("1", "G01S13", "F42B");
        patent("2", "G01S13", "B60W");
        patent("3", "G01S", "B60W");
        patent("4", "F42B");
        given.link("patent:2", LinkType.CITES, "patent:1");
        given.link("patent:3", LinkType.CITES, "patent:4");
        given.link("patent:4", LinkType.CITES, "patent:3");
        given.link("patent:3", LinkType.CITES, "patent:2");
    }

    private void patent(String number, String... classes) {
        given.entity(new Node(EntityType.PATENT, "patent:" + number, "Patent " + number));
        for (String symbol : classes) {
            given.link("patent:" + number, LinkType.ABOUT, "ipc:" + symbol);
        }
    }

    private DualUseIndicators of(String technology) {
        return new DualUse(given.reader(), given.reader(), Duration.ZERO)
                .of(technology)
                .orElseThrow();
    }

    @Test
    void patentsOfNarrowerClassesCountAndThoseWithBothSidesAreTheCoClassification() {
        DualUseIndicators radar = of("ipc:G01S");
        assertThat(radar.patents()).isEqualTo(3);
        assertThat(radar.military()).isEqualTo(1);
        assertThat(radar.coClassification()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void citationsAcrossSayInWhichDirectionKnowledgeWent() {
        DualUseIndicators radar = of("ipc:G01S");
        assertThat(radar.civilCitesMilitary()).isEqualTo(2);
        assertThat(radar.militaryCitesCivil()).isEqualTo(1);
        assertThat(radar.direction()).isEqualTo(Direction.SPIN_OFF);
        assertThat(of("ipc:B60W").direction()).isEqualTo(Direction.SPIN_OFF);
    }

    @Test
    void theClassBetweenTheOthersIsTheMostCentral() {
        assertThat(of("ipc:G01S13").centrality()).isEqualTo(new DualUseIndicators.Centrality("G01S", 1.0, 1, 3));
        assertThat(of("ipc:F42B").centrality())
                .satisfies(centrality -> assertThat(centrality.betweenness()).isZero());
    }

    @Test
    void aTechnologyWithoutPatentsTellsNothing() {
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:paint", "Paint"));
        assertThat(of("plan:paint")).isEqualTo(new DualUseIndicators(0, 0, 0, null, 0, 0));
        assertThat(of("plan:paint").direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(new DualUse(given.reader(), given.reader(), Duration.ZERO).of("plan:none"))
                .isEmpty();
    }
}
