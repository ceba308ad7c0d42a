package innograph.queries.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatasetsTests {
    private static final String RUNS = """
            CREATE (toys:Dataset {id: 'toys', title: 'Toys', publisher: 'Toy Office', licence: 'CC0', homepage: 'https://toys.example'})
            CREATE (books:Dataset {id: 'books', title: 'Books', publisher: 'Book Office', licence: 'CC BY', homepage: ''})
            CREATE (:LoadRun {id: 'run-1', dataset: 'toys', files: ['a.csv'], status: 'DONE',
              started: datetime('2026-01-01T10:00:00Z'), finished: datetime('2026-01-01T10:05:00Z')})-[:OF]->(toys)
            CREATE (:LoadRun {id: 'run-2', dataset: 'toys', files: ['b.csv'], status: 'DONE',
              started: datetime('2026-02-01T10:00:00Z'), finished: datetime('2026-02-01T10:05:00Z')})-[:OF]->(toys)
            CREATE (:LoadRun {id: 'run-3', dataset: 'books', files: ['c.csv', 'd.csv'], status: 'FAILED',
              entitiesRead: 7, linksRead: 5, rejected_RECORD_INVALID: 2, rejected_LINK_END_MISSING: 1, failure: 'LOAD-203 broken',
              started: datetime('2026-03-01T10:00:00Z'), finished: datetime('2026-03-01T10:05:00Z')})-[:OF]->(books)
            """;

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private Datasets datasets() {
        return new Datasets(new GivenGraph(graph).reader());
    }

    @BeforeEach
    void twoDataSets() {
        graph.rows(RUNS);
    }

    @Test
    void aDataSetTellsWhereItComesFromAndWhenItWasLastLoaded() {
        assertThat(datasets().named(List.of("toys")))
                .containsOnly(Map.entry(
                        "toys",
                        new Dataset(
                                "toys",
                                "Toys",
                                "Toy Office",
                                "CC0",
                                Optional.of("https://toys.example"),
                                Optional.of("2026-02-01T10:05:00Z"))));
    }

    @Test
    void aLoadThatFailedDoesNotCount() {
        assertThat(datasets().named(List.of("books")).values())
                .extracting(Dataset::lastLoaded)
                .containsExactly(Optional.empty());
    }

    @Test
    void aDataSetThatComesWithInnoGraphHasNoHomepage() {
        assertThat(datasets().named(List.of("books")).values())
                .extracting(Dataset::homepage)
                .containsExactly(Optional.empty());
    }

    @Test
    void anUnknownDataSetIsAbsent() {
        assertThat(datasets().named(List.of("nobody"))).isEmpty();
    }

    @Test
    void allAreInTheOrderOfTheirIds() {
        assertThat(datasets().all()).extracting(Dataset::id).containsExactly("books", "toys");
    }

    @Test
    void theContentsAreCountedByTypeAndKind() {
        new GivenGraph(graph)
                .entity(new Node(EntityType.ORGANIZATION, "plan:a", "A").kinds(OrganizationKind.FUND))
                .organization("plan:b", "B");
        assertThat(datasets().contents(1).entities())
                .containsExactly(Map.entry("Fund", 1L), Map.entry("Organization", 2L));
    }

    @Test
    void theLinksAreCountedByType() {
        new GivenGraph(graph)
                .organization("plan:a", "A")
                .organization("plan:b", "B")
                .link("plan:a", LinkType.PART_OF, "plan:b");
        assertThat(datasets().contents(1).links()).containsEntry("PART_OF", 1L);
    }

    @Test
    void theLatestLoadsComeFirst() {
        assertThat(datasets().contents(2).runs())
                .extracting(GraphContents.Run::id)
                .containsExactly("run-3", "run-2");
    }

    @Test
    void aLoadTellsItsFilesAndHowItEnded() {
        assertThat(datasets().contents(1).runs())
                .containsExactly(new GraphContents.Run(
                        "run-3",
                        "books",
                        "FAILED",
                        "2026-03-01T10:00:00Z",
                        Optional.of("2026-03-01T10:05:00Z"),
                        List.of("c.csv", "d.csv"),
                        12,
                        3,
                        Optional.of("LOAD-203 broken")));
    }
}
