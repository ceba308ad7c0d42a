package innograph.queries.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.landscape.Landscapes;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * North and South are provinces of one country; a is in a city of North, b in North, c and d in South; e is abroad. Sensing has a
 * branch, wind sensing.
 */
class PositionsTests {
    private static final Part NORTH = new Part.Region("plan:north");
    private static final Part SOUTH = new Part.Region("plan:south");
    private static final Part HOME = new Part.Country("CN");

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    @BeforeEach
    void givenTwoProvinces() {
        region("plan:home", "COUNTRY", null);
        region("plan:north", "PROVINCE", "plan:home");
        region("plan:south", "PROVINCE", "plan:home");
        region("plan:city", "CITY", "plan:north");
        for (String technology : List.of("sensing", "wind", "paints", "kites")) {
            given.entity(new Node(EntityType.TECHNOLOGY, "plan:" + technology, technology));
        }
        given.link("plan:wind", LinkType.BROADER, "plan:sensing");
        organization("a", "CN", "plan:city");
        organization("b", "CN", "plan:north");
        organization("c", "CN", "plan:south");
        organization("d", "CN", null);
        organization("e", "DE", null);
        project("1", 2014, "wind", "a", "b");
        project("2", 2019, "sensing", "a");
        project("3", 2018, "wind", "a", "c");
        project("4", 2019, "paints", "c");
        project("5", 2019, "paints", "d");
        project("6", 2019, "kites", "e");
    }

    private void region(String id, String level, @Nullable String partOf) {
        given.entity(new Node(EntityType.REGION, id, id).with("level", level).with("country", "CN"));
        if (partOf != null) {
            given.link(id, LinkType.PART_OF, partOf);
        }
    }

    private void organization(String letter, String country, @Nullable String region) {
        given.entity(
                new Node(EntityType.ORGANIZATION, "plan:" + letter, "Organization " + letter).with("country", country));
        if (region != null) {
            given.link("plan:" + letter, LinkType.LOCATED_IN, region);
        }
    }

    private void project(String name, int year, String technology, String... organizations) {
        String id = "cordis:" + name;
        given.entity(new Node(EntityType.PROJECT, id, "Project " + name).with("start", LocalDate.of(year, 3, 1)));
        given.link(id, LinkType.ABOUT, "plan:" + technology);
        for (String organization : organizations) {
            given.link("plan:" + organization, LinkType.PARTICIPATES_IN, id);
        }
    }

    private List<Position> ask(Part of, @Nullable Part against, Aspect aspect) {
        return positions().of(new PositionQuestion(of, against, null, 1, null, aspect, 10));
    }

    private Positions positions() {
        return new Positions(given.reader(), new Landscapes(given.reader(), given.reader(), Duration.ZERO));
    }

    private Position first(Part of, @Nullable Part against, Aspect aspect) {
        return ask(of, against, aspect).getFirst();
    }

    @Nested
    class WhatItDoes {
        @Test
        void aWorkCountsOnceWhoeverTookPartAndWhateverFallsUnderTheTechnology() {
            assertThat(ask(NORTH, null, Aspect.ACTIVITY)).singleElement().satisfies(position -> {
                assertThat(position.technology()).isEqualTo("plan:sensing");
                assertThat(position.works()).isEqualTo(3);
                assertThat(position.organizations()).isEqualTo(2);
                assertThat(position.leaders()).containsExactly("plan:a", "plan:b");
            });
        }

        @Test
        void aBroaderTechnologyCountsAsItIsOnADeeperLevel() {
            assertThat(positions().of(PositionQuestion.of(NORTH, 10)))
                    .extracting(Position::technology, Position::works)
                    .containsExactly(tuple("plan:wind", 2), tuple("plan:sensing", 1));
        }

        @Test
        void aRegionIsComparedWithItsCountryUnlessSomebodySaysWithWhom() {
            assertThat(first(NORTH, null, Aspect.ACTIVITY).comparedShare()).isCloseTo(5 / 7.0, within(1e-9));
            assertThat(first(NORTH, SOUTH, Aspect.ACTIVITY).comparedShare()).isCloseTo(1 / 2.0, within(1e-9));
            assertThat(first(HOME, null, Aspect.ACTIVITY).comparedShare()).isCloseTo(5 / 8.0, within(1e-9));
        }

        @Test
        void specializationIsTheOneShareOverTheOther() {
            assertThat(first(NORTH, null, Aspect.ACTIVITY).specialization().ratio())
                    .hasValueCloseTo(7 / 5.0, within(1e-9));
        }

        @Test
        void whatBeganLaterDoesNotCountInAnEarlierYear() {
            assertThat(positions().of(new PositionQuestion(NORTH, null, null, 1, 2014, Aspect.ACTIVITY, 10)))
                    .extracting(Position::works)
                    .containsExactly(1);
        }

        @Test
        void onlyTechnologiesOfTheSchemeCount() {
            assertThat(positions().of(new PositionQuestion(NORTH, null, "ipc", 1, null, Aspect.ACTIVITY, 10)))
                    .isEmpty();
        }

        @Test
        void namedOrganizationsAreAPartToo() {
            assertThat(ask(new Part.Named(List.of("plan:c", "plan:e")), null, Aspect.ACTIVITY))
                    .extracting(Position::technology)
                    .containsExactly("plan:kites", "plan:paints", "plan:sensing");
        }
    }

    @Nested
    class AgainstOthers {
        @Test
        void whatTheOthersDoAndItDoesNotIsALackWithThoseWhoDoIt() {
            assertThat(ask(NORTH, null, Aspect.LACK)).singleElement().satisfies(position -> {
                assertThat(position.technology()).isEqualTo("plan:paints");
                assertThat(position.works()).isZero();
                assertThat(position.leadersElsewhere()).containsExactly("plan:c", "plan:d");
                assertThat(position.specialization().isSignificant()).isFalse();
            });
        }

        @Test
        void whatItDoesMoreIsAStrength() {
            assertThat(ask(NORTH, null, Aspect.STRENGTH))
                    .extracting(Position::technology)
                    .containsExactly("plan:sensing");
        }

        @Test
        void threeYearsAreComparedWithTheThreeBefore() {
            Position position = first(NORTH, null, Aspect.ACTIVITY);
            assertThat(position.recentWorks()).isEqualTo(2);
            assertThat(position.earlierWorks()).isEqualTo(1);
            assertThat(position.growth()).hasValue(1.0);
            assertThat(position.comparedGrowth()).hasValue(1.0);
        }
    }

    @Nested
    class WhatItWants {
        @BeforeEach
        void givenDemands() {
            entity(EntityType.DEMAND, "1", "sensing", "a");
            entity(EntityType.DEMAND, "2", "paints", "b");
            entity(EntityType.OFFER, "3", "wind", "b");
            entity(EntityType.OFFER, "4", "paints", "c");
        }

        private void entity(EntityType type, String name, String technology, String owner) {
            String id = "local:market/" + name;
            given.entity(new Node(type, id, name).with("status", "OPEN"));
            given.link(id, LinkType.ABOUT, "plan:" + technology);
            given.link("plan:" + owner, type == EntityType.OFFER ? LinkType.OFFERS : LinkType.DEMANDS, id);
        }

        @Test
        void demandsAndOffersAreThoseOfItsOrganizations() {
            assertThat(ask(NORTH, null, Aspect.DEMAND))
                    .extracting(Position::technology, Position::demands, Position::offers)
                    .containsExactly(tuple("plan:paints", 1, 0), tuple("plan:sensing", 1, 1));
        }

        @Test
        void aDemandWithoutAnOfferIsAWhiteSpotWithOffersFromElsewhere() {
            assertThat(ask(NORTH, null, Aspect.WHITE_SPOT)).singleElement().satisfies(position -> {
                assertThat(position.technology()).isEqualTo("plan:paints");
                assertThat(position.demandsFirst()).containsExactly("local:market/2");
                assertThat(position.offersElsewhere()).containsExactly("local:market/4");
            });
        }

        @Test
        void whatSaysItselfWhereItIsIsThere() {
            given.link("local:market/2", LinkType.LOCATED_IN, "plan:south");
            assertThat(ask(NORTH, null, Aspect.WHITE_SPOT)).isEmpty();
            assertThat(first(SOUTH, null, Aspect.DEMAND).demandsFirst()).containsExactly("local:market/2");
        }

        @Test
        void whatIsNotOpenAnyMoreIsNotWanted() {
            graph.rows("MATCH (n:Demand {id: 'local:market/1'}) SET n.openUntil = date('2020-01-01')");
            graph.rows("MATCH (n:Demand {id: 'local:market/2'}) SET n.status = 'CLOSED'");
            assertThat(ask(NORTH, null, Aspect.DEMAND)).isEmpty();
        }
    }

    @Test
    void nothingIsKnownOfARegionThatNobodyIsIn() {
        assertThat(ask(new Part.Region("plan:nowhere"), null, Aspect.ACTIVITY)).isEmpty();
    }
}
