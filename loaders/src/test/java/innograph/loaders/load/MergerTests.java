package innograph.loaders.load;

import static innograph.loaders.testing.StatedSource.identifier;
import static innograph.loaders.testing.StatedSource.organization;
import static innograph.loaders.testing.StatedSource.project;
import static innograph.loaders.testing.StatedSource.technology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.derive.Derivation;
import innograph.loaders.load.Candidates.Pair;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.testing.GraphContent;
import innograph.loaders.testing.StatedSource;
import innograph.loaders.testing.TestFiles;
import innograph.loaders.write.Writers;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.curated.CuratedEntities;
import innograph.model.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two become one, and two again. */
class MergerTests {
    private static final List<String> EVIDENCE = List.of("Both are called Muster.", "Both sit in Ulm.");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

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

    private void unload(String dataset) {
        new Unloader(graph.driver(), 2).unload(dataset, Progress.SILENT);
    }

    private Merger merger() {
        return new Merger(graph.driver(), 2, 1_000, NOON);
    }

    /** Merges and brings the derived links up to date. */
    private Merged merge(String one, String other) {
        Merger merger = merger();
        Merged merged =
                merger.merge(Merge.of(one, other, 0.9, EVIDENCE, Merge.RESOLVE)).orElseThrow();
        merger.derive((_, _) -> {});
        return merged;
    }

    private Merger.Undone undo(Merged merged) {
        Merger.Undone undone = merger().undo(merged.id(), "Ada");
        merger().derive((_, _) -> {});
        return undone;
    }

    private NavigableMap<String, String> content() {
        return new TreeMap<>(GraphContent.of(graph));
    }

    private void empty() {
        graph.rows("MATCH (n) WHERE NOT n:SchemaMigration DETACH DELETE n");
    }

    private Map<String, Object> entity(String identifier) {
        return graph.rows("""
                        MATCH (:Identifier {value: $identifier})<-[:IDENTIFIED_BY]-(e)
                        RETURN e.id AS id, e.names AS names, e.datasets AS datasets, e.city AS city,
                          COLLECT { MATCH (e)-[:IDENTIFIED_BY]->(i) RETURN i.value ORDER BY i.value } AS identifiers
                        """, Map.of("identifier", identifier)).getFirst();
    }

    /** What a pass over everything makes of the graph is what is in it. */
    private void assertDerivedLinksAreRight() {
        NavigableMap<String, String> before = content();
        graph.rows("MATCH (e:Organization|Project) SET e:Stale");
        graph.rows("MATCH ()-[r:COLLABORATES_WITH|ACTIVE_IN]->() DELETE r");
        try (Writers writers = new Writers(graph.driver(), 2)) {
            new Derivation(graph.driver(), writers).run((_, _) -> {});
        }
        assertThat(before).isEqualTo(content());
    }

    private static StatedSource registry() {
        return new StatedSource("registry")
                .entity(organization("ror:02v51f717")
                        .name("穆斯特", "zh")
                        .kind(OrganizationKind.FUND)
                        .set("city", "Ulm"))
                .entity(organization("local:registry/2"))
                .entity(organization("local:registry/3"))
                .entity(technology("plan:lasers"))
                .entity(project("plan:early", 2014))
                .participation("ror:02v51f717", "plan:early")
                .participation("local:registry/2", "plan:early")
                .link("ror:02v51f717", LinkType.PART_OF, "local:registry/3")
                .link("ror:02v51f717", LinkType.ABOUT, "plan:lasers")
                .link("plan:early", LinkType.ABOUT, "plan:lasers")
                .link("ror:02v51f717", LinkType.RELATED_TO, "local:registry/2");
    }

    private static StatedSource projects() {
        return new StatedSource("projects")
                .entity(organization("local:projects/muster")
                        .name("Muster SA", "fr")
                        .kind(OrganizationKind.ENTERPRISE)
                        .set("city", "ULM (DONAU)")
                        .set("country", "DE"))
                .entity(organization("local:projects/branch"))
                .entity(project("plan:early", 2014))
                .entity(project("plan:late", 2017))
                .entity(technology("plan:lasers"))
                .link("local:projects/muster", LinkType.PARTICIPATES_IN, "plan:early", Map.of("role", "coordinator"))
                .participation("local:projects/muster", "plan:late")
                .participation("local:projects/branch", "plan:late")
                .link("local:projects/branch", LinkType.PART_OF, "local:projects/muster")
                .link("local:projects/muster", LinkType.ABOUT, "plan:lasers")
                .link("plan:late", LinkType.ABOUT, "plan:lasers");
    }

    /** Its two organizations are one. */
    private static StatedSource directory() {
        return new StatedSource("directory")
                .entity(organization("local:directory/a").set("city", "Bonn"))
                .entity(organization("local:directory/b").set("city", "Berlin"))
                .entity(organization("local:directory/c"))
                .entity(project("plan:joint", 2015))
                .entity(project("plan:own", 2016))
                .participation("local:directory/a", "plan:joint")
                .participation("local:directory/b", "plan:joint")
                .participation("local:directory/c", "plan:joint")
                .participation("local:directory/b", "plan:own")
                .participation("local:directory/c", "plan:own")
                .link("local:directory/a", LinkType.RELATED_TO, "local:directory/b");
    }

    @Nested
    class AfterAMerge {
        @Test
        void oneEntityHasTheIdentifiersNamesAndDataSetsOfBoth() throws IOException {
            load(registry());
            load(projects());
            merge("local:projects/muster", "ror:02v51f717");
            assertThat(entity("local:projects/muster"))
                    .containsEntry("id", "ror:02v51f717")
                    .containsEntry(
                            "names",
                            List.of(
                                    "Organization ror:02v51f717",
                                    "穆斯特",
                                    "Organization local:projects/muster",
                                    "Muster SA"))
                    .containsEntry("datasets", List.of("registry", "projects"))
                    .containsEntry("city", "Ulm")
                    .containsEntry("identifiers", List.of("local:projects/muster", "ror:02v51f717"));
        }

        @Test
        void linksOfBothLieSideBySide() throws IOException {
            load(registry());
            load(projects());
            Merged merged = merge("local:projects/muster", "ror:02v51f717");
            assertThat(graph.rows("""
                            MATCH (o {id: 'ror:02v51f717'})-[r]-(n)
                            WHERE NOT n:Identifier AND NOT type(r) IN ['COLLABORATES_WITH', 'ACTIVE_IN']
                            RETURN type(r) + ' ' + n.id AS link, r.datasets AS datasets ORDER BY link
                            """))
                    .extracting(row -> row.get("link") + " " + row.get("datasets"))
                    .containsExactly(
                            "ABOUT plan:lasers [projects, registry]",
                            "PARTICIPATES_IN plan:early [projects, registry]",
                            "PARTICIPATES_IN plan:late [projects]",
                            "PART_OF local:projects/branch [projects]",
                            "PART_OF local:registry/3 [registry]",
                            "RELATED_TO local:registry/2 [registry]");
            assertThat(List.of(merged.links(), merged.joined())).containsExactly(2L, 2L);
        }

        @Test
        void derivedLinksAreThoseOfOne() throws IOException {
            load(registry());
            load(projects());
            merge("local:projects/muster", "ror:02v51f717");
            assertDerivedLinksAreRight();
        }

        @Test
        void aDataSetOfTwoRecordsIsNamedOnce() throws IOException {
            load(directory());
            merge("local:directory/a", "local:directory/b");
            assertThat(entity("local:directory/b"))
                    .containsEntry("datasets", List.of("directory"))
                    .containsEntry("city", "Bonn");
            assertDerivedLinksAreRight();
        }

        @Test
        void theTwoAreOneAlready() throws IOException {
            load(registry());
            load(projects());
            merge("local:projects/muster", "ror:02v51f717");
            assertThat(merger().merge(Merge.of("ror:02v51f717", "local:projects/muster", 1, List.of(), Merge.RESOLVE)))
                    .isEmpty();
        }

        @Test
        void whoWasToBeKeptHasItsWordFirst() throws IOException {
            load(registry());
            load(projects());
            merger().merge(Merge.into("local:projects/muster", "ror:02v51f717", 1, List.of(), "Ada"));
            assertThat(entity("ror:02v51f717"))
                    .containsEntry("id", "local:projects/muster")
                    .containsEntry("city", "ULM (DONAU)");
        }

        @Test
        void itIsToldWhyAndByWhom() throws IOException {
            load(registry());
            load(projects());
            Merged merged = merge("local:projects/muster", "ror:02v51f717");
            assertThat(merger().merges()).containsExactly(merged);
            assertThat(List.of(merged.kept(), merged.merged(), merged.by(), merged.evidence()))
                    .containsExactly("ror:02v51f717", "local:projects/muster", "resolve", EVIDENCE);
        }
    }

    @Nested
    class WhatDataSetsSayLater {
        @Test
        void theSameAgainChangesNothing() throws IOException {
            load(registry());
            load(projects());
            load(directory());
            merge("local:projects/muster", "ror:02v51f717");
            merge("local:directory/a", "local:directory/b");
            NavigableMap<String, String> merged = content();
            load(registry());
            load(projects());
            LoadReport again = load(directory());
            assertThat(content()).isEqualTo(merged);
            assertThat(again.rejected()).isEmpty();
        }

        @Test
        void aNewerReleaseSpeaksOnItsSide() throws IOException {
            load(directory());
            merge("local:directory/a", "local:directory/b");
            load(new StatedSource("directory")
                    .entity(organization("local:directory/b")
                            .set("city", "Hamburg")
                            .set("country", "DE"))
                    .entity(organization("local:directory/a").set("city", "Köln"))
                    .entity(organization("local:directory/c")));
            assertThat(
                            graph.rows(
                                    "MATCH (o:Organization {id: 'local:directory/a'}) RETURN o.city AS city, o.country AS country"))
                    .containsExactly(Map.of("city", "Köln", "country", "DE"));
            assertThat(graph.number("MATCH (o:Organization) RETURN count(o)")).isEqualTo(2);
        }

        @Test
        void whatADataSetSaidOnOneSideGoesWithIt() throws IOException {
            load(registry());
            NavigableMap<String, String> expected = content();
            load(projects());
            merge("local:projects/muster", "ror:02v51f717");
            unload("projects");
            assertThat(content()).isEqualTo(expected);
        }

        @Test
        void whatTheKeptOneSaidGoesToo() throws IOException {
            load(projects());
            NavigableMap<String, String> expected = content();
            load(registry());
            merge("local:projects/muster", "ror:02v51f717");
            unload("registry");
            assertThat(content()).isEqualTo(expected);
        }

        @Test
        void nothingIsLeftOfTheOnlyDataSet() throws IOException {
            load(directory());
            merge("local:directory/a", "local:directory/b");
            unload("directory");
            assertThat(content()).isEmpty();
        }
    }

    @Nested
    class Undoing {
        @Test
        void givesBackExactlyWhatWas() throws IOException {
            load(registry());
            load(projects());
            NavigableMap<String, String> before = content();
            Merger.Undone undone = undo(merge("local:projects/muster", "ror:02v51f717"));
            assertThat(content()).isEqualTo(before);
            assertThat(undone.entities()).containsExactlyInAnyOrder("local:projects/muster", "ror:02v51f717");
            assertThat(undone.loadAgain()).isEmpty();
        }

        @Test
        void givesBackTwoRecordsOfOneDataSet() throws IOException {
            load(directory());
            NavigableMap<String, String> before = content();
            undo(merge("local:directory/b", "local:directory/a"));
            assertThat(content()).isEqualTo(before);
        }

        @Test
        void keepsWhatWasSaidMeanwhileOnTheSideThatItMeans() throws IOException {
            load(registry());
            load(projects());
            load(newerProjects());
            NavigableMap<String, String> expected = content();
            empty();
            load(registry());
            load(projects());
            Merged merged = merge("local:projects/muster", "ror:02v51f717");
            load(newerProjects());
            Merger.Undone undone = undo(merged);
            assertThat(content()).isEqualTo(expected);
            assertThat(undone.loadAgain()).isEmpty();
        }

        private static StatedSource newerProjects() {
            return projects()
                    .entity(organization("local:projects/new"))
                    .entity(project("plan:newest", 2020))
                    .participation("local:projects/muster", "plan:newest")
                    .participation("local:projects/new", "plan:newest")
                    .link("local:projects/muster", LinkType.RELATED_TO, "local:projects/new");
        }

        @Test
        void tellsWhatCouldMeanEither() throws IOException {
            load(directory());
            Merged merged = merge("local:directory/a", "local:directory/b");
            StatedSource newer =
                    directory().entity(project("plan:newest", 2020)).participation("local:directory/a", "plan:newest");
            load(newer);
            assertThat(undo(merged).loadAgain()).containsExactly("directory");
            load(newer);
            assertThat(graph.rows("""
                            MATCH (o:Organization)-[r:PARTICIPATES_IN]->({id: 'plan:newest'})
                            RETURN o.id AS id, coalesce(r.vanished, []) AS vanished ORDER BY id
                            """))
                    .extracting(Map::values)
                    .map(List::copyOf)
                    .containsExactly(
                            List.of("local:directory/a", List.of()),
                            List.of("local:directory/b", List.of("directory")));
        }

        @Test
        void findsNothingWhereOneOfTheTwoIsGone() throws IOException {
            load(registry());
            load(projects());
            Merged merged = merge("local:projects/muster", "ror:02v51f717");
            unload("projects");
            NavigableMap<String, String> before = content();
            assertThat(undo(merged).entities()).isEmpty();
            assertThat(content()).isEqualTo(before);
        }

        @Test
        void waitsForALaterMergeOnTop() throws IOException {
            load(directory());
            Merged first = merge("local:directory/a", "local:directory/b");
            Merged second = merge("local:directory/b", "local:directory/c");
            assertProblem(LoadProblem.MERGE_UNDER_ANOTHER, () -> undo(first), second.id());
        }

        @Test
        void isDoneOnce() throws IOException {
            load(directory());
            Merged merged = merge("local:directory/a", "local:directory/b");
            undo(merged);
            assertProblem(LoadProblem.MERGE_UNKNOWN, () -> undo(merged), merged.id());
            assertThat(merger().merges().getFirst().undone().orElseThrow().by()).isEqualTo("Ada");
        }

        @Test
        void makesTheTwoDifferent() throws IOException {
            load(directory());
            undo(merge("local:directory/a", "local:directory/b"));
            assertProblem(LoadProblem.MERGE_WAS_REJECTED, () -> merge("local:directory/a", "local:directory/b"), "Ada");
        }

        @Test
        void bringsDerivedLinksBack() throws IOException {
            load(registry());
            load(projects());
            undo(merge("local:projects/muster", "ror:02v51f717"));
            assertDerivedLinksAreRight();
        }
    }

    @Nested
    class Refused {
        @Test
        void isWhatAnAuthorityKeepsApart() throws IOException {
            load(new StatedSource("registry")
                    .entity(organization("pic:999000001"))
                    .entity(organization("pic:999000002")));
            assertProblem(
                    LoadProblem.MERGE_CONTRADICTS_AUTHORITY, () -> merge("pic:999000001", "pic:999000002"), "pic");
        }

        @Test
        void isWhatIsOfTwoTypes() throws IOException {
            load(projects());
            assertProblem(
                    LoadProblem.MERGE_IMPOSSIBLE, () -> merge("local:projects/muster", "plan:late"), "Organization");
        }

        @Test
        void isWhatIsNotThere() throws IOException {
            load(projects());
            assertProblem(LoadProblem.ENTITY_UNKNOWN, () -> merge("local:projects/muster", "local:no/1"), "local:no/1");
        }

        @Test
        void areTwoWithTooManyLinks() throws IOException {
            load(directory());
            Merger careful = new Merger(graph.driver(), 2, 2, NOON);
            assertProblem(
                    LoadProblem.MERGE_TOO_LARGE,
                    () -> careful.merge(Merge.of("local:directory/a", "local:directory/b", 1, List.of(), "Ada")),
                    "INNOGRAPH_RESOLVE_LINKS");
        }

        @Test
        void isACircle() throws IOException {
            load(new StatedSource("registry")
                    .entity(organization("local:r/1"))
                    .entity(organization("local:r/2"))
                    .entity(organization("local:r/3"))
                    .link("local:r/1", LinkType.PART_OF, "local:r/2")
                    .link("local:r/2", LinkType.PART_OF, "local:r/3"));
            assertProblem(LoadProblem.MERGE_CLOSES_CIRCLE, () -> merge("local:r/3", "local:r/1"), "hierarchy");
        }
    }

    private static void assertProblem(LoadProblem problem, ThrowingCallable action, String named) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        LoadException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(problem))
                .hasMessageContaining(named);
    }

    @Nested
    class InAnyOrder {
        private static final int ORGANIZATIONS = 14;

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6})
        void mergesGiveTheSameAndUndoneBackwardsTheBeginning(long seed) throws IOException {
            Random random = new Random(seed);
            load(region("first", random));
            load(region("second", random));
            NavigableMap<String, String> beginning = content();
            List<List<String>> pairs = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                pairs.add(List.of(id(random.nextInt(ORGANIZATIONS)), id(random.nextInt(ORGANIZATIONS))));
            }
            List<String> merged = mergeAll(pairs);
            NavigableMap<String, String> once = content();
            assertDerivedLinksAreRight();
            undoAll(merged);
            assertThat(content()).isEqualTo(beginning);
            graph.rows("MATCH (d:SameAsDecision) DELETE d");
            Collections.shuffle(pairs, random);
            List<String> again = mergeAll(pairs);
            assertThat(content()).isEqualTo(once);
            undoAll(again);
            assertThat(content()).isEqualTo(beginning);
        }

        private static String id(int number) {
            return "local:region/" + number;
        }

        private static StatedSource region(String dataset, Random random) {
            StatedSource source = new StatedSource(dataset);
            for (int i = 0; i < ORGANIZATIONS; i++) {
                source.entity(organization(id(i)).set("city", "City " + random.nextInt(4)));
            }
            for (int i = 0; i < 5; i++) {
                source.entity(project("plan:project-" + i, 2010 + i)).entity(technology("plan:technology-" + i));
            }
            for (int i = 0; i < 40; i++) {
                int first = random.nextInt(ORGANIZATIONS);
                String one = id(first);
                String other = id((first + 1 + random.nextInt(ORGANIZATIONS - 1)) % ORGANIZATIONS);
                int thing = random.nextInt(5);
                switch (random.nextInt(4)) {
                    case 0 ->
                        source.link(
                                one,
                                LinkType.PARTICIPATES_IN,
                                "plan:project-" + thing,
                                Map.of(
                                        "role",
                                        List.of("coordinator", "participant").get(random.nextInt(2))));
                    case 1 -> source.link(one, LinkType.ABOUT, "plan:technology-" + thing);
                    case 2 -> source.link(one, LinkType.RELATED_TO, other);
                    default -> source.link(one, LinkType.COOPERATES_WITH, other);
                }
            }
            return source;
        }

        private List<String> mergeAll(List<List<String>> pairs) {
            Merger merger = merger();
            List<String> merged = new ArrayList<>();
            for (List<String> pair : pairs) {
                merger.merge(Merge.of(pair.getFirst(), pair.getLast(), 0.9, EVIDENCE, Merge.RESOLVE))
                        .ifPresent(merge -> merged.add(merge.id()));
            }
            merger.derive((_, _) -> {});
            return merged;
        }

        private void undoAll(List<String> merged) {
            merged.reversed().forEach(id -> merger().undo(id, "Ada"));
            merger().derive((_, _) -> {});
        }
    }

    @Nested
    class ForAPersonToDecide {
        private static final Pair PAIR = new Pair("local:directory/b", "local:directory/a", 0.7, EVIDENCE);

        private Candidates candidates() {
            return new Candidates(graph.driver());
        }

        private void decide(boolean same) {
            new CuratedEntities(graph.driver(), NOON, Duration.ofSeconds(30))
                    .decideSameAs("local:directory/a", "local:directory/b", same, "Ada");
        }

        @Test
        void pairsWaitWithWhatSpeaksForThem() throws IOException {
            load(directory());
            assertThat(candidates().propose(List.of(PAIR))).isEqualTo(new Candidates.Proposed(1, 0, 0, 0));
            assertThat(candidates().waiting(List.of()))
                    .containsExactly(new Candidates.Waiting(
                            new Candidates.Side(
                                    "local:directory/a",
                                    "Organization local:directory/a",
                                    "Bonn",
                                    List.of("directory")),
                            new Candidates.Side(
                                    "local:directory/b",
                                    "Organization local:directory/b",
                                    "Berlin",
                                    List.of("directory")),
                            0.7,
                            "Both are called Muster.; Both sit in Ulm."));
        }

        @Test
        void whatWaitsIsNotAskedTwice() throws IOException {
            load(directory());
            candidates().propose(List.of(PAIR));
            assertThat(candidates()
                            .propose(List.of(new Pair("local:directory/a", "local:directory/b", 0.8, List.of()))))
                    .isEqualTo(new Candidates.Proposed(0, 1, 0, 0));
            assertThat(candidates().waiting(List.of()))
                    .extracting(Candidates.Waiting::score)
                    .containsExactly(0.8);
        }

        @Test
        void whatWasRejectedStaysRejectedWhenItIsLoadedAnew() throws IOException {
            load(directory());
            candidates().propose(List.of(PAIR));
            decide(false);
            unload("directory");
            load(directory());
            assertThat(candidates().propose(List.of(PAIR))).isEqualTo(new Candidates.Proposed(0, 0, 1, 0));
            assertThat(candidates().waiting(List.of())).isEmpty();
            assertProblem(LoadProblem.MERGE_WAS_REJECTED, () -> merge("local:directory/a", "local:directory/b"), "Ada");
        }

        @Test
        void whatWasConfirmedIsForTheNextRun() throws IOException {
            load(directory());
            candidates().propose(List.of(PAIR));
            decide(true);
            assertThat(candidates().confirmed())
                    .containsExactly(new Candidates.Confirmed("local:directory/a", "local:directory/b", "Ada"));
            merge("local:directory/a", "local:directory/b");
            assertThat(candidates().confirmed()).isEmpty();
        }

        @Test
        void whatAnAuthorityKeepsApartIsNoQuestion() throws IOException {
            load(new StatedSource("registry")
                    .entity(organization("pic:999000001"))
                    .entity(organization("pic:999000002"))
                    .entity(project("plan:early", 2014)));
            assertThat(candidates()
                            .propose(List.of(
                                    new Pair("pic:999000001", "pic:999000002", 1, List.of()),
                                    new Pair("pic:999000001", "plan:early", 1, List.of()),
                                    new Pair("pic:999000001", "pic:999000009", 1, List.of()))))
                    .isEqualTo(new Candidates.Proposed(0, 0, 0, 3));
        }

        @Test
        void twoThatAreBothNearAThirdWaitAsOneWhenTheyAreMerged() throws IOException {
            load(directory());
            candidates()
                    .propose(List.of(
                            new Pair("local:directory/a", "local:directory/c", 0.6, List.of("worse")),
                            new Pair("local:directory/c", "local:directory/b", 0.7, List.of("better"))));
            merge("local:directory/a", "local:directory/b");
            assertThat(candidates().waiting(List.of()))
                    .extracting(Candidates.Waiting::evidence)
                    .containsExactly("better");
        }
    }

    @Test
    void whatLaterRecordsCallByIdentifiersOfBothIsTakenApart() throws IOException {
        load(directory());
        Merged merged = merge("local:directory/a", "local:directory/b");
        load(new StatedSource("third")
                .entity(organization("local:third/1")
                        .identifiedBy(identifier("local:directory/a"))
                        .identifiedBy(identifier("local:directory/b"))));
        assertThat(undo(merged).loadAgain()).contains("third");
        assertThat(entity("local:directory/a").get("id"))
                .isNotEqualTo(entity("local:directory/b").get("id"));
    }

    /** An id wanders from node to node here: each time the node with more links stays, and the ministry has the first word. */
    @Test
    void oneThatIsMergedTwiceInOneGoIsOne() throws IOException {
        StatedSource works = new StatedSource("works")
                .entity(project("plan:a", 2014))
                .entity(project("plan:b", 2015))
                .entity(project("plan:c", 2016))
                .entity(organization("local:works/1").mention())
                .participation("local:works/1", "plan:a")
                .entity(organization("ror:02v51f717"))
                .participation("ror:02v51f717", "plan:a")
                .participation("ror:02v51f717", "plan:b")
                .participation("ror:02v51f717", "plan:c");
        load(new StatedSource("ministry").entity(organization("moe:4111010019")));
        load(works);
        List<Merge> merges = List.of(
                Merge.of("local:works/1", "moe:4111010019", 0.99, EVIDENCE, Merge.RESOLVE),
                Merge.of("moe:4111010019", "ror:02v51f717", 0.98, EVIDENCE, Merge.RESOLVE));
        assertThat(merger().mergeAll(merges, _ -> {})).isZero();
        assertThat(entity("ror:02v51f717").get("identifiers"))
                .isEqualTo(List.of("local:works/1", "moe:4111010019", "ror:02v51f717"));
    }
}
