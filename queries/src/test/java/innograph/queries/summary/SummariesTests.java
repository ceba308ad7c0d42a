package innograph.queries.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import innograph.queries.Neighbourhood;
import innograph.queries.filter.Comparison;
import innograph.queries.filter.Filter;
import innograph.queries.filter.SearchText;
import innograph.queries.search.Candidates;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SummariesTests {
    private static final Selection ORGANIZATIONS = new Selection.OfType(EntityType.ORGANIZATION, Filter.NONE);
    private static final Selection PROJECTS = new Selection.Around(Neighbourhood.PROJECTS, Filter.NONE);

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @BeforeEach
    void organizationsAndProjects() {
        new GivenGraph(graph)
                .entity(organization("plan:a")
                        .with("country", "CN")
                        .kinds(OrganizationKind.FUND, OrganizationKind.UNIVERSITY))
                .entity(organization("plan:b").with("country", "CN").with("established", 1950L))
                .entity(organization("plan:c")
                        .with("country", "DE")
                        .with("established", 1990L)
                        .kinds(OrganizationKind.FUND))
                .entity(project("plan:p")
                        .with("start", LocalDate.of(2019, 5, 1))
                        .with("funding", 100.0))
                .entity(project("plan:q")
                        .with("start", LocalDate.of(2017, 1, 1))
                        .with("funding", 50.0))
                .entity(project("plan:r").with("start", LocalDate.of(2019, 1, 1)))
                .link("plan:a", LinkType.PARTICIPATES_IN, "plan:p")
                .link("plan:a", LinkType.PARTICIPATES_IN, "plan:q")
                .link("plan:a", LinkType.PARTICIPATES_IN, "plan:r")
                .link("plan:b", LinkType.PARTICIPATES_IN, "plan:p");
    }

    private static Node organization(String id) {
        return new Node(EntityType.ORGANIZATION, id, "Kite Organization " + id);
    }

    private static Node project(String id) {
        return new Node(EntityType.PROJECT, id, "Kite Project " + id);
    }

    private Summaries summaries() {
        return new Summaries(new GivenGraph(graph).reader());
    }

    private List<Facet> facets(Selection selection, FacetBy by, String of) {
        return Objects.requireNonNull(
                summaries().facets(List.of(of), selection, by, 10, false).get(of));
    }

    @Test
    void allOfATypeAreCounted() {
        assertThat(summaries().count(List.of(""), ORGANIZATIONS)).containsOnly(entry("", 3L));
    }

    @Test
    void thoseThatAFilterLetsThroughAreCounted() {
        Filter chinese = new Filter.Compared("country", Comparison.EQUAL, "CN");
        assertThat(summaries().count(List.of(""), new Selection.OfType(EntityType.ORGANIZATION, chinese)))
                .containsOnly(entry("", 2L));
    }

    @Test
    void theNeighboursOfEachAreCounted() {
        assertThat(summaries().count(List.of("plan:a", "plan:b", "plan:c"), PROJECTS))
                .containsOnly(entry("plan:a", 3L), entry("plan:b", 1L), entry("plan:c", 0L));
    }

    @Test
    void valuesComeByHowOftenTheyAre() {
        assertThat(facets(ORGANIZATIONS, new FacetBy.Value("country"), ""))
                .extracting(Facet::value, Facet::count)
                .containsExactly(tuple("CN", 2L), tuple("DE", 1L));
    }

    @Test
    void anOrganizationCountsForEachOfItsKinds() {
        assertThat(facets(ORGANIZATIONS, new FacetBy.Kind(), ""))
                .extracting(Facet::value, Facet::count)
                .containsExactly(tuple("FUND", 2L), tuple("UNIVERSITY", 1L));
    }

    @Test
    void daysAreToldApartByYear() {
        assertThat(facets(PROJECTS, new FacetBy.Year("start"), "plan:a"))
                .extracting(Facet::value, Facet::count)
                .containsExactly(tuple("2019", 2L), tuple("2017", 1L));
    }

    @Test
    void yearsComeInTheirOrderIfAskedForSo() {
        assertThat(summaries()
                        .facets(List.of("plan:a"), PROJECTS, new FacetBy.Year("start"), 10, true)
                        .get("plan:a"))
                .extracting(Facet::value)
                .containsExactly("2017", "2019");
    }

    @Test
    void linkedEntitiesComeWithThemselves() {
        List<Facet> facets = facets(
                new Selection.OfType(EntityType.PROJECT, Filter.NONE),
                new FacetBy.Link(Neighbourhood.PARTICIPANTS),
                "");
        assertThat(facets)
                .extracting(Facet::value, Facet::count)
                .containsExactly(tuple("plan:a", 3L), tuple("plan:b", 1L));
        assertThat(facets).allSatisfy(facet -> assertThat(facet.entity()).isNotNull());
    }

    private List<Facet> found(String text, FacetBy by) {
        return facets(new Selection.Found(new Candidates(SearchText.of(text), null, Filter.NONE, 1_000)), by, "");
    }

    @Test
    void theHitsOfASearchAreToldApartByType() {
        assertThat(found("kite", new FacetBy.Type()))
                .extracting(Facet::value, Facet::count)
                .containsExactly(tuple("ORGANIZATION", 3L), tuple("PROJECT", 3L));
    }

    @Test
    void theHitsOfASearchAreToldApartByCountry() {
        new GivenGraph(graph)
                .entity(new Node(EntityType.RESTRICTED_PARTY, "local:party", "Kite Works")
                        .with("countries", List.of("DE", "FR")));
        assertThat(found("kite", new FacetBy.Country()))
                .extracting(Facet::value, Facet::count)
                .containsExactly(tuple("CN", 2L), tuple("DE", 2L), tuple("FR", 1L));
    }

    @Test
    void theHitsOfASearchAreToldApartByYear() {
        assertThat(found("kite", new FacetBy.CameAbout()))
                .extracting(Facet::value, Facet::count)
                .containsExactly(tuple("2019", 2L), tuple("2017", 1L));
    }

    @Test
    void whatIsAboutATechnologyAndActiveInItCountsOnce() {
        new GivenGraph(graph)
                .entity(new Node(EntityType.TECHNOLOGY, "plan:t", "Kites"))
                .link("plan:a", LinkType.ABOUT, "plan:t")
                .link("plan:a", LinkType.ACTIVE_IN, "plan:t")
                .link("plan:p", LinkType.ABOUT, "plan:t");
        assertThat(found("kite", new FacetBy.Link(Neighbourhood.TOPICS)))
                .extracting(Facet::value, Facet::count)
                .containsExactly(tuple("plan:t", 2L));
    }

    @Test
    void aSearchWithoutWordsHasNoFacets() {
        assertThat(found("*:*", new FacetBy.Type())).isEmpty();
    }

    @Test
    void onlyAsManyAsAskedForCome() {
        assertThat(summaries()
                        .facets(List.of(""), ORGANIZATIONS, new FacetBy.Value("country"), 1, false)
                        .get(""))
                .extracting(Facet::value)
                .containsExactly("CN");
    }

    @Test
    void numbersHaveALeastAGreatestASumAndAnAverage() {
        Map<String, Aggregate> aggregates = Objects.requireNonNull(summaries()
                        .figures(List.of("plan:a"), PROJECTS, List.of("funding"), List.of())
                        .get("plan:a"))
                .properties();
        assertThat(aggregates).containsOnly(entry("funding", new Aggregate(50.0, 100.0, 150.0, 75.0, 2)));
    }

    @Test
    void daysHaveAnEarliestAndALatest() {
        Map<String, Aggregate> aggregates = Objects.requireNonNull(summaries()
                        .figures(List.of("plan:a"), PROJECTS, List.of(), List.of("start"))
                        .get("plan:a"))
                .properties();
        assertThat(aggregates)
                .containsOnly(entry(
                        "start", new Aggregate(LocalDate.of(2017, 1, 1), LocalDate.of(2019, 5, 1), null, null, 3)));
    }

    @Test
    void theCountComesWithThem() {
        assertThat(Objects.requireNonNull(summaries()
                                .figures(List.of("plan:a"), PROJECTS, List.of("funding"), List.of())
                                .get("plan:a"))
                        .count())
                .isEqualTo(summaries().count(List.of("plan:a"), PROJECTS).get("plan:a"));
    }

    @Test
    void whatNobodyHasHasNoFigures() {
        assertThat(summaries()
                        .figures(
                                List.of(""),
                                new Selection.OfType(EntityType.PLAN, Filter.NONE),
                                List.of("issued"),
                                List.of())
                        .get(""))
                .isEqualTo(new Summaries.Figures(0, Map.of()));
    }
}
