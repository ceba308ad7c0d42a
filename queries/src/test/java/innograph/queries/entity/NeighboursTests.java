package innograph.queries.entity;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.Neighbourhood;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.filter.Filter;
import innograph.queries.summary.Selection;
import innograph.queries.summary.Summaries;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NeighboursTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GivenGraph given() {
        return new GivenGraph(graph);
    }

    private Page<Neighbour> page(String id, Neighbourhood neighbourhood, Slice slice) {
        return Objects.requireNonNull(new Neighbours(given().reader())
                .of(List.of(id), neighbourhood, Filter.NONE, List.of(), slice, Projection.ALL)
                .get(id));
    }

    private static List<String> ids(Page<Neighbour> page) {
        return page.items().stream().map(neighbour -> neighbour.entity().id()).toList();
    }

    private List<String> ids(String id, Neighbourhood neighbourhood) {
        return ids(page(id, neighbourhood, Slice.first(10)));
    }

    private static Map<String, Object> collaboration(double weight) {
        return Map.of("projects", 1L, "first", 2015L, "last", 2016L, "weight", weight);
    }

    /** Ada's collaborators by strength: Cyd 2.0, then Bob, Dan and Eve with 0.5 each; Bob and Dan know nobody else. */
    private void collaborators() {
        given().organization("plan:ada", "Ada")
                .organization("plan:eve", "Eve")
                .organization("plan:bob", "Bob")
                .organization("plan:cyd", "Cyd")
                .organization("plan:dan", "Dan")
                .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:eve", collaboration(0.5))
                .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:bob", collaboration(0.5))
                .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:cyd", collaboration(2.0))
                .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:dan", collaboration(0.5))
                .link("plan:cyd", LinkType.COLLABORATES_WITH, "plan:eve", collaboration(1.0));
    }

    @Nested
    class Collaborators {
        @BeforeEach
        void given() {
            collaborators();
        }

        @Test
        void areInTheOrderOfTheirStrengthAndThenOfTheirIdentifiers() {
            assertThat(ids("plan:ada", Neighbourhood.COLLABORATORS))
                    .containsExactly("plan:cyd", "plan:bob", "plan:dan", "plan:eve");
        }

        @Test
        void areFoundFromBothEnds() {
            assertThat(ids("plan:eve", Neighbourhood.COLLABORATORS)).containsExactly("plan:cyd", "plan:ada");
        }

        @Test
        void comeWithWhatTheirLinkSays() {
            assertThat(page("plan:bob", Neighbourhood.COLLABORATORS, Slice.first(1))
                            .items()
                            .getFirst()
                            .link())
                    .isEqualTo(collaboration(0.5));
        }

        @Test
        void tellThatThereAreMore() {
            assertThat(page("plan:ada", Neighbourhood.COLLABORATORS, Slice.first(3))
                            .hasMore())
                    .isTrue();
        }

        @Test
        void goOnBehindThePageBeforeAlsoAmongEquals() {
            Position second = page("plan:ada", Neighbourhood.COLLABORATORS, Slice.first(2))
                    .items()
                    .getLast()
                    .position();
            assertThat(ids(page("plan:ada", Neighbourhood.COLLABORATORS, Slice.first(10, second))))
                    .containsExactly("plan:dan", "plan:eve");
        }

        @Test
        void goOnAtTheSamePlaceAfterAStrongerOneWasAdded() {
            Position second = page("plan:ada", Neighbourhood.COLLABORATORS, Slice.first(2))
                    .items()
                    .getLast()
                    .position();
            new GivenGraph(graph)
                    .organization("plan:fay", "Fay")
                    .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:fay", collaboration(9));
            assertThat(ids(page("plan:ada", Neighbourhood.COLLABORATORS, Slice.first(10, second))))
                    .containsExactly("plan:dan", "plan:eve");
        }

        @Test
        void goOnAlsoWhenTheStrengthIsNoRoundNumber() {
            new GivenGraph(graph)
                    .organization("plan:gus", "Gus")
                    .organization("plan:hal", "Hal")
                    .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:gus", collaboration(0.333333))
                    .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:hal", collaboration(0.333333));
            Position gus = page("plan:ada", Neighbourhood.COLLABORATORS, Slice.first(5))
                    .items()
                    .getLast()
                    .position();
            assertThat(ids(page("plan:ada", Neighbourhood.COLLABORATORS, Slice.first(10, gus))))
                    .containsExactly("plan:hal");
        }
    }

    @Nested
    class WhenSeveralEntitiesAreAskedFor {
        private final List<String> all = List.of("plan:ada", "plan:cyd", "plan:nobody");

        @BeforeEach
        void given() {
            collaborators();
        }

        @Test
        void eachHasAPageOfItsOwn() {
            Map<String, Page<Neighbour>> pages = new Neighbours(new GivenGraph(graph).reader())
                    .of(all, Neighbourhood.COLLABORATORS, Filter.NONE, List.of(), Slice.first(1), Projection.ALL);
            assertThat(pages)
                    .hasEntrySatisfying(
                            "plan:ada", page -> assertThat(ids(page)).containsExactly("plan:cyd"));
            assertThat(pages)
                    .hasEntrySatisfying(
                            "plan:cyd", page -> assertThat(ids(page)).containsExactly("plan:ada"));
        }

        @Test
        void theUnknownHaveAnEmptyPage() {
            assertThat(new Neighbours(new GivenGraph(graph).reader())
                            .of(
                                    all,
                                    Neighbourhood.COLLABORATORS,
                                    Filter.NONE,
                                    List.of(),
                                    Slice.first(1),
                                    Projection.ALL))
                    .containsEntry("plan:nobody", new Page<>(List.of(), false));
        }

        @Test
        void oneStatementIsEnoughForAllPages() {
            Reader reader = new GivenGraph(graph).reader();
            new Neighbours(reader)
                    .of(all, Neighbourhood.COLLABORATORS, Filter.NONE, List.of(), Slice.first(1), Projection.ALL);
            assertThat(reader.statements()).isEqualTo(1);
        }

        @Test
        void eachIsCounted() {
            assertThat(new Summaries(new GivenGraph(graph).reader())
                            .count(all, new Selection.Around(Neighbourhood.COLLABORATORS, Filter.NONE)))
                    .containsOnly(Map.entry("plan:ada", 4L), Map.entry("plan:cyd", 2L), Map.entry("plan:nobody", 0L));
        }

        @Test
        void oneStatementIsEnoughForAllCounts() {
            Reader reader = new GivenGraph(graph).reader();
            new Summaries(reader).count(all, new Selection.Around(Neighbourhood.COLLABORATORS, Filter.NONE));
            assertThat(reader.statements()).isEqualTo(1);
        }
    }

    @Nested
    class Projects {
        @BeforeEach
        void given() {
            new GivenGraph(graph)
                    .organization("plan:ada", "Ada")
                    .organization("plan:bob", "Bob")
                    .organization("plan:cyd", "Cyd")
                    .entity(new Node(EntityType.PROJECT, "plan:old", "Old").with("start", LocalDate.of(2014, 5, 1)))
                    .entity(new Node(EntityType.PROJECT, "plan:new", "New").with("start", LocalDate.of(2018, 5, 1)))
                    .entity(new Node(EntityType.PROJECT, "plan:undated", "Undated"))
                    .link("plan:ada", LinkType.PARTICIPATES_IN, "plan:undated")
                    .link("plan:ada", LinkType.PARTICIPATES_IN, "plan:old")
                    .link("plan:ada", LinkType.PARTICIPATES_IN, "plan:new", Map.of("contribution", 10.0))
                    .link("plan:bob", LinkType.PARTICIPATES_IN, "plan:new", Map.of("contribution", 20.0))
                    .link("plan:cyd", LinkType.PARTICIPATES_IN, "plan:new", Map.of("role", "partner"));
        }

        @Test
        void areListedTheLatestFirstAndThoseWithoutDateLast() {
            assertThat(ids("plan:ada", Neighbourhood.PROJECTS)).containsExactly("plan:new", "plan:old", "plan:undated");
        }

        @Test
        void listTheirParticipantsByContributionAndThoseWithoutLast() {
            assertThat(ids("plan:new", Neighbourhood.PARTICIPANTS)).containsExactly("plan:bob", "plan:ada", "plan:cyd");
        }
    }

    @Nested
    class Technologies {
        @BeforeEach
        void given() {
            new GivenGraph(graph)
                    .organization("plan:ada", "Ada")
                    .organization("plan:bob", "Bob")
                    .entity(new Node(EntityType.TECHNOLOGY, "plan:kites", "Kites"))
                    .entity(new Node(EntityType.TECHNOLOGY, "plan:tops", "Tops"))
                    .link("plan:ada", LinkType.ACTIVE_IN, "plan:kites", activity(1, 1, 0.25))
                    .link("plan:ada", LinkType.ACTIVE_IN, "plan:tops", activity(6, 0, 0.75))
                    .link("plan:bob", LinkType.ACTIVE_IN, "plan:kites", activity(3, 0, 1.0));
        }

        private static Map<String, Object> activity(long projects, long statements, double share) {
            return Map.of("projects", projects, "statements", statements, "share", share);
        }

        @Test
        void areListedByTheirShare() {
            assertThat(ids("plan:ada", Neighbourhood.TECHNOLOGIES)).containsExactly("plan:tops", "plan:kites");
        }

        @Test
        void listTheOrganizationsByTheirActivity() {
            assertThat(ids("plan:kites", Neighbourhood.ACTIVE_ORGANIZATIONS)).containsExactly("plan:bob", "plan:ada");
        }
    }

    @Nested
    class Activity {
        @Test
        void countsWorksOfAllKindsAndWhatIsMissingAsNone() {
            given().organization("plan:ada", "Ada")
                    .organization("plan:bob", "Bob")
                    .entity(new Node(EntityType.TECHNOLOGY, "plan:kites", "Kites"))
                    .link("plan:ada", LinkType.ACTIVE_IN, "plan:kites", Map.of("projects", 2L))
                    .link("plan:bob", LinkType.ACTIVE_IN, "plan:kites", Map.of("patents", 3L, "contracts", 1L));
            assertThat(ids("plan:kites", Neighbourhood.ACTIVE_ORGANIZATIONS)).containsExactly("plan:bob", "plan:ada");
        }
    }

    @Nested
    class WhenALinkLeadsToSeveralTypes {
        @BeforeEach
        void given() {
            new GivenGraph(graph)
                    .organization("plan:org", "Org")
                    .entity(new Node(EntityType.PERSON, "plan:person", "Person"))
                    .entity(new Node(EntityType.PROJECT, "plan:project", "Project"))
                    .entity(new Node(EntityType.PUBLICATION, "plan:work", "Work"))
                    .entity(new Node(EntityType.CONTROL_LIST, "plan:list", "List"))
                    .entity(new Node(EntityType.CONTROL_ITEM, "plan:item", "Item"))
                    .entity(new Node(EntityType.CONTROL_ITEM, "plan:part", "Part"))
                    .entity(new Node(EntityType.TECHNOLOGY, "plan:kites", "Kites"))
                    .entity(new Node(EntityType.PATENT, "plan:patent", "Patent"))
                    .link("plan:org", LinkType.PARTICIPATES_IN, "plan:project")
                    .link("plan:person", LinkType.PARTICIPATES_IN, "plan:project")
                    .link("plan:work", LinkType.AUTHORED_BY, "plan:person")
                    .link("plan:work", LinkType.AUTHORED_BY, "plan:org")
                    .link("plan:work", LinkType.FUNDED_BY, "plan:org")
                    .link("plan:project", LinkType.FUNDED_BY, "plan:org")
                    .link("plan:item", LinkType.PART_OF, "plan:list")
                    .link("plan:part", LinkType.PART_OF, "plan:item")
                    .link("plan:part", LinkType.PART_OF, "plan:list")
                    .link("plan:org", LinkType.ABOUT, "plan:kites")
                    .link("plan:patent", LinkType.ABOUT, "plan:kites")
                    .link("plan:work", LinkType.ABOUT, "plan:kites")
                    .link("plan:project", LinkType.ABOUT, "plan:kites");
        }

        @ParameterizedTest
        @CsvSource({
            "plan:project, PARTICIPANTS, plan:org",
            "plan:project, PARTICIPATING_PEOPLE, plan:person",
            "plan:work, AUTHORS, plan:person",
            "plan:work, AUTHORS_ORGANIZATIONS, plan:org",
            "plan:org, FUNDED_PROJECTS, plan:project",
            "plan:part, PARENTS, plan:item",
            "plan:part, CONTROL_LIST, plan:list",
            "plan:kites, PATENTS_ABOUT, plan:patent",
            "plan:kites, PUBLICATIONS_ABOUT, plan:work",
            "plan:kites, PROJECTS_ABOUT, plan:project",
        })
        void thereAreOnlyThoseAskedFor(String id, Neighbourhood neighbourhood, String only) {
            assertThat(ids(id, neighbourhood)).containsExactly(only);
        }
    }

    @Nested
    class Contracts {
        @BeforeEach
        void given() {
            new GivenGraph(graph)
                    .organization("plan:ada", "Ada")
                    .organization("plan:bob", "Bob")
                    .entity(new Node(EntityType.CONTRACT, "plan:own", "Own").with("signed", LocalDate.of(2020, 1, 1)))
                    .entity(new Node(EntityType.CONTRACT, "plan:sold", "Sold").with("signed", LocalDate.of(2021, 1, 1)))
                    .link("plan:own", LinkType.BUYER, "plan:ada")
                    .link("plan:own", LinkType.SELLER, "plan:ada")
                    .link("plan:sold", LinkType.BUYER, "plan:bob")
                    .link("plan:sold", LinkType.SELLER, "plan:ada");
        }

        @Test
        void areListedOnceAlsoIfOneIsBuyerAndSeller() {
            assertThat(ids("plan:ada", Neighbourhood.CONTRACTS)).containsExactly("plan:sold", "plan:own");
        }

        @Test
        void areCountedOnce() {
            assertThat(new Summaries(new GivenGraph(graph).reader())
                            .count(List.of("plan:ada"), new Selection.Around(Neighbourhood.CONTRACTS, Filter.NONE)))
                    .containsOnly(Map.entry("plan:ada", 2L));
        }
    }

    @Nested
    class InventorsOfAPatent {
        @Test
        void areListedInTheirOrderAndThoseWithoutAPlaceLast() {
            given().entity(new Node(EntityType.PATENT, "plan:patent", "Patent"))
                    .entity(new Node(EntityType.PERSON, "plan:a", "A"))
                    .entity(new Node(EntityType.PERSON, "plan:b", "B"))
                    .entity(new Node(EntityType.PERSON, "plan:c", "C"))
                    .link("plan:patent", LinkType.INVENTED_BY, "plan:a")
                    .link("plan:patent", LinkType.INVENTED_BY, "plan:b", Map.of("position", 2L))
                    .link("plan:patent", LinkType.INVENTED_BY, "plan:c", Map.of("position", 1L));
            assertThat(ids("plan:patent", Neighbourhood.INVENTORS)).containsExactly("plan:c", "plan:b", "plan:a");
        }
    }

    @Nested
    class Citations {
        @Test
        void areListedTheLatestFirstWhateverTheyAre() {
            given().entity(new Node(EntityType.PATENT, "plan:new", "New"))
                    .entity(new Node(EntityType.PATENT, "plan:patent", "P").with("published", LocalDate.of(2001, 1, 1)))
                    .entity(new Node(EntityType.PUBLICATION, "plan:work", "W").with("year", 2005L))
                    .link("plan:new", LinkType.CITES, "plan:patent")
                    .link("plan:new", LinkType.CITES, "plan:work", Map.of("by", "examiner"));
            assertThat(ids("plan:new", Neighbourhood.CITED)).containsExactly("plan:work", "plan:patent");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PART_OF, ORGANIZATION, PARENTS, CHILDREN",
        "SUCCEEDED_BY, ORGANIZATION, SUCCESSORS, PREDECESSORS",
        "MEMBER_OF, ORGANIZATION, ALLIANCES, MEMBERS",
        "LOCATED_IN, REGION, SEAT, SEATED",
        "RELATED_TO, ORGANIZATION, RELATED, RELATED",
        "COOPERATES_WITH, ORGANIZATION, COOPERATIONS, COOPERATIONS",
    })
    void linksAreFollowedInBothDirections(
            LinkType type, EntityType other, Neighbourhood forwards, Neighbourhood backwards) {
        given().organization("plan:ada", "Ada")
                .entity(new Node(other, "plan:other", "Other"))
                .link("plan:ada", type, "plan:other");
        assertThat(ids("plan:ada", forwards)).containsExactly("plan:other");
        assertThat(ids("plan:other", backwards)).containsExactly("plan:ada");
    }

    @ParameterizedTest
    @EnumSource(Neighbourhood.class)
    void everyNeighbourhoodIsEmptyInAnEmptyGraph(Neighbourhood neighbourhood) {
        assertThat(page("plan:nobody", neighbourhood, Slice.first(10))).isEqualTo(new Page<>(List.of(), false));
    }

    @ParameterizedTest
    @EnumSource(Neighbourhood.class)
    void everyNeighbourhoodIsOverALinkOfTheModel(Neighbourhood neighbourhood) {
        assertThat(neighbourhood.between("o", "r", "n")).contains("[r:" + neighbourhood.type());
    }
}
