package innograph.queries.screening.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.cases.Outcome;
import innograph.model.testing.TestGraph;
import innograph.queries.screening.Limit;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Screening a technology against control lists")
class ItemScreeningTests {
    private static final String RADAR = "Airborne radar with a phased array antenna. The radar operates at 94 GHz.";

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    /** A list of a chapter with items of goods, software and technology, and a second list that states no date. */
    @BeforeEach
    void givenLists() {
        given.entity(new Node(EntityType.CONTROL_LIST, "concept:lists/north", "Northern list")
                .with("asOf", LocalDate.of(2026, 7, 1)));
        item("concept:lists/north", "6", "Sensors", null);
        item(
                "concept:lists/north",
                "6A008",
                "Radar systems, as follows",
                "Radar systems having any of the following: Radar operating at frequencies from 40 GHz to 230 GHz; "
                        + "Radar with an electronically scanned phased array antenna.");
        item("concept:lists/north", "6D008", "“Software” for radar systems specified in 6A008", null);
        item("concept:lists/north", "9A012", "Unmanned aerial vehicles, as follows", null);
        given.link("concept:lists/north/6A008", LinkType.PART_OF, "concept:lists/north/6");
        for (String other :
                List.of("Valves", "Lathes", "Lasers", "Submarines", "Solvents", "Pathogens", "Ciphers", "Cameras")) {
            item("concept:lists/north", other, other + " made of steel", null);
        }
        given.entity(new Node(EntityType.CONTROL_LIST, "concept:lists/south", "Southern list"));
        item("concept:lists/south", "77", "Radar antennae and phased arrays", null);
    }

    private void item(String list, String code, String heading, @Nullable String text) {
        Node node = new Node(EntityType.CONTROL_ITEM, list + "/" + code, heading).with("code", code);
        given.entity(text == null ? node : node.with("text", text));
        given.link(list + "/" + code, LinkType.PART_OF, list);
    }

    private ItemScreening screening() {
        return new ItemScreening(given.reader(), given.reader(), Duration.ZERO);
    }

    private ItemReport screen(String text) {
        return screening()
                .screen(new ItemQuestion(text, null, List.of("north"), 5))
                .orElseThrow();
    }

    @Test
    void theItemIsFoundWithThePassagesAndTheParametersThatSpeakForIt() {
        ItemReport report = screen(RADAR);
        ItemFinding first = report.findings().getFirst();
        assertThat(first.item().code()).isEqualTo("6A008");
        assertThat(first.list().asOf()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(first.passages().getFirst().item()).contains("phased array antenna");
        assertThat(first.passages().getFirst().text()).isEqualTo("Airborne radar with a phased array antenna.");
        assertThat(report.outcome()).isIn(Outcome.REVIEW, Outcome.MATCH);
    }

    @Test
    void whatIsStatedIsHeldAgainstWhatIsRequired() {
        assertThat(parameters("The radar is operating at frequencies of 94 GHz."))
                .extracting(Parameter::fit)
                .containsExactly(ParameterFit.MET);
        assertThat(parameters("The radar is operating at frequencies of 9.4 GHz."))
                .extracting(Parameter::fit)
                .containsExactly(ParameterFit.NOT_MET);
    }

    private List<Parameter> parameters(String text) {
        return screen(text).findings().getFirst().parameters();
    }

    @Test
    void theContributionsAddUpToTheScore() {
        assertThat(screen(RADAR).findings()).isNotEmpty().allSatisfy(finding -> {
            double sum = finding.reasons().stream()
                    .mapToDouble(ItemFinding.Reason::contribution)
                    .sum();
            assertThat(finding.score()).isBetween(0.0, 1.0).isCloseTo(Math.clamp(sum, 0, 1), within(1e-9));
        });
    }

    @Test
    void softwareIsToldFromGoodsAndChaptersAreNoItems() {
        assertThat(screen("Software for radar systems")
                        .findings()
                        .getFirst()
                        .item()
                        .code())
                .isEqualTo("6D008");
        assertThat(screen("Sensors for radar systems").findings())
                .extracting(finding -> finding.item().code())
                .doesNotContain("6");
    }

    @Test
    void aChineseTextIsReadByTheTermsThatAreKnown() {
        ItemReport report = screen("一种机载雷达，采用相控阵天线。");
        assertThat(report.findings().getFirst().item().code()).isEqualTo("6A008");
        assertThat(report.findings().getFirst().passages().getFirst().text()).contains("相控阵天线");
    }

    @Test
    void whatTradeCallsDronesIsFound() {
        assertThat(screen("A drone").findings().getFirst().item().code()).isEqualTo("9A012");
    }

    @Test
    void whatCannotBeReadIsUndeterminedAndNotClear() {
        assertThat(screen("Method for growing maize with improved yield in dry soil")
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED); // none of its words is on this small list
        assertThat(screen("一种玉米种植方法").limits())
                .extracting(Limit::kind)
                .contains(Limit.Kind.PARTLY_READ, Limit.Kind.SHORT_TEXT);
        graph.rows("MATCH (n:ControlItem|ControlList) DETACH DELETE n");
        ItemReport without =
                screening().screen(new ItemQuestion(RADAR, null, List.of(), 5)).orElseThrow();
        assertThat(without.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(without.limits()).extracting(Limit::kind).contains(Limit.Kind.NO_LIST);
    }

    @Test
    void whatCouldNotBeDecidedIsSaid() {
        ItemReport report = screening()
                .screen(new ItemQuestion("A drone", null, List.of(), 5))
                .orElseThrow();
        assertThat(report.limits())
                .contains(Limit.of(Limit.Kind.NO_DATE, "Southern list"), Limit.of(Limit.Kind.NO_MEANINGS));
        assertThat(report.findings().getFirst().limits()).contains(Limit.of(Limit.Kind.HEADING_ONLY, "9A012"));
        assertThat(report.limits()).allSatisfy(limit -> {
            assertThat(limit.sentence("en")).isNotBlank();
            assertThat(limit.sentence("zh-Hans")).isNotBlank();
        });
    }

    @Test
    void severalListsAreLookedThroughOrThoseThatAreNamed() {
        assertThat(screening()
                        .screen(new ItemQuestion(RADAR, null, List.of(), 5))
                        .orElseThrow()
                        .findings())
                .extracting(finding -> finding.list().name())
                .contains("Northern list", "Southern list");
        assertThat(screening()
                        .screen(new ItemQuestion(RADAR, null, List.of("Southern list"), 5))
                        .orElseThrow()
                        .findings())
                .extracting(finding -> finding.item().code())
                .containsExactly("77");
        assertThatThrownBy(() -> screening().screen(new ItemQuestion(RADAR, null, List.of("eastern"), 5)))
                .isInstanceOf(UnknownListException.class)
                .hasMessageContaining("eastern")
                .hasMessageContaining("Northern list");
    }

    @Test
    void ofAPatentItsClassesAndWhatIsRecordedOfItsTechnologiesSpeakToo() {
        given.entity(new Node(EntityType.PATENT, "patent:XX1A", "Air traffic monitoring"));
        given.entity(new Node(EntityType.TECHNOLOGY, "cpc:B64U10", "Rotorcraft").with("notation", "B64U 10"));
        given.entity(new Node(EntityType.TECHNOLOGY, "cpc:B64U", "Unmanned aircraft").with("notation", "B64U"));
        given.link("patent:XX1A", LinkType.ABOUT, "cpc:B64U10");
        given.link("cpc:B64U10", LinkType.BROADER, "cpc:B64U");
        given.link(
                "cpc:B64U",
                LinkType.CONTROLLED_BY,
                "concept:lists/north/9A012",
                Map.of("confidence", 0.8, "datasets", List.of("test")));
        ItemFinding found = screening()
                .screen(new ItemQuestion(null, "patent:XX1A", List.of("north"), 1))
                .orElseThrow()
                .findings()
                .getFirst();
        assertThat(found.item().code()).isEqualTo("9A012");
        assertThat(found.reasons())
                .extracting(ItemFinding.Reason::feature)
                .contains(ItemFeature.CLASSES, ItemFeature.RECORDED);
        assertThat(screening().screen(new ItemQuestion(null, "patent:XX2A", List.of(), 1)))
                .isEmpty();
    }
}
