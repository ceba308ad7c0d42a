package innograph.loaders.derive;

import static innograph.loaders.testing.StatedSource.organization;
import static innograph.loaders.testing.StatedSource.project;
import static innograph.loaders.testing.StatedSource.technology;
import static org.assertj.core.api.Assertions.assertThat;

import innograph.loaders.load.LoadReport;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.load.Unloader;
import innograph.loaders.source.Input;
import innograph.loaders.testing.GraphContent;
import innograph.loaders.testing.StatedSource;
import innograph.loaders.testing.TestFiles;
import innograph.loaders.write.Writers;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DerivationTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private LoadReport load(StatedSource source) throws IOException {
        try (Input input = Input.of(new TestFiles(folder).plain("statements.txt", "as the test says"))) {
            return new Loader(graph.driver(), folder, 2).load(LoadRequest.of(source, List.of(input)), Progress.SILENT);
        }
    }

    private Derivation.Outcome derive() {
        try (Writers writers = new Writers(graph.driver(), 2)) {
            return new Derivation(graph.driver(), writers).run((organizations, of) -> {});
        }
    }

    private LoadReport loadPart(StatedSource source) throws IOException {
        try (Input input = Input.of(new TestFiles(folder).plain("statements.txt", "as the test says"))) {
            return new Loader(graph.driver(), folder, 2)
                    .load(new LoadRequest(source, source.info().name(), List.of(input), false, true), Progress.SILENT);
        }
    }

    /** Ada and Bob work together twice, Cyd joins them the second time; Dan works alone. */
    private static StatedSource partners() {
        return new StatedSource("projects")
                .entity(organization("plan:ada"))
                .entity(organization("plan:bob"))
                .entity(organization("plan:cyd"))
                .entity(organization("plan:dan"))
                .entity(project("plan:early", 2014))
                .entity(project("plan:late", 2017))
                .entity(project("plan:lonely", 2018))
                .participation("plan:ada", "plan:early")
                .participation("plan:bob", "plan:early")
                .participation("plan:ada", "plan:late")
                .participation("plan:bob", "plan:late")
                .participation("plan:cyd", "plan:late")
                .participation("plan:dan", "plan:lonely");
    }

    private List<Map<String, Object>> collaboration(String one, String other) {
        return graph.rows(
                "MATCH ({id: $one})-[c:COLLABORATES_WITH]-({id: $other})"
                        + " RETURN c.projects AS projects, c.first AS first, c.last AS last, c.weight AS weight",
                Map.of("one", one, "other", other));
    }

    @Nested
    class Collaborations {
        @Test
        void countCommonProjectsAndSumTheirStrength() throws IOException {
            load(partners());
            assertThat(collaboration("plan:ada", "plan:bob"))
                    .containsExactly(Map.of("projects", 2L, "first", 2014L, "last", 2017L, "weight", 1.5));
        }

        @Test
        void shareTheStrengthOfAProjectAmongItsParticipants() throws IOException {
            load(partners());
            assertThat(collaboration("plan:ada", "plan:cyd"))
                    .containsExactly(Map.of("projects", 1L, "first", 2017L, "last", 2017L, "weight", 0.5));
        }

        @Test
        void areOneLinkForAPairFromTheSmallerToTheLargerIdentifier() throws IOException {
            load(partners());
            assertThat(graph.rows("MATCH (a)-[:COLLABORATES_WITH]->(b) RETURN a.id + ' ' + b.id AS pair ORDER BY pair"))
                    .extracting(row -> row.get("pair"))
                    .containsExactly("plan:ada plan:bob", "plan:ada plan:cyd", "plan:bob plan:cyd");
        }

        @Test
        void doNotFollowFromAProjectOfOne() throws IOException {
            load(partners());
            assertThat(graph.number("MATCH ({id: 'plan:dan'})-[c:COLLABORATES_WITH]-() RETURN count(c)"))
                    .isZero();
        }

        @Test
        void areReported() throws IOException {
            assertThat(load(partners()).derived()).isEqualTo(new Derivation.Outcome(4, 3, 0));
        }
    }

    @Nested
    class Activities {
        private StatedSource about() {
            return partners()
                    .entity(technology("plan:lasers"))
                    .entity(technology("plan:drones"))
                    .link("plan:early", LinkType.ABOUT, "plan:lasers")
                    .link("plan:late", LinkType.ABOUT, "plan:lasers")
                    .link("plan:late", LinkType.ABOUT, "plan:drones")
                    .link("plan:ada", LinkType.ABOUT, "plan:drones");
        }

        @Test
        void countProjectsAndStatements() throws IOException {
            load(about());
            assertThat(graph.rows("MATCH ({id: 'plan:ada'})-[a:ACTIVE_IN]->(t) RETURN t.id AS technology,"
                            + " a.projects AS projects, a.statements AS statements ORDER BY technology"))
                    .containsExactly(
                            Map.of("technology", "plan:drones", "projects", 1L, "statements", 1L),
                            Map.of("technology", "plan:lasers", "projects", 2L, "statements", 0L));
        }

        @Test
        void haveTheYearsOfTheirProjects() throws IOException {
            load(about());
            assertThat(graph.rows("MATCH ({id: 'plan:ada'})-[a:ACTIVE_IN]->({id: 'plan:lasers'})"
                            + " RETURN a.first AS first, a.last AS last"))
                    .containsExactly(Map.of("first", 2014L, "last", 2017L));
        }

        @Test
        void shareOneForEveryOrganization() throws IOException {
            load(about());
            assertThat(graph.rows("MATCH (o)-[a:ACTIVE_IN]->() RETURN o.id AS id, round(sum(a.share), 4) AS sum"
                            + " ORDER BY id"))
                    .extracting(row -> row.get("sum"))
                    .containsExactly(1.0, 1.0, 1.0);
        }

        @Test
        void changeTheirSharesWhenAnotherIsAdded() throws IOException {
            load(about());
            load(new StatedSource("more")
                    .entity(organization("plan:cyd"))
                    .entity(technology("plan:robots"))
                    .link("plan:cyd", LinkType.ABOUT, "plan:robots"));
            assertThat(graph.rows("MATCH ({id: 'plan:cyd'})-[a:ACTIVE_IN]->() RETURN DISTINCT a.share AS share"))
                    .containsExactly(Map.of("share", 0.333333));
        }
    }

    @Nested
    class WhenNothingWasTouched {
        @Test
        void aSecondRunDoesNothing() throws IOException {
            load(partners());
            assertThat(derive()).isEqualTo(Derivation.Outcome.NONE);
        }

        @Test
        void aSecondLoadDerivesNothing() throws IOException {
            load(partners());
            assertThat(load(partners()).derived()).isEqualTo(Derivation.Outcome.NONE);
        }

        @Test
        void noMarkIsLeft() throws IOException {
            load(partners());
            assertThat(graph.number("MATCH (n:Stale) RETURN count(n)")).isZero();
        }
    }

    @Nested
    class WhenAProjectIsTouched {
        @Test
        void onlyItsParticipantsAreComputed() throws IOException {
            load(partners());
            LoadReport report = loadPart(new StatedSource("projects").entity(project("plan:early", 2015)));
            assertThat(report.derived()).isEqualTo(new Derivation.Outcome(2, 1, 0));
        }

        @Test
        void aNewStartYearReachesTheLinksOfItsParticipants() throws IOException {
            load(partners());
            loadPart(new StatedSource("projects").entity(project("plan:early", 2015)));
            assertThat(collaboration("plan:ada", "plan:bob"))
                    .containsExactly(Map.of("projects", 2L, "first", 2015L, "last", 2017L, "weight", 1.5));
        }

        @Test
        void aNewParticipantWeakensTheLinksOfTheOthers() throws IOException {
            load(partners());
            loadPart(new StatedSource("projects")
                    .entity(organization("plan:dan"))
                    .participation("plan:dan", "plan:early"));
            assertThat(collaboration("plan:ada", "plan:bob"))
                    .containsExactly(Map.of("projects", 2L, "first", 2014L, "last", 2017L, "weight", 1.0));
        }

        @Test
        void itsTechnologyReachesItsParticipants() throws IOException {
            load(partners());
            load(new StatedSource("subjects")
                    .entity(technology("plan:lasers"))
                    .link("plan:lonely", LinkType.ABOUT, "plan:lasers"));
            assertThat(graph.rows("MATCH (o)-[a:ACTIVE_IN]->() RETURN o.id AS id, a.share AS share"))
                    .containsExactly(Map.of("id", "plan:dan", "share", 1.0));
        }
    }

    /** A newer release does not know something any more. */
    @Nested
    class WhenSomethingVanishes {
        private StatedSource withoutCyd() {
            return new StatedSource("projects")
                    .entity(organization("plan:ada"))
                    .entity(organization("plan:bob"))
                    .entity(organization("plan:dan"))
                    .entity(project("plan:early", 2014))
                    .entity(project("plan:late", 2017))
                    .entity(project("plan:lonely", 2018))
                    .participation("plan:ada", "plan:early")
                    .participation("plan:bob", "plan:early")
                    .participation("plan:ada", "plan:late")
                    .participation("plan:bob", "plan:late")
                    .participation("plan:dan", "plan:lonely");
        }

        private StatedSource withoutLate() {
            return new StatedSource("projects")
                    .entity(organization("plan:ada"))
                    .entity(organization("plan:bob"))
                    .entity(organization("plan:cyd"))
                    .entity(organization("plan:dan"))
                    .entity(project("plan:early", 2014))
                    .entity(project("plan:lonely", 2018))
                    .participation("plan:ada", "plan:early")
                    .participation("plan:bob", "plan:early")
                    .participation("plan:dan", "plan:lonely");
        }

        private List<Object> pairs() {
            return graph
                    .rows("MATCH (a)-[c:COLLABORATES_WITH]->(b) RETURN a.id + ' ' + b.id + ' ' + c.weight AS pair"
                            + " ORDER BY pair")
                    .stream()
                    .<Object>map(row -> row.getOrDefault("pair", ""))
                    .toList();
        }

        @Test
        void aWorkCountsNoMore() throws IOException {
            load(partners());
            load(withoutLate());
            assertThat(pairs()).containsExactly("plan:ada plan:bob 1.0");
        }

        @Test
        void anOrganizationIsNobodysPartnerAnyMore() throws IOException {
            load(partners());
            load(withoutCyd());
            assertThat(pairs()).containsExactly("plan:ada plan:bob 2.0");
        }

        @Test
        void onlyWhatItTouchedIsComputed() throws IOException {
            load(partners());
            assertThat(load(withoutLate()).derived()).isEqualTo(new Derivation.Outcome(3, 3, 0));
        }

        @Test
        void itCountsAgainWhenItComesBack() throws IOException {
            load(partners());
            SortedMap<String, String> before = GraphContent.of(graph);
            load(withoutLate());
            load(partners());
            assertThat(GraphContent.of(graph)).isEqualTo(before);
        }

        @Test
        void anOrganizationCountsAgainWhenItComesBack() throws IOException {
            load(partners());
            SortedMap<String, String> before = GraphContent.of(graph);
            load(withoutCyd());
            load(partners());
            assertThat(GraphContent.of(graph)).isEqualTo(before);
        }

        @Test
        void whatAnotherDataSetStillSaysCounts() throws IOException {
            load(partners());
            load(new StatedSource("others")
                    .entity(organization("plan:ada"))
                    .entity(organization("plan:bob"))
                    .entity(project("plan:late", 2017))
                    .participation("plan:ada", "plan:late")
                    .participation("plan:bob", "plan:late"));
            load(withoutLate());
            assertThat(pairs()).containsExactly("plan:ada plan:bob 2.0");
        }

        @Test
        void whatTheOtherDataSetSaidCountsNoMoreWhenItIsTakenAway() throws IOException {
            load(partners());
            load(withoutLate());
            SortedMap<String, String> alone = GraphContent.of(graph);
            load(new StatedSource("others").entity(project("plan:late", 2017)));
            load(new StatedSource("more")
                    .entity(organization("plan:ada"))
                    .entity(organization("plan:bob"))
                    .participation("plan:ada", "plan:late")
                    .participation("plan:bob", "plan:late"));
            assertThat(pairs()).containsExactly("plan:ada plan:bob 2.0");
            new Unloader(graph.driver(), 2).unload("others", Progress.SILENT);
            assertThat(pairs()).containsExactly("plan:ada plan:bob 1.0");
            new Unloader(graph.driver(), 2).unload("more", Progress.SILENT);
            assertThat(GraphContent.of(graph)).isEqualTo(alone);
        }

        @Test
        void aTechnologyIsNobodysFieldAnyMore() throws IOException {
            load(partners());
            load(new StatedSource("subjects")
                    .entity(technology("plan:lasers"))
                    .entity(technology("plan:robots"))
                    .link("plan:lonely", LinkType.ABOUT, "plan:lasers")
                    .link("plan:dan", LinkType.ABOUT, "plan:robots"));
            load(new StatedSource("subjects")
                    .entity(technology("plan:robots"))
                    .link("plan:dan", LinkType.ABOUT, "plan:robots"));
            assertThat(graph.rows(
                            "MATCH (o)-[a:ACTIVE_IN]->(t) RETURN o.id AS id, t.id AS technology, a.share AS share"))
                    .containsExactly(Map.of("id", "plan:dan", "technology", "plan:robots", "share", 1.0));
        }
    }

    /** Two thousand projects of two organizations each, in a ring: a change of one concerns these two and their link. */
    @Nested
    class TheCostOfAChange {
        private static final int PROJECTS = 2_000;

        private static StatedSource ring() {
            StatedSource ring = new StatedSource("ring");
            for (int i = 0; i < PROJECTS; i++) {
                ring.entity(organization("plan:o-" + i))
                        .entity(project("plan:p-" + i, 2015))
                        .participation("plan:o-" + i, "plan:p-" + i)
                        .participation("plan:o-" + i, "plan:p-" + (i + 1) % PROJECTS);
            }
            return ring;
        }

        /** Projects far from each other begin in another year. */
        private Derivation.Outcome change(int projects, int year) throws IOException {
            StatedSource some = new StatedSource("ring");
            for (int i = 0; i < projects; i++) {
                some.entity(project("plan:p-" + i * (PROJECTS / projects), year));
            }
            return loadPart(some).derived();
        }

        @Test
        void followsTheChangeAndNotTheGraph() throws IOException {
            assertThat(load(ring()).derived()).isEqualTo(new Derivation.Outcome(2_000, 2_000, 0));
            assertThat(List.of(change(1, 2016), change(10, 2017), change(100, 2018)))
                    .containsExactly(
                            new Derivation.Outcome(2, 1, 0),
                            new Derivation.Outcome(20, 10, 0),
                            new Derivation.Outcome(200, 100, 0));
        }

        @Test
        void isNothingWithoutAChange() throws IOException {
            load(ring());
            assertThat(change(100, 2015)).isEqualTo(Derivation.Outcome.NONE);
        }
    }

    /** So that a picture of the graph need not be read anew after a small load. */
    @Nested
    class WhomItConcerned {
        private List<Object> writtenDown() {
            return graph.rows("MATCH (d:Derivation) RETURN d.organizations AS ids ORDER BY d.number").stream()
                    .map(row -> row.get("ids"))
                    .toList();
        }

        @Test
        void isWrittenDown() throws IOException {
            load(partners());
            graph.rows("MATCH (p:Project {id: 'plan:early'}) SET p:Stale");
            derive();
            assertThat(writtenDown())
                    .hasSize(2)
                    .last(InstanceOfAssertFactories.LIST)
                    .containsExactlyInAnyOrder("plan:ada", "plan:bob");
        }

        @Test
        void isNotWrittenDownWhereItConcernedNobody() throws IOException {
            load(partners());
            derive();
            assertThat(writtenDown()).hasSize(1);
        }
    }

    @Nested
    class WhenADerivationWasStopped {
        @Test
        void theNextOneMakesUpForIt() throws IOException {
            load(partners());
            SortedMap<String, String> expected = GraphContent.of(graph);
            graph.rows("MATCH ()-[c:COLLABORATES_WITH]->() DELETE c");
            graph.rows("MATCH (p:Project) SET p:Stale");
            derive();
            assertThat(GraphContent.of(graph)).isEqualTo(expected);
        }
    }
}
