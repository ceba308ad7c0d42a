package innograph.queries.link;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
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

    private Page<Neighbour> page(String id, Neighbourhood neighbourhood, Position after, int size) {
        return Objects.requireNonNull(new Neighbours(given().reader())
                .of(List.of(id), neighbourhood, after, size)
                .get(id));
    }

    private static List<String> ids(Page<Neighbour> page) {
        return page.items().stream().map(neighbour -> neighbour.entity().id()).toList();
    }

    private List<String> ids(String id, Neighbourhood neighbourhood) {
        return ids(page(id, neighbourhood, Position.START, 10));
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
            assertThat(page("plan:bob", Neighbourhood.COLLABORATORS, Position.START, 1)
                            .items()
                            .getFirst()
                            .link())
                    .isEqualTo(collaboration(0.5));
        }

        @Test
        void tellThatThereAreMore() {
            assertThat(page("plan:ada", Neighbourhood.COLLABORATORS, Position.START, 3)
                            .hasMore())
                    .isTrue();
        }

        @Test
        void goOnBehindThePageBeforeAlsoAmongEquals() {
            Position second = page("plan:ada", Neighbourhood.COLLABORATORS, Position.START, 2)
                    .items()
                    .getLast()
                    .position();
            assertThat(ids(page("plan:ada", Neighbourhood.COLLABORATORS, second, 10)))
                    .containsExactly("plan:dan", "plan:eve");
        }

        @Test
        void goOnAtTheSamePlaceAfterAStrongerOneWasAdded() {
            Position second = page("plan:ada", Neighbourhood.COLLABORATORS, Position.START, 2)
                    .items()
                    .getLast()
                    .position();
            new GivenGraph(graph)
                    .organization("plan:fay", "Fay")
                    .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:fay", collaboration(9));
            assertThat(ids(page("plan:ada", Neighbourhood.COLLABORATORS, second, 10)))
                    .containsExactly("plan:dan", "plan:eve");
        }

        @Test
        void goOnAlsoWhenTheStrengthIsNoRoundNumber() {
            new GivenGraph(graph)
                    .organization("plan:gus", "Gus")
                    .organization("plan:hal", "Hal")
                    .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:gus", collaboration(0.333333))
                    .link("plan:ada", LinkType.COLLABORATES_WITH, "plan:hal", collaboration(0.333333));
            Position gus = page("plan:ada", Neighbourhood.COLLABORATORS, Position.START, 5)
                    .items()
                    .getLast()
                    .position();
            assertThat(ids(page("plan:ada", Neighbourhood.COLLABORATORS, gus, 10)))
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
                    .of(all, Neighbourhood.COLLABORATORS, Position.START, 1);
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
                            .of(all, Neighbourhood.COLLABORATORS, Position.START, 1))
                    .containsEntry("plan:nobody", new Page<>(List.of(), false));
        }

        @Test
        void oneStatementIsEnoughForAllPages() {
            Reader reader = new GivenGraph(graph).reader();
            new Neighbours(reader).of(all, Neighbourhood.COLLABORATORS, Position.START, 1);
            assertThat(reader.statements()).isEqualTo(1);
        }

        @Test
        void eachIsCounted() {
            assertThat(new Neighbours(new GivenGraph(graph).reader()).count(all, Neighbourhood.COLLABORATORS))
                    .containsOnly(Map.entry("plan:ada", 4L), Map.entry("plan:cyd", 2L), Map.entry("plan:nobody", 0L));
        }

        @Test
        void oneStatementIsEnoughForAllCounts() {
            Reader reader = new GivenGraph(graph).reader();
            new Neighbours(reader).count(all, Neighbourhood.COLLABORATORS);
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
        assertThat(page("plan:nobody", neighbourhood, Position.START, 10)).isEqualTo(new Page<>(List.of(), false));
    }

    @ParameterizedTest
    @EnumSource(Neighbourhood.class)
    void everyNeighbourhoodIsOverALinkOfTheModel(Neighbourhood neighbourhood) {
        assertThat(neighbourhood.pattern()).contains("[r:" + neighbourhood.type() + "]");
    }
}
