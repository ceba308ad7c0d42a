package innograph.queries.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import innograph.queries.landscape.Landscapes;
import innograph.queries.partners.PartnerFilter;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AlliancesTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);

    /** A and B work on sensors, B and C on paints, C and D on thin films, a kind of sensors; E does batteries on its own. */
    @BeforeEach
    void givenProjects() {
        technology("sensors", "Sensors");
        technology("films", "Thin films");
        technology("paints", "Paints");
        technology("batteries", "Batteries");
        technology("magic", "Magic");
        given.link("plan:films", LinkType.BROADER, "plan:sensors");
        for (String letter : List.of("a", "b", "c", "d", "e")) {
            given.entity(new Node(EntityType.ORGANIZATION, "plan:" + letter, "Organization " + letter)
                    .kinds(letter.equals("e") ? OrganizationKind.ENTERPRISE : OrganizationKind.UNIVERSITY));
        }
        project("wind", 2016, "sensors", "a", "b");
        project("wall", 2017, "paints", "b", "c");
        project("rain", 2018, "films", "c", "d");
        project("lorry", 2018, "batteries", "e");
        project("ferry", 2018, "batteries", "e");
        project("tram", 2018, "batteries", "e");
    }

    private void technology(String id, String name) {
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:" + id, name));
    }

    private void project(String name, int year, String technology, String... organizations) {
        String id = "cordis:" + name;
        given.entity(new Node(EntityType.PROJECT, id, "The " + name).with("start", LocalDate.of(year, 3, 1)));
        given.link(id, LinkType.ABOUT, "plan:" + technology);
        for (String organization : organizations) {
            given.link("plan:" + organization, LinkType.PARTICIPATES_IN, id);
        }
    }

    private List<AlliancePlan> plan(AllianceQuestion question) {
        Landscapes landscapes = new Landscapes(given.reader(), given.reader(), Duration.ZERO);
        return new Alliances(given.reader(), landscapes).plan(question);
    }

    private AlliancePlan best(AllianceQuestion question) {
        return plan(question).getFirst();
    }

    private static AllianceQuestion question(AllianceTheme theme, int size) {
        return question(theme, Map.of(), size, null);
    }

    private static AllianceQuestion question(
            AllianceTheme theme, Map<OrganizationKind, Integer> kinds, int size, @Nullable Integer asOf) {
        return new AllianceQuestion(
                theme, List.of(), Set.of(), kinds, PartnerFilter.NONE, size, 1, AllianceQuestion.USUAL_TIES, asOf);
    }

    private static AllianceQuestion about(AllianceTheme theme, String... members) {
        return about(theme, Map.of(), members);
    }

    private static AllianceQuestion about(
            AllianceTheme theme, Map<OrganizationKind, Integer> kinds, String... members) {
        return AllianceQuestion.about(
                theme, List.of(members), kinds, PartnerFilter.NONE, AllianceQuestion.USUAL_TIES, null);
    }

    private static AllianceTheme technologies(String... ids) {
        return new AllianceTheme(null, List.of(ids));
    }

    private static List<String> members(AlliancePlan plan) {
        return plan.members().stream().map(AlliancePlan.Member::organization).toList();
    }

    @Nested
    class TheTheme {
        @Test
        void isCoveredByThoseWhoKnowOneAnother() {
            assertThat(members(best(question(technologies("plan:sensors", "plan:paints"), 3))))
                    .containsExactlyInAnyOrder("plan:b", "plan:c", "plan:d");
        }

        @Test
        void countsWhatIsNarrowerForWhatIsBroad() {
            AlliancePlan plan = best(about(technologies("plan:sensors"), "plan:a", "plan:d"));
            assertThat(plan.topics()).singleElement().satisfies(topic -> {
                assertThat(topic.narrower()).isEqualTo(1);
                assertThat(topic.members()).containsExactly("plan:d", "plan:a"); // whose work is the later one
            });
        }

        @Test
        void isReadFromATextAsTechnologiesAndWorksThatSpeakOfIt() {
            AlliancePlan plan = best(question(new AllianceTheme("rain", List.of()), 2));
            assertThat(plan.topics())
                    .extracting(AlliancePlan.Topic::technology)
                    .containsExactlyInAnyOrder(null, "plan:films");
            assertThat(members(plan)).containsExactlyInAnyOrder("plan:c", "plan:d");
            assertThat(plan.members())
                    .allSatisfy(member -> assertThat(member.works()).containsExactly("cordis:rain"));
        }

        @Test
        void thatNobodyHasHeardOfIsRefused() {
            assertThatThrownBy(() -> plan(question(new AllianceTheme("qwertz", List.of()), 2)))
                    .isInstanceOf(UnusableQuestion.class)
                    .hasMessageStartingWith("theme: no technology is named like this text");
            assertThatThrownBy(() -> plan(question(technologies("plan:alchemy"), 2)))
                    .hasMessage("theme: the graph holds no technology plan:alchemy");
            assertThatThrownBy(() -> new AllianceTheme(" ", List.of()))
                    .hasMessage("theme: give a text or technologies that the alliance is about");
        }

        @Test
        void thatNobodyDealsWithHasNoAlliance() {
            assertThat(plan(question(technologies("plan:magic"), 2))).isEmpty();
        }
    }

    @Nested
    class AnAlliance {
        @Test
        void saysWhatItLacks() {
            AlliancePlan plan = best(about(technologies("plan:sensors", "plan:batteries"), "plan:a", "plan:b"));
            assertThat(plan.gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.technology()).isEqualTo("plan:batteries");
                assertThat(gap.coverage()).isZero();
                assertThat(gap.members()).isEmpty();
            });
        }

        @Test
        void saysWhoHoldsItTogether() {
            AlliancePlan plan = best(about(technologies("plan:paints"), "plan:a", "plan:b", "plan:c"));
            assertThat(plan.connectedness()).isEqualTo(1);
            assertThat(plan.members())
                    .filteredOn(AlliancePlan.Member::bridge)
                    .extracting(AlliancePlan.Member::organization)
                    .containsExactly("plan:b");
        }

        @Test
        void saysWhichLinksAreToBeBuiltAndWhoCouldHelp() {
            AlliancePlan plan = best(about(technologies("plan:paints"), "plan:a", "plan:c", "plan:e"));
            assertThat(plan.connectedness()).isZero();
            assertThat(plan.linksToBuild()).first().satisfies(link -> {
                assertThat(List.of(link.one(), link.other())).containsExactly("plan:a", "plan:c");
                assertThat(link.commonPartners()).isEqualTo(1);
                assertThat(link.broker()).isEqualTo("plan:b");
            });
        }

        @Test
        void saysWhichKindsItLacks() {
            AlliancePlan plan = best(
                    about(technologies("plan:paints"), Map.of(OrganizationKind.ENTERPRISE, 1), "plan:a", "plan:c"));
            assertThat(plan.unmetKinds()).isEqualTo(Map.of(OrganizationKind.ENTERPRISE, 1));
        }

        @Test
        void losesNoKindThatIsWantedByASubstitute() {
            AlliancePlan plan = best(
                    about(technologies("plan:paints"), Map.of(OrganizationKind.ENTERPRISE, 1), "plan:a", "plan:e"));
            assertThat(substitutes(plan, "plan:a")).contains("plan:c");
            assertThat(substitutes(plan, "plan:e")).isEmpty();
        }

        private static List<String> substitutes(AlliancePlan plan, String organization) {
            return plan.members().stream()
                    .filter(member -> member.organization().equals(organization))
                    .flatMap(member -> member.substitutes().stream())
                    .map(AlliancePlan.Substitute::organization)
                    .toList();
        }

        @Test
        void saysWhoIsNewAndWhoIsExposed() {
            given.entity(new Node(EntityType.RESTRICTED_PARTY, "csl:1", "Organization c"));
            given.link("plan:c", LinkType.LISTED_AS, "csl:1");
            AlliancePlan plan = best(about(technologies("plan:paints"), "plan:b", "plan:c", "plan:e"));
            assertThat(plan.newcomers()).isEqualTo(2); // not e, which has three projects
            assertThat(plan.exposed()).isEqualTo(2);
            assertThat(plan.members())
                    .filteredOn(AlliancePlan.Member::listed)
                    .extracting(AlliancePlan.Member::organization)
                    .containsExactly("plan:c");
        }

        @Test
        void hasTheKindsThatAreWantedOrSaysWhichAreMissing() {
            AlliancePlan plan = best(question(
                    technologies("plan:sensors"),
                    Map.of(OrganizationKind.ENTERPRISE, 1, OrganizationKind.FUND, 1),
                    3,
                    null));
            assertThat(members(plan)).hasSize(3).contains("plan:e");
            assertThat(plan.unmetKinds()).isEqualTo(Map.of(OrganizationKind.FUND, 1));
        }

        @Test
        void knowsNothingThatBeganLater() {
            AlliancePlan plan = best(question(technologies("plan:sensors"), Map.of(), 3, 2017));
            assertThat(members(plan)).containsExactlyInAnyOrder("plan:a", "plan:b");
        }
    }

    @Test
    void aQuestionThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> question(technologies("plan:sensors"), 21))
                .hasMessage("size: 21 members can't be planned; ask for 2 to 20");
        assertThatThrownBy(() -> new AllianceQuestion(
                        technologies("plan:sensors"),
                        List.of("plan:a"),
                        Set.of("plan:a"),
                        Map.of(),
                        PartnerFilter.NONE,
                        3,
                        1,
                        0.3,
                        null))
                .hasMessage("include: plan:a is excluded at the same time");
        assertThatThrownBy(() -> plan(about(technologies("plan:sensors"), "plan:a", "plan:nobody")))
                .hasMessage("The graph holds no organization plan:nobody");
    }
}
