package innograph.queries.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.filter.Comparison;
import innograph.queries.filter.Filter;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExpertsTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    /** Ada wrote two papers on batteries lately, Bo one long ago beside others on paint, Cy one on paint. */
    @BeforeEach
    void givenPapers() {
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:energy", "Energy"));
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:batteries", "Storage"));
        given.link("plan:batteries", LinkType.BROADER, "plan:energy");
        for (String name : List.of("ada", "bo", "cy")) {
            given.entity(new Node(EntityType.PERSON, "plan:" + name, name));
        }
        paper("1", "Solid-state batteries", 2020, "ada");
        paper("2", "Batteries for ships", 2021, "ada", "cy");
        paper("3", "Batteries for trains", 2012, "bo");
        paper("4", "Paint", 2021, "bo");
        paper("5", "Another paint", 2021, "bo");
        paper("6", "Paint for ships", 2021, "cy");
        given.link("plan:2", LinkType.ABOUT, "plan:batteries");
        given.link("plan:4", LinkType.CITES, "plan:1");
    }

    private void paper(String name, String title, int year, String... authors) {
        given.entity(new Node(EntityType.PUBLICATION, "plan:" + name, title).with("year", year));
        for (String author : authors) {
            given.link("plan:" + name, LinkType.AUTHORED_BY, "plan:" + author);
        }
    }

    private List<Expert> ask(@Nullable String text, List<String> technologies, Filter filter) {
        return new Experts(given.reader()).recommend(new ExpertQuestion(text, technologies, filter, 10));
    }

    @Test
    void whoDidMostAndLatestComesFirstWithTheWorksThatShowIt() {
        List<Expert> experts = ask("batteries", List.of(), Filter.NONE);
        assertThat(experts).extracting(Expert::person).first().isEqualTo("plan:ada");
        assertThat(experts).extracting(Expert::person).containsExactlyInAnyOrder("plan:ada", "plan:bo", "plan:cy");
        assertThat(experts.getFirst().works()).containsExactlyInAnyOrder("plan:1", "plan:2");
    }

    @Test
    void theContributionsAddUpToTheScoreWhichIsBetweenZeroAndOne() {
        assertThat(ask("batteries ships", List.of("plan:energy"), Filter.NONE))
                .isNotEmpty()
                .allSatisfy(expert -> {
                    double sum = expert.reasons().stream()
                            .mapToDouble(Expert.Reason::contribution)
                            .sum();
                    assertThat(expert.score()).isBetween(0.0, 1.0).isCloseTo(sum, within(1e-9));
                });
    }

    @Test
    void aNarrowerTechnologyCountsForTheBroaderOne() {
        assertThat(ask(null, List.of("plan:energy"), Filter.NONE))
                .extracting(Expert::person)
                .containsExactlyInAnyOrder("plan:ada", "plan:cy");
    }

    @Test
    void citationsAreAReason() {
        assertThat(ask("solid-state", List.of(), Filter.NONE).getFirst().reasons())
                .filteredOn(reason -> reason.feature() == ExpertFeature.CITED)
                .singleElement()
                .satisfies(reason -> assertThat(reason.feature().sentence(reason.value(), "zh"))
                        .isEqualTo("这些成果被引用 1 次"));
    }

    @Test
    void onlyWhoPassesTheFilterComesIntoQuestion() {
        assertThat(ask("batteries", List.of(), new Filter.Compared("name", Comparison.EQUAL, "bo")))
                .extracting(Expert::person)
                .containsExactly("plan:bo");
    }

    @Test
    void whatNobodyWroteAboutHasNoExperts() {
        assertThat(ask("zymurgy", List.of(), Filter.NONE)).isEmpty();
        assertThat(ask("?!", List.of(), Filter.NONE)).isEmpty();
    }
}
