package innograph.queries.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import innograph.queries.Page;
import innograph.queries.Slice;
import innograph.queries.indicator.IndicatorProgress.State;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan of 2018 for a province with a town; one indicator, whose rule each test gives. */
class IndicatorsTests {
    private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @SuppressWarnings("NullAway.Init") // set before each test
    private GivenGraph given;

    @BeforeEach
    void plan() {
        given = new GivenGraph(graph)
                .entity(new Node(EntityType.PLAN, "plan:toys", "Plan for Toys").with("issued", 2018))
                .entity(new Node(EntityType.REGION, "plan:province", "Province").with("population", 40_000))
                .entity(new Node(EntityType.REGION, "plan:town", "Town"))
                .entity(new Node(EntityType.REGION, "plan:abroad", "Abroad"))
                .link("plan:toys", LinkType.FOR, "plan:province")
                .link("plan:town", LinkType.PART_OF, "plan:province")
                .entity(new Node(EntityType.INDICATOR, "plan:indicator", "Indicator"))
                .link("plan:indicator", LinkType.FOR, "plan:toys");
    }

    private void rule(String... lines) {
        graph.rows(
                "MATCH (n:Indicator {id: 'plan:indicator'}) SET n.rule = $rule",
                Map.of("rule", String.join("\n", lines)));
    }

    private void target(String id, double value, LocalDate due) {
        given.entity(new Node(EntityType.TARGET, id, "Target")
                        .with("value", value)
                        .with("due", due))
                .link(id, LinkType.FOR, "plan:indicator");
    }

    private IndicatorProgress progress(LocalDate asOf) {
        return new Indicators(given.reader(), 200).of("plan:toys", asOf).getFirst();
    }

    private OptionalDouble measured() {
        return progress(AS_OF).measured();
    }

    private List<String> counted() {
        return page(Slice.first(10)).items().stream()
                .map(thing -> thing.thing().id())
                .toList();
    }

    private Page<CountedThing> page(Slice slice) {
        return new Indicators(given.reader(), 200).counted("plan:indicator", AS_OF, slice);
    }

    private Node organization(String id, String region, OrganizationKind... kinds) {
        Node node = new Node(EntityType.ORGANIZATION, id, id).kinds(kinds);
        given.entity(node).link(id, LinkType.LOCATED_IN, region);
        return node;
    }

    private void set(String id, String property, Object value) {
        graph.rows(
                "MATCH (n:Entity {id: $id}) SET n[$property] = $value",
                Map.of("id", id, "property", property, "value", value));
    }

    private void contract(String id, String seller, String buyer, double amount, LocalDate signed) {
        given.entity(new Node(EntityType.CONTRACT, id, id)
                        .with("amount", amount)
                        .with("currency", "CNY")
                        .with("kind", "TRANSFER")
                        .with("signed", signed))
                .link(id, LinkType.SELLER, seller)
                .link(id, LinkType.BUYER, buyer);
    }

    @Nested
    class Organizations {
        @BeforeEach
        void laboratories() {
            organization("plan:lab-province", "plan:province", OrganizationKind.LABORATORY);
            organization("plan:lab-town", "plan:town", OrganizationKind.LABORATORY);
            organization("plan:lab-abroad", "plan:abroad", OrganizationKind.LABORATORY);
            organization("plan:office", "plan:town");
        }

        @Test
        void countByTheirKindInTheRegionAndItsParts() {
            rule("count: ORGANIZATIONS", "kinds: LABORATORY");
            assertThat(measured()).hasValue(2);
            assertThat(counted()).containsExactly("plan:lab-province", "plan:lab-town");
        }

        @Test
        void countWhateverTheirKindIfTheRuleNamesNone() {
            rule("count: ORGANIZATIONS");
            assertThat(measured()).hasValue(3);
        }

        @Test
        void countOnceThoughTheyHaveTwoSeatsInTheRegion() {
            given.link("plan:lab-town", LinkType.LOCATED_IN, "plan:province");
            rule("count: ORGANIZATIONS", "kinds: LABORATORY");
            assertThat(measured()).hasValue(2);
        }

        @ParameterizedTest
        @CsvSource({"COUNTY, 0", "CITY, 1", "PROVINCE, 1", "COUNTRY, 1"})
        void countFromTheLevelThatRecognizedThemUpwards(String level, double expected) {
            set("plan:lab-town", "recognized", level);
            rule("count: ORGANIZATIONS", "recognized: CITY");
            assertThat(measured()).hasValue(expected);
        }

        @Test
        void countByTheirTitles() {
            set("plan:lab-town", "titles", List.of("Best of all", "ISO"));
            rule("count: ORGANIZATIONS", "titles: Second best | Best of all");
            assertThat(counted()).containsExactly("plan:lab-town");
        }

        @Test
        void dontCountBeforeTheyWereFounded() {
            set("plan:lab-town", "established", 2020);
            rule("count: ORGANIZATIONS", "kinds: LABORATORY");
            assertThat(measured()).hasValue(1);
            assertThat(progress(LocalDate.of(2020, 12, 31)).measured()).hasValue(2);
        }

        @Test
        void countFromTheDayOfTheirRecognition() {
            set("plan:lab-town", "recognized", "CITY");
            set("plan:lab-town", "recognizedSince", LocalDate.of(2019, 3, 1));
            rule("count: ORGANIZATIONS", "recognized: CITY");
            assertThat(progress(LocalDate.of(2019, 2, 28)).measured()).hasValue(0);
            assertThat(progress(LocalDate.of(2019, 3, 1)).measured()).hasValue(1);
        }

        @Test
        void dontCountOnceTheyCeased() {
            set("plan:lab-town", "status", "inactive");
            rule("count: ORGANIZATIONS", "kinds: LABORATORY");
            assertThat(measured()).hasValue(1);
        }

        @Test
        void thatNobodyKnowsSinceWhenAreSpokenOf() {
            rule("count: ORGANIZATIONS", "kinds: LABORATORY");
            assertThat(progress(AS_OF).remarks())
                    .extracting(remark -> remark.sentence("en"))
                    .containsExactly(
                            "of 2 the graph does not know since when; they are counted on whichever day is asked about");
        }

        @Test
        void countByTheirHouseWhereverTheirSeatIs() {
            given.link("plan:office", LinkType.HOSTS, "plan:lab-abroad");
            rule("count: ORGANIZATIONS", "kinds: LABORATORY", "host: plan:office");
            assertThat(counted()).containsExactly("plan:lab-abroad");
        }

        @Test
        void countByTheirMembersOnBothSides() {
            organization("plan:joint", "plan:abroad", OrganizationKind.ALLIANCE);
            organization("plan:local", "plan:town", OrganizationKind.ALLIANCE);
            given.link("plan:office", LinkType.MEMBER_OF, "plan:joint")
                    .link("plan:lab-abroad", LinkType.MEMBER_OF, "plan:joint")
                    .link("plan:office", LinkType.MEMBER_OF, "plan:local");
            rule("count: ORGANIZATIONS", "through: MEMBERS", "partners: plan:abroad");
            assertThat(counted()).containsExactly("plan:joint");
        }
    }

    @Nested
    class Persons {
        @Test
        void countInTheYearsOfTheirRole() {
            organization("plan:office", "plan:town");
            given.entity(new Node(EntityType.PERSON, "plan:stays", "A"))
                    .entity(new Node(EntityType.PERSON, "plan:left", "B"))
                    .entity(new Node(EntityType.PERSON, "plan:other", "C"))
                    .link("plan:stays", LinkType.AFFILIATED_WITH, "plan:office", Map.of("role", "broker", "from", 2017))
                    .link(
                            "plan:left",
                            LinkType.AFFILIATED_WITH,
                            "plan:office",
                            Map.of("role", "broker", "from", 2015, "to", 2018))
                    .link("plan:other", LinkType.AFFILIATED_WITH, "plan:office", Map.of("role", "cook", "from", 2015));
            rule("count: PERSONS", "roles: broker | manager");
            assertThat(counted()).containsExactly("plan:stays");
            assertThat(progress(LocalDate.of(2018, 1, 1)).measured()).hasValue(2);
        }
    }

    @Nested
    class Patents {
        private void patent(String id, String kind, LocalDate filed, LocalDate granted) {
            given.entity(new Node(EntityType.PATENT, id, id)
                            .with("kind", kind)
                            .with("jurisdiction", "CN")
                            .with("filed", filed)
                            .with("granted", granted))
                    .link(id, LinkType.APPLIED_BY, "plan:office");
        }

        @BeforeEach
        void patents() {
            organization("plan:office", "plan:town");
            patent("plan:young", "B2", LocalDate.of(2015, 1, 1), LocalDate.of(2017, 1, 1));
            patent("plan:old", "B1", LocalDate.of(1999, 1, 1), LocalDate.of(2001, 1, 1));
            patent("plan:model", "U", LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1));
            patent("plan:later", "B2", LocalDate.of(2019, 1, 1), LocalDate.of(2021, 1, 1));
        }

        @Test
        void countFromTheirGrantForSoManyYears() {
            rule("count: PATENTS", "kinds: B", "offices: CN", "years: 20");
            assertThat(counted()).containsExactly("plan:young");
            assertThat(progress(LocalDate.of(2018, 12, 31)).measured()).hasValue(2);
        }

        @Test
        void ofAnotherOfficeDontCount() {
            rule("count: PATENTS", "offices: US");
            assertThat(measured()).hasValue(0);
        }

        @Test
        void areSetAgainstTheInhabitants() {
            rule("count: PATENTS", "kinds: B", "years: 20", "as: PER_10000_INHABITANTS");
            assertThat(measured()).hasValue(0.25);
        }

        @Test
        void areNotMeasuredWhereNobodyKnowsTheInhabitants() {
            graph.rows("MATCH (r:Region) REMOVE r.population");
            rule("count: PATENTS", "as: PER_10000_INHABITANTS");
            assertThat(measured()).isEmpty();
            assertThat(progress(AS_OF).unmeasured().orElseThrow().sentence("zh"))
                    .contains("人口数");
        }
    }

    @Nested
    class Projects {
        @Test
        void countByTheirProgrammeSinceTheYearOfThePlan() {
            organization("plan:office", "plan:town");
            for (int year : List.of(2017, 2018, 2021)) {
                given.entity(new Node(EntityType.PROJECT, "plan:p-" + year, "P")
                                .with("programme", "navigation")
                                .with("start", LocalDate.of(year, 5, 1)))
                        .link("plan:office", LinkType.PARTICIPATES_IN, "plan:p-" + year);
            }
            rule("count: PROJECTS", "programmes: navigation");
            assertThat(counted()).containsExactly("plan:p-2018");
        }
    }

    @Nested
    class Contracts {
        @BeforeEach
        void contracts() {
            organization("plan:seller", "plan:abroad");
            organization("plan:buyer", "plan:town");
            organization("plan:elsewhere", "plan:nowhere-in-the-graph");
            contract("plan:c-2019", "plan:seller", "plan:buyer", 100, LocalDate.of(2019, 4, 1));
            contract("plan:c-2020-a", "plan:seller", "plan:buyer", 250, LocalDate.of(2020, 2, 1));
            contract("plan:c-2020-b", "plan:buyer", "plan:seller", 350, LocalDate.of(2020, 3, 1));
            contract("plan:c-2020-late", "plan:seller", "plan:buyer", 999, LocalDate.of(2020, 9, 1));
            contract("plan:c-2020-other", "plan:seller", "plan:elsewhere", 250, LocalDate.of(2020, 3, 1));
        }

        @Test
        void areAddedWithinTheYearUntilTheDay() {
            rule("count: CONTRACTS", "sum: amount", "currency: CNY");
            assertThat(measured()).hasValue(600);
            assertThat(progress(AS_OF).from()).isEqualTo("2020-01-01");
        }

        @ParameterizedTest
        @ValueSource(strings = {"DRAFT", "RETURNED", "CANCELLED"})
        void thatAreNotInTheRegisterCountForNothing(String state) {
            set("plan:c-2020-b", "state", state);
            rule("count: CONTRACTS", "sum: amount", "currency: CNY");
            assertThat(measured()).hasValue(250);
        }

        @Test
        void areListedTheLargestFirstPageByPage() {
            rule("count: CONTRACTS", "sum: amount", "currency: CNY");
            Page<CountedThing> first = page(Slice.first(1));
            assertThat(first.items())
                    .extracting(thing -> thing.thing().id(), CountedThing::contribution)
                    .containsExactly(tuple("plan:c-2020-b", 350.0));
            Page<CountedThing> second =
                    page(Slice.first(1, first.items().getFirst().position()));
            assertThat(second.items()).extracting(thing -> thing.thing().id()).containsExactly("plan:c-2020-a");
            assertThat(second.hasMore()).isFalse();
            assertThat(new Indicators(given.reader(), 200).count("plan:indicator", AS_OF))
                    .isEqualTo(2);
        }

        @Test
        void withinTheRegionCountOnce() {
            organization("plan:neighbour", "plan:province");
            contract("plan:c-inside", "plan:neighbour", "plan:buyer", 1_000, LocalDate.of(2020, 5, 1));
            rule("count: CONTRACTS", "sum: amount", "currency: CNY");
            assertThat(measured()).hasValue(1_600);
        }

        @Test
        void inAnotherCurrencyAreLeftOutAndSpokenOf() {
            set("plan:c-2020-b", "currency", "EUR");
            rule("count: CONTRACTS", "sum: amount", "currency: CNY");
            assertThat(measured()).hasValue(250);
            assertThat(progress(AS_OF).remarks())
                    .contains(Remark.of(Remark.Kind.WITHOUT_AMOUNT, 1), Remark.of(Remark.Kind.YEAR_UNDER_WAY));
            assertThat(counted()).containsExactly("plan:c-2020-a");
        }

        @Test
        void countByTheSideOfTheRegion() {
            rule("count: CONTRACTS", "through: SELLER");
            assertThat(counted()).containsExactly("plan:c-2020-b");
        }

        @Test
        void ofOneKindCountAlone() {
            set("plan:c-2020-a", "kind", "SERVICE");
            rule("count: CONTRACTS", "kinds: SERVICE");
            assertThat(counted()).containsExactly("plan:c-2020-a");
        }

        @Test
        void areAShareOfAllThatThePartnersSell() {
            rule(
                    "count: CONTRACTS",
                    "through: BUYER",
                    "partners: plan:abroad",
                    "sum: amount",
                    "currency: CNY",
                    "as: SHARE_PERCENT");
            assertThat(measured()).hasValue(50);
        }

        @Test
        void growFromTheSameDaysOfTheYearBefore() {
            rule("count: CONTRACTS", "sum: amount", "currency: CNY", "as: GROWTH_PERCENT");
            assertThat(measured()).hasValue(500);
        }

        @Test
        void withNothingBeforeDontGrow() {
            rule("count: CONTRACTS", "sum: amount", "currency: CNY", "as: GROWTH_PERCENT");
            assertThat(progress(LocalDate.of(2019, 12, 31)).measured()).isEmpty();
        }

        @Test
        void tellWhichResultsAreTraded() {
            given.entity(new Node(EntityType.OFFER, "plan:offer", "Offer"))
                    .link("plan:c-2019", LinkType.TRANSFERS, "plan:offer")
                    .link("plan:c-2020-a", LinkType.TRANSFERS, "plan:offer");
            rule("count: RESULTS");
            assertThat(page(Slice.first(2)).items())
                    .extracting(thing -> thing.thing().id(), CountedThing::since)
                    .containsExactly(tuple("plan:offer", LocalDate.of(2019, 4, 1)));
        }

        @Test
        void areToldYearByYear() {
            rule("count: CONTRACTS", "sum: amount", "currency: CNY");
            assertThat(progress(AS_OF).trend(3))
                    .containsExactly(
                            new IndicatorProgress.Year(2018, LocalDate.of(2018, 12, 31), OptionalDouble.of(0)),
                            new IndicatorProgress.Year(2019, LocalDate.of(2019, 12, 31), OptionalDouble.of(100)),
                            new IndicatorProgress.Year(2020, AS_OF, OptionalDouble.of(600)));
        }
    }

    @Nested
    class Targets {
        @BeforeEach
        void four() {
            rule("count: ORGANIZATIONS", "kinds: LABORATORY");
            for (int year = 2016; year < 2020; year++) {
                organization("plan:lab-" + year, "plan:town", OrganizationKind.LABORATORY);
                set("plan:lab-" + year, "established", year);
            }
        }

        private State state() {
            return progress(AS_OF).targets().getFirst().state();
        }

        @Test
        void areInTheOrderOfTheirDatesWithThePartThatIsReached() {
            target("plan:t-2030", 16, LocalDate.of(2030, 12, 31));
            target("plan:t-2025", 8, LocalDate.of(2025, 12, 31));
            assertThat(progress(AS_OF).targets())
                    .extracting(target -> target.target().id(), IndicatorProgress.Target::share)
                    .containsExactly(
                            tuple("plan:t-2025", OptionalDouble.of(0.5)),
                            tuple("plan:t-2030", OptionalDouble.of(0.25)));
        }

        @ParameterizedTest
        @CsvSource({
            "4, 2020-12-31, REACHED",
            "4, 2019-12-31, REACHED",
            "5, 2020-06-30, MISSED",
            "7, 2025-12-31, ON_TRACK", // from 2 at the end of 2017, 31 % of the way: 3.6
            "9, 2025-12-31, BEHIND" // 4.2
        })
        void areJudgedByTheStraightWayToThem(double value, LocalDate due, State expected) {
            target("plan:t", value, due);
            assertThat(state()).isEqualTo(expected);
        }

        @Test
        void withoutADateStayOpen() {
            given.entity(new Node(EntityType.TARGET, "plan:t", "Target").with("value", 10.0))
                    .link("plan:t", LinkType.FOR, "plan:indicator");
            assertThat(state()).isEqualTo(State.OPEN);
        }

        @Test
        void ofZeroHaveNoShare() {
            target("plan:t", 0, LocalDate.of(2025, 12, 31));
            assertThat(progress(AS_OF).targets().getFirst().share()).isEmpty();
        }

        @Test
        void ofWhatNothingMeasuresHaveNoShareEither() {
            graph.rows("MATCH (n:Indicator) REMOVE n.rule");
            target("plan:t", 10, LocalDate.of(2025, 12, 31));
            assertThat(progress(AS_OF).targets())
                    .extracting(IndicatorProgress.Target::share, IndicatorProgress.Target::state)
                    .containsExactly(tuple(OptionalDouble.empty(), State.UNMEASURED));
        }
    }

    @Nested
    class WhatCantBeMeasured {
        private String why(String language) {
            return progress(AS_OF).unmeasured().orElseThrow().sentence(language);
        }

        @Test
        void isNotZero() {
            assertThat(measured()).isEmpty();
            assertThat(counted()).isEmpty();
        }

        @Test
        void whereItIsMeasuredAndNothingIsThereItIsZero() {
            rule("count: ORGANIZATIONS", "kinds: LABORATORY");
            assertThat(measured()).hasValue(0);
        }

        @Test
        void saysWhyInTheWordsOfThePlan() {
            set("plan:indicator", "unmeasured", "nobody counts it");
            set("plan:indicator", "unmeasuredZh", "无人统计");
            assertThat(List.of(why("en"), why("zh-CN"))).containsExactly("nobody counts it", "无人统计");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "count: EVERYTHING",
                    "count: ORGANIZATIONS\nkinds: Laboratory) DETACH DELETE (n",
                    "count: CONTRACTS\nsum: secret\ncurrency: CNY",
                    "count: ORGANIZATIONS\nwhere: 1 = 1",
                    ""
                })
        void isWhatHasNoRuleThatCanBeRead(String rule) {
            rule(rule);
            assertThat(measured()).isEmpty();
        }

        @Test
        void isWhatNamesAPartnerThatIsNotThere() {
            rule("count: ORGANIZATIONS", "through: MEMBERS", "partners: plan:atlantis");
            assertThat(why("en")).isEqualTo("plan:atlantis, which the rule names, is not in the graph");
        }

        @Test
        void isWhatNamesAHouseThatIsNotThere() {
            rule("count: ORGANIZATIONS", "host: plan:atlantis");
            assertThat(measured()).isEmpty();
        }

        @Test
        void isAPlanWithoutARegion() {
            graph.rows("MATCH (:Plan)-[r:FOR]->(:Region) DELETE r");
            rule("count: ORGANIZATIONS");
            assertThat(measured()).isEmpty();
        }
    }

    @Test
    void aHostileNameIsComparedAndNothingElse() {
        organization("plan:office", "plan:town");
        rule("count: ORGANIZATIONS", "titles: ' OR 1=1 // }) DETACH DELETE n");
        assertThat(measured()).hasValue(0);
        assertThat(graph.number("MATCH (n:Organization) RETURN count(n)")).isEqualTo(1);
    }

    @Test
    void indicatorsAreInTheOrderOfTheirIdentifiers() {
        given.entity(new Node(EntityType.INDICATOR, "plan:a-first", "First"))
                .link("plan:a-first", LinkType.FOR, "plan:toys");
        assertThat(new Indicators(given.reader(), 200).of("plan:toys", AS_OF))
                .extracting(one -> one.indicator().id())
                .containsExactly("plan:a-first", "plan:indicator");
    }

    @Test
    void whatIsBehindTheLimitIsNotMeasuredAndNamesTheSetting() {
        given.entity(new Node(EntityType.INDICATOR, "plan:a-first", "First"))
                .link("plan:a-first", LinkType.FOR, "plan:toys");
        rule("count: ORGANIZATIONS", "kinds: INCUBATOR");
        assertThat(new Indicators(given.reader(), 1)
                        .of("plan:toys", AS_OF)
                        .getLast()
                        .unmeasured())
                .map(remark -> remark.sentence("en"))
                .hasValue(
                        "only the first 1 indicators of a plan are measured (innograph.indicators.max-measured); split the plan");
    }

    @Test
    void anUnknownPlanHasNoIndicators() {
        assertThat(new Indicators(given.reader(), 200).of("plan:nobody", AS_OF)).isEmpty();
    }
}
