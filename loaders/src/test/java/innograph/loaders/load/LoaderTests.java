package innograph.loaders.load;

import static innograph.loaders.testing.StatedSource.identifier;
import static innograph.loaders.testing.StatedSource.organization;
import static innograph.loaders.testing.StatedSource.project;
import static innograph.loaders.testing.StatedSource.technology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import innograph.loaders.source.Input;
import innograph.loaders.testing.GraphContent;
import innograph.loaders.testing.StatedSource;
import innograph.loaders.testing.TestFiles;
import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.Property;
import innograph.model.record.EntityRecord;
import innograph.model.testing.TestGraph;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoaderTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private LoadReport load(StatedSource source) throws IOException {
        return load(source, Progress.SILENT);
    }

    private LoadReport load(StatedSource source, Progress progress) throws IOException {
        try (Input input = Input.of(file())) {
            return new Loader(graph.driver(), folder.resolve("rejects"), 2, new Pass.Size(2_000, 2_000))
                    .load(LoadRequest.of(source, List.of(input)), progress);
        }
    }

    private LoadReport loadThatFails(StatedSource source) {
        return catchThrowableOfType(LoadFailedException.class, () -> load(source))
                .report();
    }

    /** Always the same, so that a load of the same source may go on with an earlier one. */
    private Path file() throws IOException {
        Path file = folder.resolve("statements.txt");
        return Files.exists(file) ? file : new TestFiles(folder).plain("statements.txt", "as the test says");
    }

    private SortedMap<String, String> content() {
        return GraphContent.of(graph);
    }

    private List<String> rejectLines(LoadReport report) throws IOException {
        return Files.readAllLines(Path.of(String.valueOf(report.rejectFile())));
    }

    private Map<String, Object> node(String id) {
        return graph.rows("MATCH (n:Entity {id: $id}) RETURN n {.*} AS n", Map.of("id", id)).stream()
                .map(row -> (Map<?, ?>) row.getOrDefault("n", Map.of()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in the graph"))
                .entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()), entry -> (Object) entry.getValue()));
    }

    private static StatedSource twoLinkedOrganizations() {
        return new StatedSource("firms")
                .entity(organization("plan:muster").set("city", "Ulm").kind(OrganizationKind.ENTERPRISE))
                .entity(organization("plan:beispiel"))
                .link("plan:muster", LinkType.PART_OF, "plan:beispiel");
    }

    /** Everybody works with everybody: what is written at a time shares no node, but is surrounded by the same links. */
    @Test
    void linksOfADenseGraphAreWrittenWithoutAnyDeadlock() throws IOException {
        StatedSource dense = new StatedSource("dense");
        int organizations = 400;
        for (int i = 0; i < organizations; i++) {
            dense.entity(organization("plan:org-" + i));
        }
        for (int distance = 1; distance <= 60; distance++) {
            for (int i = 0; i < organizations; i++) {
                String other = "plan:org-" + (i + distance * 3) % organizations;
                dense.link("plan:org-" + i, LinkType.COOPERATES_WITH, other);
            }
        }
        LoadReport report = load(dense);
        assertThat(List.of(report.retries(), report.deadlocks())).containsOnly(0L);
    }

    @Nested
    class WhenSomethingIsLoadedForTheFirstTime {
        @Test
        void theReportCountsWhatWasReadAndCreated() throws IOException {
            LoadReport report = load(twoLinkedOrganizations());
            assertThat(report.entities()).isEqualTo(new LoadReport.Statements(2, 2, 0, 0, 0));
        }

        @Test
        void theReportCountsTheLinks() throws IOException {
            LoadReport report = load(twoLinkedOrganizations());
            assertThat(report.links()).isEqualTo(new LoadReport.Statements(1, 1, 0, 0, 0));
        }

        @Test
        void aNodeSaysWhatItsRecordSaid() throws IOException {
            load(twoLinkedOrganizations());
            assertThat(node("plan:muster"))
                    .containsOnly(
                            Map.entry("id", "plan:muster"),
                            Map.entry("name", "Organization plan:muster"),
                            Map.entry("names", List.of("Organization plan:muster")),
                            Map.entry("nameLanguages", List.of("en")),
                            Map.entry("aliases", List.of()),
                            Map.entry("city", "Ulm"),
                            Map.entry("datasets", List.of("firms")),
                            Map.entry("runs", List.of(1L)));
        }

        @Test
        void typesAndKindsAreLabels() throws IOException {
            load(twoLinkedOrganizations());
            assertThat(graph.number(
                            "MATCH (n:Entity&Organization&Enterprise {id: 'plan:muster'}) RETURN size(labels(n))"))
                    .isEqualTo(3);
        }

        @Test
        void everyIdentifierLeadsToTheNode() throws IOException {
            load(new StatedSource("firms").entity(organization("plan:muster").identifiedBy(identifier("wikidata:Q1"))));
            assertThat(graph.rows("MATCH (:Entity {id: 'plan:muster'})-[:IDENTIFIED_BY]->(i) RETURN i.value AS value"
                            + " ORDER BY value"))
                    .extracting(row -> row.get("value"))
                    .containsExactly("plan:muster", "wikidata:Q1");
        }

        @Test
        void theDataSetAndItsRunAreRemembered() throws IOException {
            LoadReport report = load(twoLinkedOrganizations());
            assertThat(graph.rows("MATCH (r:LoadRun)-[:OF]->(d:Dataset) RETURN r.id AS run, r.status AS status,"
                            + " d.id AS dataset, d.title AS title"))
                    .containsExactly(Map.of(
                            "run", report.run(), "status", "DONE", "dataset", "firms", "title", "Statements of firms"));
        }

        @Test
        void noRejectFileIsWrittenWithoutRejects() throws IOException {
            assertThat(load(twoLinkedOrganizations()).rejectFile()).isNull();
        }

        @Test
        void progressIsHeardForBothPhases() throws IOException {
            List<LoadPhase> phases = new ArrayList<>();
            load(twoLinkedOrganizations(), new Progress() {
                @Override
                public void written(LoadPhase phase, long statements, double fraction) {
                    phases.add(phase);
                }
            });
            assertThat(phases).containsExactly(LoadPhase.ENTITIES, LoadPhase.LINKS);
        }

        @Test
        void theSpeedCountsEntitiesAndLinks() throws IOException {
            LoadReport report = load(twoLinkedOrganizations());
            assertThat(report.rowsPerSecond() * report.seconds())
                    .isCloseTo(3, org.assertj.core.api.Assertions.within(1e-6));
        }
    }

    @Nested
    class WhenTheSameIsLoadedAgain {
        @Test
        void theGraphStaysAsItIs() throws IOException {
            load(twoLinkedOrganizations());
            SortedMap<String, String> before = content();
            load(twoLinkedOrganizations());
            assertThat(content()).isEqualTo(before);
        }

        @Test
        void allEntitiesAreUnchanged() throws IOException {
            load(twoLinkedOrganizations());
            assertThat(load(twoLinkedOrganizations()).entities()).isEqualTo(new LoadReport.Statements(2, 0, 0, 2, 0));
        }

        @Test
        void allLinksAreUnchanged() throws IOException {
            load(twoLinkedOrganizations());
            assertThat(load(twoLinkedOrganizations()).links()).isEqualTo(new LoadReport.Statements(1, 0, 0, 1, 0));
        }

        @Test
        void itIsARunOfItsOwn() throws IOException {
            load(twoLinkedOrganizations());
            assertThat(load(twoLinkedOrganizations()).resumed()).isFalse();
        }

        @Test
        void aChangedValueIsTheOnlyUpdate() throws IOException {
            load(new StatedSource("firms")
                    .entity(organization("plan:muster").set("city", "Ulm"))
                    .entity(organization("plan:beispiel")));
            LoadReport report = load(new StatedSource("firms")
                    .entity(organization("plan:muster").set("city", "Bonn"))
                    .entity(organization("plan:beispiel")));
            assertThat(report.entities()).isEqualTo(new LoadReport.Statements(2, 0, 1, 1, 0));
        }

        @Test
        void aChangedValueReplacesTheOldOne() throws IOException {
            load(new StatedSource("firms").entity(organization("plan:muster").set("city", "Ulm")));
            load(new StatedSource("firms").entity(organization("plan:muster").set("city", "Bonn")));
            assertThat(node("plan:muster")).containsEntry("city", "Bonn");
        }

        @Test
        void whatTheRecordNoLongerSaysIsGone() throws IOException {
            load(new StatedSource("firms").entity(organization("plan:muster").set("city", "Ulm")));
            load(new StatedSource("firms").entity(organization("plan:muster")));
            assertThat(node("plan:muster")).doesNotContainKey("city");
        }

        @Test
        void aKindThatTheRecordNoLongerSaysIsGone() throws IOException {
            load(new StatedSource("firms").entity(organization("plan:muster").kind(OrganizationKind.FUND)));
            load(new StatedSource("firms").entity(organization("plan:muster").kind(OrganizationKind.INCUBATOR)));
            assertThat(graph.number("MATCH (n:Incubator&!Fund {id: 'plan:muster'}) RETURN count(n)"))
                    .isEqualTo(1);
        }

        @Test
        void aChangedPropertyOfALinkIsTheOnlyUpdate() throws IOException {
            load(participation("partner"));
            assertThat(load(participation("coordinator")).links()).isEqualTo(new LoadReport.Statements(1, 0, 1, 0, 0));
        }

        @Test
        void aChangedPropertyOfALinkReplacesTheOldOne() throws IOException {
            load(participation("partner"));
            load(participation("coordinator"));
            assertThat(graph.rows("MATCH ()-[r:PARTICIPATES_IN]->() RETURN r.role AS role"))
                    .containsExactly(Map.of("role", "coordinator"));
        }

        private StatedSource participation(String role) {
            return new StatedSource("firms")
                    .entity(organization("plan:muster"))
                    .entity(project("plan:project", 2016))
                    .link("plan:muster", LinkType.PARTICIPATES_IN, "plan:project", Map.of("role", role));
        }
    }

    @Nested
    class WhenANewReleaseLacksSomething {
        private LoadReport loadBoth() throws IOException {
            load(twoLinkedOrganizations());
            return load(new StatedSource("firms").entity(organization("plan:muster")));
        }

        @Test
        void theReportSaysSo() throws IOException {
            assertThat(loadBoth().vanished()).isEqualTo(new Vanished(1, 1));
        }

        @Test
        void itIsMarkedAndStays() throws IOException {
            loadBoth();
            assertThat(node("plan:beispiel")).containsEntry("vanished", List.of("firms"));
        }

        @Test
        void soIsALink() throws IOException {
            loadBoth();
            assertThat(graph.rows("MATCH ()-[r:PART_OF]->() RETURN r.vanished AS vanished"))
                    .containsExactly(Map.of("vanished", List.of("firms")));
        }

        @Test
        void itIsReportedOnlyOnce() throws IOException {
            loadBoth();
            assertThat(load(new StatedSource("firms").entity(organization("plan:muster")))
                            .vanished())
                    .isEqualTo(Vanished.NOTHING);
        }

        @Test
        void theMarkGoesWhenItIsThereAgain() throws IOException {
            load(twoLinkedOrganizations());
            SortedMap<String, String> before = content();
            load(new StatedSource("firms").entity(organization("plan:muster")));
            load(twoLinkedOrganizations());
            assertThat(content()).isEqualTo(before);
        }

        @Test
        void aPartOfADataSetLacksNothing() throws IOException {
            load(twoLinkedOrganizations());
            StatedSource part = new StatedSource("firms").entity(organization("plan:muster"));
            try (Input input = Input.of(file())) {
                LoadReport report = new Loader(graph.driver(), folder, 2)
                        .load(new LoadRequest(part, "firms", List.of(input), false, true), Progress.SILENT);
                assertThat(report.vanished()).isEqualTo(Vanished.NOTHING);
            }
        }

        @Test
        void whatAnotherDataSetSaysHasNotVanished() throws IOException {
            load(new StatedSource("registry").entity(organization("plan:other")));
            assertThat(loadBoth().vanished()).isEqualTo(new Vanished(1, 1));
        }
    }

    @Nested
    class WhenSomethingIsOnlyMentioned {
        @Test
        void theNodeSaysSo() throws IOException {
            load(new StatedSource("firms").entity(organization("plan:muster").mention()));
            assertThat(node("plan:muster")).containsEntry("mention", true);
        }

        @Test
        void itsOwnRecordHasTheWordAlthoughItComesLater() throws IOException {
            load(new StatedSource("firms")
                    .entity(organization("plan:muster").set("city", "Bonn").mention())
                    .entity(organization("plan:muster").set("city", "Ulm")));
            assertThat(node("plan:muster")).containsEntry("city", "Ulm").doesNotContainKey("mention");
        }

        @Test
        void aMentionInANewReleaseReplacesNothing() throws IOException {
            load(new StatedSource("firms").entity(organization("plan:muster").set("city", "Ulm")));
            load(new StatedSource("firms").entity(organization("plan:muster").mention()));
            assertThat(node("plan:muster")).containsEntry("city", "Ulm");
        }

        private void loadMentionThenRecord() throws IOException {
            load(new StatedSource("works")
                    .entity(organization("plan:muster")
                            .identifiedBy(identifier("wikidata:Q42"))
                            .mention()));
            load(new StatedSource("registry")
                    .entity(organization("pic:999000001").identifiedBy(identifier("wikidata:Q42"))));
        }

        @Test
        void whoseRecordItIsNamesTheNode() throws IOException {
            loadMentionThenRecord();
            assertThat(graph.rows("MATCH (n:Organization) RETURN n.id AS id"))
                    .containsExactly(Map.of("id", "pic:999000001"));
        }

        @Test
        void theIdOfItsMentionStillLeadsToIt() throws IOException {
            loadMentionThenRecord();
            assertThat(graph.rows("MATCH (n)-[:IDENTIFIED_BY]->({value: 'plan:muster'}) RETURN n.id AS id"))
                    .containsExactly(Map.of("id", "pic:999000001"));
        }

        @Test
        void aRecordOfAnotherDataSetDoesNotChangeTheIdThatARecordGave() throws IOException {
            load(new StatedSource("firms")
                    .entity(organization("plan:muster").identifiedBy(identifier("wikidata:Q42"))));
            load(new StatedSource("registry")
                    .entity(organization("pic:999000001").identifiedBy(identifier("wikidata:Q42"))));
            assertThat(graph.rows("MATCH (n:Organization) RETURN n.id AS id"))
                    .containsExactly(Map.of("id", "plan:muster"));
        }

        @Test
        void theIdIsTheSameInWhicheverOrderMentionAndRecordCome() throws IOException {
            load(new StatedSource("registry")
                    .entity(organization("pic:999000001").identifiedBy(identifier("wikidata:Q42"))));
            load(new StatedSource("works")
                    .entity(organization("plan:muster")
                            .identifiedBy(identifier("wikidata:Q42"))
                            .mention()));
            assertThat(graph.rows("MATCH (n:Organization) RETURN n.id AS id"))
                    .containsExactly(Map.of("id", "pic:999000001"));
        }
    }

    @Nested
    class WhenAHierarchyClosesACircle {
        private LoadReport loadCircle() throws IOException {
            return load(new StatedSource("firms")
                    .organizations(4)
                    .chain(4)
                    .link("plan:org-4", LinkType.PART_OF, "plan:org-2"));
        }

        @Test
        void oneLinkIsLeftOut() throws IOException {
            loadCircle();
            assertThat(graph.number("MATCH ()-[r:PART_OF]->() RETURN count(r)")).isEqualTo(3);
        }

        @Test
        void theReportDoesNotCountIt() throws IOException {
            assertThat(loadCircle().links().created()).isEqualTo(3);
        }

        @Test
        void theRejectShowsTheCircle() throws IOException {
            assertThat(rejectLines(loadCircle()))
                    .singleElement()
                    .asString()
                    .contains("LOAD-110", "plan:org-2", "plan:org-3", "plan:org-4");
        }

        @Test
        void theSameIsReportedAgainWhenTheSameIsLoadedAgain() throws IOException {
            loadCircle();
            assertThat(loadCircle().rejected()).containsExactly(Map.entry("LOAD-110", 1L));
        }
    }

    @Nested
    class WhenTwoDataSetsSpeakOfOneThing {
        private void loadBoth() throws IOException {
            load(new StatedSource("registry")
                    .entity(organization("pic:999000001")
                            .identifiedBy(identifier("wikidata:Q42"))
                            .name("穆斯特公司", "zh")
                            .alias("MG")
                            .set("city", "Ulm")));
            load(new StatedSource("projects")
                    .entity(organization("plan:muster")
                            .identifiedBy(identifier("wikidata:Q42"))
                            .name("Muster SA", "fr")
                            .alias("Muster Group")
                            .kind(OrganizationKind.ENTERPRISE)
                            .set("city", "ULM (DONAU)")
                            .set("country", "DE")));
        }

        @Test
        void theyAreOneNodeOfBoth() throws IOException {
            loadBoth();
            assertThat(graph.rows("MATCH (n:Organization) RETURN n.id AS id, n.datasets AS datasets"))
                    .containsExactly(Map.of("id", "pic:999000001", "datasets", List.of("registry", "projects")));
        }

        @Test
        void theNodeHasAllTheirIdentifiers() throws IOException {
            loadBoth();
            assertThat(graph.rows("MATCH (:Organization)-[:IDENTIFIED_BY]->(i) RETURN i.value AS value ORDER BY value"))
                    .extracting(row -> row.get("value"))
                    .containsExactly("pic:999000001", "plan:muster", "wikidata:Q42");
        }

        @Test
        void theFirstOneKeepsItsWord() throws IOException {
            loadBoth();
            assertThat(node("pic:999000001"))
                    .containsEntry("city", "Ulm")
                    .containsEntry("name", "Organization pic:999000001");
        }

        @Test
        void theSecondOneFillsWhatWasOpen() throws IOException {
            loadBoth();
            assertThat(node("pic:999000001")).containsEntry("country", "DE");
        }

        @Test
        void kindsAreJoined() throws IOException {
            loadBoth();
            assertThat(graph.number("MATCH (n:Enterprise {id: 'pic:999000001'}) RETURN count(n)"))
                    .isEqualTo(1);
        }

        @Test
        void namesAreJoinedWithTheirLanguages() throws IOException {
            loadBoth();
            assertThat(node("pic:999000001"))
                    .containsEntry(
                            "names",
                            List.of("Organization pic:999000001", "穆斯特公司", "Organization plan:muster", "Muster SA"))
                    .containsEntry("nameLanguages", List.of("en", "zh", "en", "fr"));
        }

        @Test
        void aliasesAreJoined() throws IOException {
            loadBoth();
            assertThat(node("pic:999000001")).containsEntry("aliases", List.of("MG", "Muster Group"));
        }

        @Test
        void loadingBothAgainChangesNothing() throws IOException {
            loadBoth();
            SortedMap<String, String> before = content();
            loadBoth();
            assertThat(content()).isEqualTo(before);
        }

        @Test
        void aLinkThatBothStateIsOneOfBoth() throws IOException {
            load(twoLinkedOrganizations());
            load(new StatedSource("projects")
                    .entity(organization("plan:muster"))
                    .link("plan:muster", LinkType.PART_OF, "plan:beispiel"));
            assertThat(graph.rows("MATCH ()-[r:PART_OF]->() RETURN r.datasets AS datasets"))
                    .containsExactly(Map.of("datasets", List.of("firms", "projects")));
        }
    }

    @Nested
    class WhenTwoThingsClaimOneIdentifier {
        private LoadReport loadBoth() throws IOException {
            return load(new StatedSource("firms")
                    .entity(organization("pic:999000001").identifiedBy(identifier("wikidata:Q42")))
                    .entity(organization("pic:999000002").identifiedBy(identifier("wikidata:Q42"))));
        }

        @Test
        void theirAuthoritySaysThatTheyAreTwo() throws IOException {
            loadBoth();
            assertThat(graph.number("MATCH (n:Organization) RETURN count(n)")).isEqualTo(2);
        }

        @Test
        void itStaysWithTheFirst() throws IOException {
            loadBoth();
            assertThat(graph.rows(
                            "MATCH (n)-[:IDENTIFIED_BY]->(:Identifier {value: 'wikidata:Q42'}) RETURN n.id AS id"))
                    .containsExactly(Map.of("id", "pic:999000001"));
        }

        @Test
        void theClaimIsReported() throws IOException {
            assertThat(loadBoth().rejected()).containsExactly(Map.entry("LOAD-105", 1L));
        }

        @Test
        void theRejectSaysWhoHasIt() throws IOException {
            assertThat(rejectLines(loadBoth()))
                    .singleElement()
                    .asString()
                    .contains(
                            "wikidata:Q42 of pic:999000002 already names pic:999000001; the record is kept without it");
        }

        @Test
        void itIsReportedAgainWhenTheSameIsLoadedAgain() throws IOException {
            loadBoth();
            assertThat(loadBoth().rejected()).containsExactly(Map.entry("LOAD-105", 1L));
        }

        @Test
        void aRecordWhoseOwnIdentifierNamesAnotherThingIsLeftOut() throws IOException {
            LoadReport report = load(new StatedSource("firms")
                    .entity(organization("plan:muster"))
                    .entity(technology("plan:muster")));
            assertThat(rejectLines(report)).singleElement().asString().contains("the record is left out");
        }
    }

    @Nested
    class WhenOneThingIsStatedTwice {
        @Test
        void itIsCreatedOnce() throws IOException {
            LoadReport report = load(new StatedSource("firms")
                    .entity(organization("plan:muster"))
                    .entity(organization("plan:muster").set("city", "Ulm")));
            assertThat(report.entities()).isEqualTo(new LoadReport.Statements(2, 1, 0, 0, 1));
        }

        @Test
        void theFirstWordCounts() throws IOException {
            load(twice());
            assertThat(node("plan:muster")).containsEntry("city", "Ulm");
        }

        @Test
        void theContradictionIsReported() throws IOException {
            assertThat(rejectLines(load(twice())))
                    .singleElement()
                    .asString()
                    .contains("LOAD-109", "city 'Ulm' and 'Bonn'", "line 2");
        }

        @Test
        void whatTheFirstLeftOpenIsFilled() throws IOException {
            load(new StatedSource("firms")
                    .entity(organization("plan:muster"))
                    .entity(organization("plan:muster").set("city", "Bonn")));
            assertThat(node("plan:muster")).containsEntry("city", "Bonn");
        }

        private StatedSource twice() {
            return new StatedSource("firms")
                    .entity(organization("plan:muster").set("city", "Ulm"))
                    .entity(organization("plan:muster").set("city", "Bonn"));
        }

        @Test
        void aLinkIsCreatedOnce() throws IOException {
            LoadReport report = load(twoLinkedOrganizations().link("plan:muster", LinkType.PART_OF, "plan:beispiel"));
            assertThat(report.links()).isEqualTo(new LoadReport.Statements(2, 1, 0, 0, 1));
        }
    }

    @Nested
    class EveryTypeOfLink {
        static Stream<LinkType> stated() {
            return Stream.of(LinkType.values()).filter(type -> !type.derived());
        }

        private static Object any(Property property) {
            return switch (property.type()) {
                case TEXT, URL ->
                    property.values().isEmpty()
                            ? "https://a.example"
                            : property.values().getFirst();
                case TEXTS -> List.of("a");
                case INTEGER -> 7L;
                case DECIMAL -> 0.5;
                case DATE -> LocalDate.of(2020, 2, 29);
                case POINT -> new Coordinates(1, 2);
            };
        }

        @ParameterizedTest
        @MethodSource("stated")
        void keepsAllThatMayBeSaidOfIt(LinkType type) throws IOException {
            Map<String, Object> said =
                    type.properties().stream().collect(Collectors.toMap(Property::name, EveryTypeOfLink::any));
            LinkType.Ends ends = type.ends().getFirst();
            load(new StatedSource("links")
                    .entity(EntityRecord.of(ends.from(), identifier("plan:a")).name("a", ""))
                    .entity(EntityRecord.of(ends.to(), identifier("plan:b")).name("b", ""))
                    .link("plan:a", type, "plan:b", said));
            Map<String, Object> expected = new HashMap<>(said);
            expected.put("datasets", List.of("links"));
            expected.put("runs", List.of(1L));
            assertThat(graph.rows(
                            "MATCH ({id: 'plan:a'})-[r]->({id: 'plan:b'}) WHERE type(r) = $type RETURN properties(r) AS said",
                            Map.of("type", type.name())))
                    .containsExactly(Map.of("said", expected));
        }
    }

    @Nested
    class WhenALinkHasTheWrongEnds {
        @Test
        void itIsRejected() throws IOException {
            LoadReport report =
                    load(twoLinkedOrganizations().link("plan:muster", LinkType.LOCATED_IN, "plan:beispiel"));
            assertThat(report.rejected()).containsExactly(Map.entry("LOAD-104", 1L));
        }

        @Test
        void anOrderThatMeansNothingIsNoSecondLink() throws IOException {
            load(twoLinkedOrganizations()
                    .link("plan:muster", LinkType.COOPERATES_WITH, "plan:beispiel")
                    .link("plan:beispiel", LinkType.COOPERATES_WITH, "plan:muster"));
            assertThat(graph.number("MATCH ()-[r:COOPERATES_WITH]->() RETURN count(r)"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class WhenALinkCannotBeWritten {
        private LoadReport loadWithoutEnd() throws IOException {
            return load(new StatedSource("firms")
                    .entity(organization("plan:muster"))
                    .link("plan:muster", LinkType.PART_OF, "plan:beispiel"));
        }

        @Test
        void aMissingEndIsReported() throws IOException {
            assertThat(loadWithoutEnd().rejected()).containsExactly(Map.entry("LOAD-106", 1L));
        }

        @Test
        void theLinkWaits() throws IOException {
            assertThat(loadWithoutEnd().linksWaiting()).isEqualTo(1);
        }

        @Test
        void theRejectNamesTheMissingEndAndWhatToDo() throws IOException {
            assertThat(rejectLines(loadWithoutEnd()))
                    .singleElement()
                    .asString()
                    .contains("plan:beispiel is not in the graph; load it, then load this again");
        }

        @Test
        void theEndIsNotInvented() throws IOException {
            loadWithoutEnd();
            assertThat(graph.number("MATCH (n:Entity) RETURN count(n)")).isEqualTo(1);
        }

        @Test
        void itIsWrittenWhenItIsLoadedAgainAfterItsEnd() throws IOException {
            loadWithoutEnd();
            load(new StatedSource("others").entity(organization("plan:beispiel")));
            assertThat(loadWithoutEnd().links()).isEqualTo(new LoadReport.Statements(1, 1, 0, 0, 0));
        }

        @Test
        void aLinkOfAThingWithItselfUnderAnotherNameIsReported() throws IOException {
            LoadReport report = load(new StatedSource("firms")
                    .entity(organization("plan:muster").identifiedBy(identifier("wikidata:Q42")))
                    .link("plan:muster", LinkType.PART_OF, "wikidata:Q42"));
            assertThat(report.rejected()).containsExactly(Map.entry("LOAD-107", 1L));
        }
    }

    @Nested
    class WhenALinkContradictsTheModel {
        private LoadReport load() throws IOException {
            return LoaderTests.this.load(new StatedSource("firms")
                    .entity(organization("plan:muster"))
                    .entity(technology("plan:lasers"))
                    .link("plan:muster", LinkType.PARTICIPATES_IN, "plan:lasers"));
        }

        @Test
        void itIsNotWritten() throws IOException {
            load();
            assertThat(graph.number("MATCH ()-[r:PARTICIPATES_IN]->() RETURN count(r)"))
                    .isZero();
        }

        @Test
        void itIsReportedWithBothEnds() throws IOException {
            assertThat(rejectLines(load()))
                    .singleElement()
                    .asString()
                    .contains(
                            "LOAD-104",
                            "PARTICIPATES_IN can't connect Organization plan:muster with Technology plan:lasers");
        }
    }

    @Nested
    class WhenTheSourceHasItsOwnOrder {
        @Test
        void linksMayComeBeforeTheirEnds() throws IOException {
            LoadReport report = load(new StatedSource("firms")
                    .link("plan:muster", LinkType.PART_OF, "plan:beispiel")
                    .entity(organization("plan:beispiel"))
                    .entity(organization("plan:muster")));
            assertThat(report.links()).isEqualTo(new LoadReport.Statements(1, 1, 0, 0, 0));
        }

        @Test
        void anEndMayBeNamedByAnyOfItsIdentifiers() throws IOException {
            load(new StatedSource("firms")
                    .entity(organization("plan:muster").identifiedBy(identifier("wikidata:Q42")))
                    .entity(organization("plan:beispiel"))
                    .link("wikidata:Q42", LinkType.PART_OF, "plan:beispiel"));
            assertThat(graph.rows("MATCH (a)-[:PART_OF]->(b) RETURN a.id AS part, b.id AS whole"))
                    .containsExactly(Map.of("part", "plan:muster", "whole", "plan:beispiel"));
        }
    }

    @Nested
    class TheRejectFile {
        private LoadReport report() throws IOException {
            return load(twoLinkedOrganizations().badRecord("???"));
        }

        @Test
        void hasALineForEveryReject() throws IOException {
            assertThat(rejectLines(report()))
                    .containsExactly(
                            "{\"code\":\"LOAD-104\",\"file\":\"statements.txt\",\"position\":\"line 4\",\"reason\":\"it says nothing\",\"record\":\"???\"}");
        }

        @Test
        void isNamedInTheReport() throws IOException {
            LoadReport report = report();
            assertThat(report.rejectFile())
                    .isEqualTo(folder.resolve("rejects")
                            .resolve(report.run() + ".jsonl")
                            .toString());
        }

        @Test
        void hasAsManyLinesAsTheReportCounts() throws IOException {
            LoadReport report = report();
            assertThat(rejectLines(report)).hasSize((int) report.rejects());
        }

        @Test
        void thatCannotBeWrittenEndsTheLoadWithAReason() throws IOException {
            new TestFiles(folder).plain("rejects", "a file where the folder should be");
            assertThatThrownBy(this::report)
                    .isInstanceOf(LoadFailedException.class)
                    .hasMessageContaining("LOAD-209")
                    .hasMessageContaining("can't be written");
        }
    }

    @Nested
    class WhenNothingCouldBeUsed {
        @Test
        void theFileIsAWrongOne() {
            assertThatThrownBy(() -> load(new StatedSource("firms").badRecord("???")))
                    .isInstanceOf(LoadFailedException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("no record that firms could use; give whatever you like");
        }

        @Test
        void theRunIsRememberedAsFailed() {
            loadThatFails(new StatedSource("firms"));
            assertThat(graph.rows("MATCH (r:LoadRun) RETURN r.status AS status"))
                    .containsExactly(Map.of("status", "FAILED"));
        }
    }

    @Nested
    class WhenALoadStopsInTheMiddle {
        /** More than one batch of entities and of links, with a bad record in each batch of the first reading. */
        private StatedSource source() {
            return new StatedSource("firms")
                    .badRecord("at the beginning")
                    .organizations(2_100)
                    .badRecord("in the second batch")
                    .organizations(2_300)
                    .chain(2_300);
        }

        private SortedMap<String, String> undisturbed() throws IOException {
            load(source());
            SortedMap<String, String> content = content();
            graph.rows("MATCH (n) WHERE NOT n:SchemaMigration DETACH DELETE n");
            return content;
        }

        @Test
        void theReasonIsSaid() {
            StatedSource source = source().failingOnce(new EOFException("Unexpected end"), 1, 2_200);
            assertThatThrownBy(() -> load(source))
                    .isInstanceOf(LoadFailedException.class)
                    .hasMessageContaining("LOAD-203")
                    .hasMessageContaining("fetch it again");
        }

        @Test
        void theReportSaysWhatIsInTheGraph() {
            LoadReport report = loadThatFails(source().failingOnce(new EOFException("Unexpected end"), 1, 2_200));
            assertThat(report.entities().created())
                    .isEqualTo(graph.number("MATCH (n:Organization) RETURN count(n)"))
                    .isEqualTo(2_000);
        }

        @Test
        void theReportCountsAsReadWhatIsWritten() {
            LoadReport report = loadThatFails(source().failingOnce(new EOFException("Unexpected end"), 1, 2_200));
            assertThat(report.entities()).isEqualTo(new LoadReport.Statements(2_000, 2_000, 0, 0, 0));
        }

        @Test
        void theReportNamesTheRejectFile() {
            LoadReport report = loadThatFails(source().failingOnce(new EOFException("Unexpected end"), 1, 2_200));
            assertThat(report.rejectFile()).endsWith(report.run() + ".jsonl");
        }

        @Test
        void theNextLoadOfTheSameFileGoesOn() throws IOException {
            StatedSource source = source().failingOnce(new IOException("Input/output error"), 1, 2_200);
            String run = loadThatFails(source).run();
            LoadReport report = load(source);
            assertThat(report.resumed()).isTrue();
            assertThat(report.run()).isEqualTo(run);
        }

        @Test
        void aLoadOfAnotherFileStartsAnew() throws IOException {
            StatedSource source = source().failingOnce(new IOException("Input/output error"), 1, 2_200);
            loadThatFails(source);
            new TestFiles(folder).plain("statements.txt", "as the test says, fetched again");
            assertThat(load(source).resumed()).isFalse();
        }

        @Test
        void theFiguresOfBothPartsAddUpWhenItStoppedAmongTheEntities() throws IOException {
            StatedSource source = source().failingOnce(new IOException("Input/output error"), 1, 2_200);
            loadThatFails(source);
            LoadReport report = load(source);
            assertThat(report.entities().read()).isEqualTo(4_400);
            assertThat(report.entities().created()).isEqualTo(2_300);
        }

        @Test
        void theFiguresOfBothPartsAddUpWhenItStoppedAmongTheLinks() throws IOException {
            StatedSource source = source().failingOnce(new IOException("Input/output error"), 2, 4_402 + 2_100);
            loadThatFails(source);
            LoadReport report = load(source);
            assertThat(report.links()).isEqualTo(new LoadReport.Statements(2_299, 2_299, 0, 0, 0));
        }

        @Test
        void whatWasWrittenIsNotWrittenAgain() throws IOException {
            StatedSource source = source().failingOnce(new IOException("Input/output error"), 2, 4_402 + 2_100);
            long before = loadThatFails(source).links().created();
            List<Long> written = new ArrayList<>();
            load(source, new Progress() {
                @Override
                public void written(LoadPhase phase, long statements, double fraction) {
                    written.add(statements);
                }
            });
            assertThat(before).isEqualTo(2_000);
            assertThat(written).containsExactly(2_299L);
        }

        @Test
        void theRejectFileHasEachRejectOnce() throws IOException {
            StatedSource source = source().failingOnce(new IOException("Input/output error"), 1, 2_200);
            loadThatFails(source);
            assertThat(rejectLines(load(source)))
                    .hasSize(2)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("at the beginning"),
                            second -> assertThat(second).contains("in the second batch"));
        }

        @Test
        void theReportCountsEachRejectOnce() throws IOException {
            StatedSource source = source().failingOnce(new IOException("Input/output error"), 1, 2_200);
            loadThatFails(source);
            assertThat(load(source).rejected()).containsExactly(Map.entry("LOAD-104", 2L));
        }

        @Test
        void theGraphIsInTheEndThatOfAnUndisturbedLoad() throws IOException {
            SortedMap<String, String> expected = undisturbed();
            StatedSource source = source().failingOnce(new IOException("Input/output error"), 1, 2_200);
            loadThatFails(source);
            load(source);
            assertThat(content().equals(expected)).isTrue();
        }

        @Test
        void theGraphIsThatOfAnUndisturbedLoadAlsoWhenItStoppedAmongTheLinks() throws IOException {
            SortedMap<String, String> expected = undisturbed();
            StatedSource source = source().failingOnce(new IOException("Input/output error"), 2, 4_402 + 2_100);
            loadThatFails(source);
            load(source);
            assertThat(content().equals(expected)).isTrue();
        }

        @Test
        void aFileThatWasFetchedAgainMakesTheSameGraphToo() throws IOException {
            SortedMap<String, String> expected = undisturbed();
            StatedSource source = source().failingOnce(new EOFException("Unexpected end"), 2, 4_402 + 2_100);
            loadThatFails(source);
            new TestFiles(folder).plain("statements.txt", "as the test says, fetched again");
            load(source);
            assertThat(content().equals(expected)).isTrue();
        }
    }

    @Test
    void allTypesOfEntitiesFindTheirPlaceInOneGraph() throws IOException {
        load(new StatedSource("firms")
                .entity(organization("plan:a"))
                .entity(project("plan:b", 2016))
                .entity(technology("plan:c")));
        assertThat(graph.rows("MATCH (n:Entity) RETURN [l IN labels(n) WHERE l <> 'Entity'][0] AS type ORDER BY n.id"))
                .extracting(row -> row.get("type"))
                .containsExactly(
                        EntityType.ORGANIZATION.label(), EntityType.PROJECT.label(), EntityType.TECHNOLOGY.label());
    }
}
