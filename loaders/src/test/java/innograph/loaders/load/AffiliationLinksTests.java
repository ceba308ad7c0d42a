package innograph.loaders.load;

import static innograph.loaders.testing.StatedSource.identifier;
import static org.assertj.core.api.Assertions.assertThat;

import innograph.loaders.source.Input;
import innograph.loaders.testing.GraphContent;
import innograph.loaders.testing.StatedSource;
import innograph.loaders.testing.TestFiles;
import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.curated.SameAsDecision;
import innograph.model.record.EntityRecord;
import innograph.model.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sources only mention is linked to the organizations that it means, in a real graph. */
class AffiliationLinksTests {
    private static final String LINKS = """
            MATCH (m:Organization {mention: true})-[l]-(o:Organization) WHERE 'innograph:affiliations' IN l.datasets
            RETURN type(l) + ' ' + o.name AS link, l.score AS score, coalesce(l.basis, l.evidence) AS why
            ORDER BY link
            """;

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private LoadReport load(StatedSource source) throws IOException {
        return load(source, true);
    }

    private LoadReport load(StatedSource source, boolean affiliations) throws IOException {
        try (Input input = Input.of(new TestFiles(folder).plain("statements.txt", "as the test says"))) {
            LoadRequest request = new LoadRequest(source, source.info().name(), List.of(input), true, affiliations);
            return new Loader(graph.driver(), folder, 2).load(request, Progress.SILENT);
        }
    }

    private void unload(String dataset) {
        new Unloader(graph.driver(), 2).unload(dataset, Progress.SILENT);
    }

    private NavigableMap<String, String> content() {
        return new TreeMap<>(GraphContent.of(graph));
    }

    private NavigableMap<String, String> contentOf(StatedSource... sources) throws IOException {
        for (StatedSource source : sources) {
            load(source);
        }
        NavigableMap<String, String> content = content();
        graph.rows("MATCH (n) WHERE NOT n:SchemaMigration DETACH DELETE n");
        return content;
    }

    private List<String> links() {
        return graph.rows(LINKS).stream()
                .map(row -> String.valueOf(row.get("link")))
                .toList();
    }

    private static EntityRecord.Builder known(
            String pic, String name, OrganizationKind kind, String country, String city) {
        return EntityRecord.of(EntityType.ORGANIZATION, identifier("pic:" + pic))
                .name(name, "en")
                .kind(kind)
                .set("country", country)
                .set("city", city);
    }

    private static StatedSource registry() {
        return new StatedSource("registry")
                .entity(known("999000001", "University of Brackwater", OrganizationKind.UNIVERSITY, "GB", "Brackwater"))
                .entity(known("999000002", "University of Kestrel", OrganizationKind.UNIVERSITY, "CA", "Kestrel"))
                .entity(known("999000003", "Qingshi Medical University", OrganizationKind.UNIVERSITY, "CN", "Qingshi")
                        .name("青石医科大学", "zh"));
    }

    private static StatedSource institutes() {
        return new StatedSource("institutes")
                .entity(known(
                        "999000004",
                        "Orbe Institute of Marine Physics",
                        OrganizationKind.RESEARCH_INSTITUTE,
                        "CH",
                        "Orbe"))
                .entity(known("999000005", "Ostmark Fine Mechanics GmbH", OrganizationKind.ENTERPRISE, "DE", "Lindau"));
    }

    private static EntityRecord.Builder mention(String id, String name, String country) {
        return EntityRecord.of(EntityType.ORGANIZATION, identifier("local:papers/" + id))
                .name(name, null)
                .set("country", country)
                .mention();
    }

    private static StatedSource papers(String name, String country) {
        return new StatedSource("papers").entity(mention("one", name, country));
    }

    private static StatedSource papers() {
        return papers("Dept. of Optics, University of Brackwater", "GB")
                .entity(mention("two", "Orbe Institute of Marine Physics", "CH"))
                .entity(mention("three", "University of Nowhere", "CA"));
    }

    @Nested
    class WhenAuthoritiesAreKnown {
        @BeforeEach
        void loadThem() throws IOException {
            load(registry());
            load(institutes());
        }

        @ParameterizedTest(name = "{0} ({1}): {2}")
        @CsvSource(delimiter = '|', textBlock = """
                University of Brackwater                                                     | GB | SAME_AS University of Brackwater
                UNIV BRACKWATER                                                              | GB | SAME_AS University of Brackwater
                Ostmark Fine Mechanics                                                       | DE | SAME_AS Ostmark Fine Mechanics GmbH
                Dept. of Optics, University of Brackwater, Brackwater, UK                    | GB | PART_OF University of Brackwater
                First Affiliated Hospital of Qingshi Medical University                      | CN | PART_OF Qingshi Medical University
                青石医科大学第一附属医院                                                          | CN | PART_OF Qingshi Medical University
                Polar Optics Ltd., University of Kestrel                                     | CA | RELATED_TO University of Kestrel
                """)
        void aMentionIsLinkedToWhatItMeans(String name, String country, String link) throws IOException {
            load(papers(name, country));
            assertThat(links()).containsExactly(link);
        }

        @Test
        void severalThatAreMeantAreAllLinked() throws IOException {
            load(papers(
                    "University of Kestrel, Kestrel, Canada; Orbe Institute of Marine Physics, Orbe, Switzerland",
                    "CA"));
            assertThat(links())
                    .containsExactly("RELATED_TO Orbe Institute of Marine Physics", "RELATED_TO University of Kestrel");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Department of Surgery", "University of Nowhere", "John Kestrel University"})
        void whatMeansNobodyStaysAlone(String name) throws IOException {
            load(papers(name, "CA"));
            assertThat(links()).isEmpty();
        }

        @Test
        void eachLinkHasItsScoreAndSaysWhy() throws IOException {
            load(papers());
            assertThat(graph.rows(LINKS)).hasSize(2).allSatisfy(row -> {
                assertThat((Double) row.get("score")).isBetween(0.75, 1.0);
                assertThat(String.valueOf(row.get("why"))).contains("The line has all words of its name");
            });
        }

        @Test
        void theReportCountsThem() throws IOException {
            assertThat(load(papers()).affiliated()).isEqualTo(new Affiliated(3, 1, 1, 0, 2));
        }

        @Test
        void aSecondLoadChangesNothing() throws IOException {
            load(papers());
            NavigableMap<String, String> before = content();
            assertThat(load(papers()).affiliated().changed()).isZero();
            assertThat(content()).isEqualTo(before);
        }

        @Test
        void aMentionThatIsCalledOtherwiseLosesItsLink() throws IOException {
            load(papers());
            load(papers("Dept. of Optics, University of Kestrel", "CA"));
            assertThat(links())
                    .containsExactly("PART_OF University of Kestrel", "SAME_AS Orbe Institute of Marine Physics");
        }

        @Test
        void nothingIsReadWhereThatIsSwitchedOff() throws IOException {
            assertThat(load(papers(), false).affiliated()).isEqualTo(Affiliated.NOTHING);
            assertThat(links()).isEmpty();
        }

        @Test
        @DisplayName("what a person rejected stays rejected, however often it is loaded")
        void whatAPersonRejectedStaysRejected() throws IOException {
            load(papers("Orbe Institute of Marine Physics", "CH"));
            graph.rows(
                    """
                    MATCH (a:Organization {id: 'local:papers/one'}), (b:Organization {id: 'pic:999000004'})
                    """ + SameAsDecision.KEEP + """
                    WITH a, b
                    MATCH (a)-[s:SAME_AS]-(b)
                    SET s.decision = $decision, s.decidedBy = $by, s.decided = $day
                    RETURN s
                    """,
                    Map.of(
                            "decision",
                            "REJECTED",
                            "by",
                            "ada",
                            "at",
                            ZonedDateTime.now(ZoneOffset.UTC),
                            "day",
                            LocalDate.of(2026, 1, 1)));
            NavigableMap<String, String> before = content();
            load(papers("Orbe Institute of Marine Physics", "CH"));
            load(registry()
                    .entity(known("999000009", "Kestrel Harbour Board", OrganizationKind.OTHER, "CA", "Kestrel")));
            assertThat(new Candidates(graph.driver()).waiting(List.of())).isEmpty();
            assertThat(content()).containsAllEntriesOf(before.tailMap("Organization local:"));
        }

        @Test
        void itsDataSetCanBeTakenAway() throws IOException {
            load(papers());
            unload(AffiliationLinks.DATASET);
            assertThat(links()).isEmpty();
            assertThat(graph.rows("MATCH (d:Dataset {id: 'innograph:affiliations'}) RETURN d"))
                    .isEmpty();
        }
    }

    @Test
    void withoutAuthoritiesNothingIsRead() throws IOException {
        assertThat(load(papers()).affiliated()).isEqualTo(Affiliated.NOTHING);
        assertThat(graph.rows("MATCH (d:Dataset) RETURN d.id AS id"))
                .extracting(row -> row.get("id"))
                .containsExactly("papers");
    }

    @ParameterizedTest
    @CsvSource({"0,1,2", "0,2,1", "1,0,2", "1,2,0", "2,0,1", "2,1,0"})
    void theOrderOfLoadsMakesNoDifference(int first, int second, int third) throws IOException {
        NavigableMap<String, String> expected = contentOf(registry(), institutes(), papers());
        for (int source : List.of(first, second, third)) {
            load(List.of(registry(), institutes(), papers()).get(source));
        }
        assertThat(content()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "institutes", "papers"})
    void whatIsUnloadedLeavesWhatTheOthersWouldHaveMade(String unloaded) throws IOException {
        StatedSource[] others = List.of(registry(), institutes(), papers()).stream()
                .filter(source -> !source.info().name().equals(unloaded))
                .toArray(StatedSource[]::new);
        NavigableMap<String, String> expected = contentOf(others);
        load(registry());
        load(institutes());
        load(papers());
        unload(unloaded);
        assertThat(content()).isEqualTo(expected);
    }
}
