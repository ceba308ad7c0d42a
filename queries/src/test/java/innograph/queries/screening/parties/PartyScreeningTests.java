package innograph.queries.screening.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import innograph.identity.party.Caution;
import innograph.identity.party.PartyKind;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.cases.Outcome;
import innograph.model.testing.TestGraph;
import innograph.queries.Reader;
import innograph.queries.screening.Limit;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyScreeningTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GivenGraph given() {
        return new GivenGraph(graph);
    }

    private PartyScreening screening() {
        Reader reader = given().reader();
        return new PartyScreening(reader, reader, Duration.ZERO);
    }

    private static Node party(String id, String name, String list, String kind) {
        return new Node(EntityType.RESTRICTED_PARTY, id, name)
                .with("list", list)
                .with("kind", kind)
                .with("listed", LocalDate.of(2020, 2, 2));
    }

    @Test
    void withoutAListNothingCanBeTold() {
        PartyReport report = screening().screen(PartyQuery.of("Gale Works"));
        assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(report.limits()).containsExactly(Limit.of(Limit.Kind.NO_PARTIES));
    }

    @Nested
    class WithTwoLists {
        private void load() {
            given().entity(party("storm:1", "GALE AEROSTAT WORKS LLC", "List of Storms", "entity")
                            .aliases("OOO GEIL")
                            .with("countries", List.of("RU")))
                    .entity(party("storm:2", "BREEZER, Zephyrin", "List of Storms", "individual")
                            .with("weakAliases", List.of("ZEPH")))
                    .entity(party("calm:1", "Doldrum Instruments", "List of Calms", "entity"))
                    .entity(party("calm:2", "Bygone Balloons", "List of Calms", "entity")
                            .with("vanished", List.of("test")));
            graph.rows("CREATE (d:Dataset {id: 'test', title: 'Storms and calms', publisher: 'Bureau of Winds'})"
                    + "<-[:OF]-(:LoadRun {id: 'run', status: 'DONE', finished: datetime('2026-03-04T00:00:00Z')})");
        }

        @Test
        void aListedNameIsAMatchAndSaysOfWhichListAndDate() {
            load();
            PartyReport report = screening().screen(PartyQuery.of("Gale Aerostat Works"));
            assertThat(report.outcome()).isEqualTo(Outcome.MATCH);
            assertThat(report.findings()).extracting(PartyFinding::entry).containsExactly("storm:1");
            assertThat(report.findings().getFirst().list())
                    .isEqualTo(new ScreenedList(
                            "List of Storms",
                            "test",
                            "Storms and calms",
                            "Bureau of Winds",
                            "2026-03-04T00:00:00Z",
                            "2020-02-02",
                            2));
            assertThat(report.findings().getFirst().why("en").getFirst()).contains("GALE AEROSTAT WORKS LLC");
            assertThat(report.findings().getFirst().why("zh-Hans").getFirst()).contains("条目");
        }

        @Test
        void anotherNameIsClear() {
            load();
            PartyReport report = screening().screen(PartyQuery.of("University of Brackwater"));
            assertThat(report.outcome()).isEqualTo(Outcome.CLEAR);
            assertThat(report.lists())
                    .extracting(ScreenedList::name)
                    .containsExactly("List of Calms", "List of Storms");
        }

        @Test
        void aWeakAliasIsForReview() {
            load();
            PartyReport report = screening().screen(PartyQuery.of("Zeph"));
            assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
            assertThat(report.findings())
                    .extracting(PartyFinding::entry, PartyFinding::cautions)
                    .containsExactly(tuple("storm:2", Set.of(Caution.WEAK_ALIAS, Caution.SINGLE_WORD)));
        }

        @Test
        void anotherCountryIsForReview() {
            load();
            PartyReport report = screening()
                    .screen(new PartyQuery("Gale Aerostat Works", "Brazil", PartyKind.ORGANIZATION, Set.of()));
            assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
            assertThat(report.findings().getFirst().cautions()).containsExactly(Caution.OTHER_COUNTRY);
        }

        @Test
        void whomTheGraphKnowsByANameInAnotherScriptIsComparedUnderAll() {
            load();
            given().entity(new Node(EntityType.ORGANIZATION, "ror:gale", "Gale Aerostat Works").aliases("大风飞艇工程"));
            PartyReport report = screening().screen(PartyQuery.of("大风飞艇工程"));
            assertThat(report.findings()).extracting(PartyFinding::entry).containsExactly("storm:1");
            assertThat(report.limits())
                    .containsExactly(Limit.of(Limit.Kind.ALSO_CALLED, "大风飞艇工程", "ror:gale", "Gale Aerostat Works"));
        }

        @Test
        void whomNobodyKnowsByANameThatListsHaveTranslatedIsNotClear() {
            load();
            given().entity(new Node(EntityType.ORGANIZATION, "ror:gale", "大风飞艇工程"));
            Limit limit = Limit.of(Limit.Kind.TRANSLATED_NAME, "大风飞艇工程");
            for (PartyReport report : List.of(
                    screening().screen(PartyQuery.of("大风飞艇工程")), screening().screenEntity("ror:gale", Set.of()))) {
                assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
                assertThat(report.limits()).contains(limit);
            }
            given().entity(party("storm:3", "大风飞艇工程", "List of Storms", "entity"));
            PartyReport report = screening().screen(PartyQuery.of("大风飞艇工程"));
            assertThat(report.outcome()).isEqualTo(Outcome.MATCH);
            assertThat(report.limits()).as("the other lists").contains(limit);
        }

        @Test
        void whatStandsInBracketsIsAnotherNameUnlessItIsACountry() {
            load();
            given().entity(party("storm:3", "Squall Factory (Skwol)", "List of Storms", "entity"))
                    .entity(party("storm:4", "Monsoon Works (India)", "List of Storms", "entity"));
            assertThat(screening().screen(PartyQuery.of("Skwol")).findings())
                    .extracting(PartyFinding::entry)
                    .containsExactly("storm:3");
            assertThat(screening().screen(PartyQuery.of("India")).findings())
                    .noneMatch(finding -> finding.matched().text().equals("India"));
        }

        @Test
        void whatVanishedFromAListIsNotFound() {
            load();
            assertThat(screening().screen(PartyQuery.of("Bygone Balloons")).findings())
                    .isEmpty();
        }

        @Test
        void onlyTheListsThatAreNamedAreComparedWith() {
            load();
            PartyReport report = screening()
                    .screen(new PartyQuery("Gale Aerostat Works", null, PartyKind.UNKNOWN, Set.of("list of calms")));
            assertThat(report.outcome()).isEqualTo(Outcome.CLEAR);
            assertThat(report.lists()).extracting(ScreenedList::name).containsExactly("List of Calms");
        }

        @Test
        void aListThatIsNotLoadedLeavesItOpen() {
            load();
            PartyReport report =
                    screening().screen(new PartyQuery("Brackwater", null, PartyKind.UNKNOWN, Set.of("List of Fogs")));
            assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(report.limits()).containsExactly(Limit.of(Limit.Kind.LIST_NOT_LOADED, "List of Fogs"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "--", "X"})
        void aNameThatIsNoneOrTooShortLeavesItOpen(String name) {
            load();
            PartyReport report = screening().screen(PartyQuery.of(name));
            assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(report.limits()).hasSize(1);
        }

        @Test
        void anEntryThatIsLoadedLaterIsFound() {
            load();
            PartyScreening screening = screening();
            screening.upToDate();
            given().entity(party("storm:3", "Typhoon Bureau", "List of Storms", "entity"));
            assertThat(screening.upToDate().size()).isEqualTo(4);
        }

        @Test
        void anOrganizationIsScreenedUnderAllItsNames() {
            load();
            given().entity(new Node(EntityType.ORGANIZATION, "plan:org", "Windy Holding").aliases("Geil"));
            PartyReport report = screening().screenEntity("plan:org", Set.of());
            assertThat(report.asked()).containsExactly("Windy Holding", "Geil");
            assertThat(report.findings())
                    .extracting(PartyFinding::entry, PartyFinding::asked)
                    .containsExactly(tuple("storm:1", "Geil"));
        }

        @Test
        void whatAPersonConfirmedIsAMatchWhateverTheNames() {
            load();
            given().entity(new Node(EntityType.ORGANIZATION, "plan:org", "Windy Holding"))
                    .link(
                            "plan:org",
                            LinkType.LISTED_AS,
                            "calm:1",
                            Map.of("datasets", List.of("test"), "decision", "CONFIRMED"));
            PartyReport report = screening().screenEntity("plan:org", Set.of());
            assertThat(report.outcome()).isEqualTo(Outcome.MATCH);
            assertThat(report.findings())
                    .extracting(PartyFinding::entry, PartyFinding::score)
                    .containsExactly(tuple("calm:1", 1.0));
        }

        @Test
        void whatAPersonRejectedIsNotNamedAgain() {
            load();
            given().entity(new Node(EntityType.ORGANIZATION, "plan:org", "Doldrum Instruments"))
                    .link(
                            "plan:org",
                            LinkType.LISTED_AS,
                            "calm:1",
                            Map.of("datasets", List.of("test"), "decision", "REJECTED"));
            assertThat(screening().screenEntity("plan:org", Set.of()).outcome()).isEqualTo(Outcome.CLEAR);
        }

        @Test
        void whoIsNotInTheGraphLeavesItOpen() {
            load();
            PartyReport report = screening().screenEntity("plan:nobody", Set.of());
            assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(report.limits()).containsExactly(Limit.of(Limit.Kind.NO_ENTITY, "plan:nobody"));
        }
    }
}
