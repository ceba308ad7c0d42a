package innograph.queries.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import innograph.queries.landscape.Landscapes;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PartnersTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final GivenGraph given = new GivenGraph(graph);
    private @Nullable Partners made;

    /** A works with B, B with C, both on sensors; D works with nobody, on sensors; E works with F, on paints. */
    @BeforeEach
    void givenProjects() {
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:sensors", "Thin-film sensors"));
        given.entity(new Node(EntityType.TECHNOLOGY, "plan:paints", "Paints"));
        for (String letter : List.of("a", "b", "c", "d", "e", "f")) {
            given.entity(new Node(EntityType.ORGANIZATION, "plan:" + letter, "Organization " + letter)
                    .kinds(letter.equals("d") ? OrganizationKind.ENTERPRISE : OrganizationKind.UNIVERSITY)
                    .with("country", letter.equals("c") ? "DE" : "CN"));
        }
        project("ab", 2016, "plan:sensors", "a", "b");
        project("bc", 2017, "plan:sensors", "b", "c");
        project("d", 2017, "plan:sensors", "d");
        project("ef", 2019, "plan:paints", "e", "f");
        made = new Partners(given.reader(), landscapes());
    }

    private Partners partners() {
        return Objects.requireNonNull(made);
    }

    private Landscapes landscapes() {
        return new Landscapes(given.reader(), given.reader(), Duration.ZERO);
    }

    private void project(String name, int year, String technology, String... organizations) {
        String id = "cordis:" + name;
        given.entity(new Node(EntityType.PROJECT, id, "Project " + name).with("start", LocalDate.of(year, 3, 1)));
        given.link(id, LinkType.ABOUT, technology);
        for (String organization : organizations) {
            given.link("plan:" + organization, LinkType.PARTICIPATES_IN, id);
        }
    }

    private List<Partner> ask(PartnerFilter filter, Weights weights) {
        return partners().recommend(new PartnerQuestion("plan:a", null, List.of(), filter, weights, null, 10));
    }

    private static Partner named(String id, List<Partner> among) {
        return among.stream()
                .filter(partner -> partner.organization().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class ForAnOrganization {
        @Test
        void thePartnerOfAPartnerOnTheSameTechnologyComesFirst() {
            assertThat(partners().recommend(PartnerQuestion.about("plan:a", 10)))
                    .first()
                    .extracting(Partner::organization)
                    .isEqualTo("plan:c");
        }

        @Test
        void neitherItselfNorItsPresentPartnersAreRecommended() {
            assertThat(partners().recommend(PartnerQuestion.about("plan:a", 10)))
                    .extracting(Partner::organization)
                    .containsExactlyInAnyOrder("plan:c", "plan:d", "plan:e", "plan:f");
        }

        @Test
        void theContributionsAddUpToTheScoreWhichIsBetweenZeroAndOne() {
            assertThat(partners().recommend(PartnerQuestion.about("plan:a", 10)))
                    .allSatisfy(partner -> {
                        double sum = partner.reasons().stream()
                                .mapToDouble(Partner.Reason::contribution)
                                .sum();
                        assertThat(partner.score()).isBetween(0.0, 1.0).isCloseTo(sum, within(1e-9));
                        assertThat(partner.reasons()).allMatch(reason -> reason.contribution() > 0);
                    });
        }

        @Test
        void theCommonPartnerIsTheEvidence() {
            assertThat(named("plan:c", partners().recommend(PartnerQuestion.about("plan:a", 10)))
                            .evidence())
                    .startsWith("plan:b")
                    .contains("plan:sensors");
        }

        @Test
        void whatCanNotBeCheckedIsNoReason() {
            assertThat(named("plan:d", partners().recommend(PartnerQuestion.about("plan:a", 10)))
                            .reasons())
                    .extracting(Partner.Reason::feature)
                    .doesNotContain(Feature.COMMON_PARTNERS, Feature.CLOSENESS);
        }

        @Test
        void moreWeightOnAFeatureNeverMovesThatWhichHasMoreOfItDown() {
            for (Feature feature : Feature.values()) {
                List<Partner> before = ask(PartnerFilter.NONE, Weights.EVEN);
                List<Partner> after = ask(PartnerFilter.NONE, new Weights(Map.of(feature, 5.0)));
                for (Partner higher : before) {
                    for (Partner lower : before.subList(before.indexOf(higher) + 1, before.size())) {
                        if (brings(feature, higher) >= brings(feature, lower)) {
                            assertThat(named(higher.organization(), after).score())
                                    .as("%s: %s above %s", feature, higher.organization(), lower.organization())
                                    .isGreaterThanOrEqualTo(
                                            named(lower.organization(), after).score() - 1e-9);
                        }
                    }
                }
            }
        }

        private static double brings(Feature feature, Partner partner) {
            return partner.reasons().stream()
                    .filter(reason -> reason.feature() == feature)
                    .mapToDouble(Partner.Reason::contribution)
                    .sum();
        }
    }

    @Nested
    class Narrowed {
        @Test
        void onlyWhatTheFilterLetsThroughIsRecommended() {
            assertThat(ask(filter(Set.of(OrganizationKind.ENTERPRISE), Set.of(), Set.of()), Weights.EVEN))
                    .extracting(Partner::organization)
                    .containsExactly("plan:d");
            assertThat(ask(filter(Set.of(), Set.of("DE"), Set.of()), Weights.EVEN))
                    .extracting(Partner::organization)
                    .containsExactly("plan:c");
            assertThat(ask(filter(Set.of(), Set.of(), Set.of("plan:c")), Weights.EVEN))
                    .extracting(Partner::organization)
                    .doesNotContain("plan:c");
        }

        private static PartnerFilter filter(Set<OrganizationKind> kinds, Set<String> countries, Set<String> exclude) {
            return new PartnerFilter(kinds, countries, List.of(), List.of(), 0, false, exclude);
        }

        @Test
        void whatIsListedCanBeLeftOut() {
            given.entity(new Node(EntityType.RESTRICTED_PARTY, "csl:1", "Organization c"));
            given.link("plan:c", LinkType.LISTED_AS, "csl:1");
            made = new Partners(given.reader(), landscapes());
            PartnerFilter withoutListed =
                    new PartnerFilter(Set.of(), Set.of(), List.of(), List.of(), 0, true, Set.of());
            assertThat(ask(withoutListed, Weights.EVEN))
                    .extracting(Partner::organization)
                    .doesNotContain("plan:c")
                    .contains("plan:d");
        }

        @Test
        void whatBeganLaterIsNotKnownInAnEarlierYear() {
            List<Partner> then = partners()
                    .recommend(
                            new PartnerQuestion("plan:a", null, List.of(), PartnerFilter.NONE, Weights.EVEN, 2016, 10));
            assertThat(then).extracting(Partner::organization).doesNotContain("plan:e");
        }
    }

    @Nested
    class WithoutAnOrganization {
        @Test
        void technologiesFindThoseWhoDealWithThem() {
            assertThat(partners()
                            .recommend(new PartnerQuestion(
                                    null, null, List.of("plan:paints"), PartnerFilter.NONE, Weights.EVEN, null, 2)))
                    .extracting(Partner::organization)
                    .containsExactlyInAnyOrder("plan:e", "plan:f");
        }

        @Test
        void aTextFindsThemByWhatItSpeaksOf() {
            List<Partner> found = partners()
                    .recommend(new PartnerQuestion(
                            null, "project bc", List.of(), PartnerFilter.NONE, Weights.EVEN, null, 2));
            assertThat(found).extracting(Partner::organization).containsExactlyInAnyOrder("plan:b", "plan:c");
            assertThat(found.getFirst().evidence()).startsWith("cordis:bc");
        }

        @Test
        void nothingIsFoundForWhatNobodyHasHeardOf() {
            assertThat(partners()
                            .recommend(new PartnerQuestion(
                                    "plan:nobody", "qwertz", List.of(), PartnerFilter.NONE, Weights.EVEN, null, 2)))
                    .isEmpty();
        }
    }

    @Test
    void anOrganizationThatWasTakenAwayIsNotRecommendedAnyMore() {
        graph.rows("MATCH (n {id: 'plan:c'}) DETACH DELETE n");
        Landscapes landscapes = landscapes();
        landscapes.upToDate();
        assertThat(new Partners(given.reader(), landscapes).recommend(PartnerQuestion.about("plan:a", 10)))
                .extracting(Partner::organization)
                .doesNotContain("plan:c");
    }
}
