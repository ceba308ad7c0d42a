package innograph.queries.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import innograph.queries.GraphFailure;
import innograph.queries.reconcile.ReconcileQuery.Condition;
import innograph.queries.reconcile.ReconcileQuery.Quantifier;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @BeforeEach
    void aGraph() {
        given().entity(new Node(EntityType.ORGANIZATION, "plan:org-lantian", "Lantian University of Technology")
                        .kinds(OrganizationKind.UNIVERSITY)
                        .name("蓝天理工大学", "zh")
                        .aliases("LUT")
                        .identifiedBy("wikidata:Q4711")
                        .with("country", "CN")
                        .with("city", "Lantian")
                        .with("website", "https://www.lantian.example/en"))
                .entity(new Node(EntityType.ORGANIZATION, "plan:org-health-de", "Ministry of Health")
                        .kinds(OrganizationKind.GOVERNMENT)
                        .with("country", "DE"))
                .entity(new Node(EntityType.ORGANIZATION, "plan:org-health-fr", "Ministry of Health")
                        .kinds(OrganizationKind.GOVERNMENT)
                        .with("country", "FR"))
                .entity(new Node(EntityType.REGION, "plan:region-lantian", "Lantian"))
                .entity(new Node(EntityType.PERSON, "plan:person-ada", "Ada Example").with("country", "GB"))
                .entity(new Node(EntityType.TECHNOLOGY, "plan:theme-sails", "Solar sails").with("notation", "B64G1"))
                .entity(new Node(EntityType.PROJECT, "plan:project-kite", "Kites for ships")
                        .with("acronym", "KITE")
                        .with("start", LocalDate.of(2018, 3, 1))
                        .with("funding", 1.5))
                .entity(new Node(EntityType.RESTRICTED_PARTY, "plan:party-lantian", "Lantian Trading"))
                .link("plan:org-lantian", LinkType.LOCATED_IN, "plan:region-lantian");
    }

    private GivenGraph given() {
        return new GivenGraph(graph);
    }

    private Reconciliation reconciliation() {
        return within(Duration.ofSeconds(30));
    }

    private Reconciliation within(Duration limit) {
        var reader = given().reader();
        return new Reconciliation(reader, new Directories(reader, graph.driver(), Duration.ZERO), limit);
    }

    private List<ReconcileCandidate> candidates(String text, String type, Condition... conditions) {
        Set<ReconcileType> types = ReconcileType.of(type).stream().collect(Collectors.toSet());
        return reconciliation()
                .reconcile(List.of(new ReconcileQuery(text.isEmpty() ? null : text, types, 5, List.of(conditions))))
                .getFirst();
    }

    private static List<String> ids(List<ReconcileCandidate> candidates) {
        return candidates.stream().map(candidate -> candidate.entity().id()).toList();
    }

    private static List<String> meant(List<ReconcileCandidate> candidates) {
        return ids(candidates.stream().filter(ReconcileCandidate::match).toList());
    }

    @Nested
    class WhenAnOrganizationIsNamed {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Lantian University of Technology",
                    "LANTIAN UNIVERSITY OF TECHNOLOGY",
                    "University of Technology, Lantian",
                    "蓝天理工大学",
                    "Lantian Univercity of Technology"
                })
        void itIsMeantHoweverItIsWritten(String written) {
            assertThat(meant(candidates(written, "Organization"))).containsExactly("plan:org-lantian");
        }

        @Test
        void theReasonsAreTold() {
            ReconcileCandidate best = candidates(
                            "Lantian University of Technology", "University", Condition.of("country", "China"))
                    .getFirst();
            assertThat(best.score()).isEqualTo(100);
            assertThat(best.features()).extracting(ReconcileFeature::id).containsExactly("name", "country", "kind");
            assertThat(best.reason()).contains("It is called Lantian University of Technology", "It is in CN");
            assertThat(best.description()).isEqualTo("University, Lantian, CN");
            assertThat(best.types()).extracting(ReconcileType::id).containsExactly("Organization", "University");
        }

        @Test
        void namesakesAreCandidatesButNoneIsMeant() {
            List<ReconcileCandidate> candidates = candidates("Ministry of Health", "Organization");
            assertThat(ids(candidates)).startsWith("plan:org-health-de", "plan:org-health-fr");
            assertThat(meant(candidates)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"FR", "France", "Frankreich", "法国", "fra"})
        void theCountryTellsNamesakesApart(String country) {
            assertThat(meant(candidates("Ministry of Health", "Organization", Condition.of("country", country))))
                    .containsExactly("plan:org-health-fr");
        }

        @Test
        void aCountryThatNobodyKnowsSaysNothing() {
            assertThat(meant(candidates("LUT", "Organization", Condition.of("country", "Chima"))))
                    .isEqualTo(meant(candidates("LUT", "Organization")));
            assertThat(candidates("Ministry of Health", "Organization", Condition.of("country", "Frence"))
                            .getFirst()
                            .score())
                    .isEqualTo(100);
        }

        @Test
        void aRequiredConditionRulesOut() {
            assertThat(ids(candidates(
                            "Ministry of Health",
                            "Organization",
                            new Condition("country", List.of("FR"), Quantifier.ANY, true))))
                    .containsExactly("plan:org-health-fr");
        }

        @Test
        void whatItMustNotBeIsWeighedToo() {
            assertThat(ids(candidates(
                            "Ministry of Health",
                            "Organization",
                            new Condition("country", List.of("FR", "IT"), Quantifier.NONE, true))))
                    .containsExactly("plan:org-health-de");
            assertThat(ids(candidates(
                            "Ministry of Health",
                            "Organization",
                            new Condition("country", List.of("FR", "IT"), Quantifier.ALL, true))))
                    .isEmpty();
        }

        @Test
        void itsSiteLiftsAnUnlikeName() {
            double alone =
                    candidates("Lantian Technology", "Organization").getFirst().score();
            ReconcileCandidate withSite = candidates(
                            "Lantian Technology", "Organization", Condition.of("website", "http://lantian.example"))
                    .getFirst();
            assertThat(withSite.score()).isGreaterThan(alone);
            assertThat(withSite.reason()).contains("Website agrees");
            assertThat(candidates("Lantian Technology", "Organization", Condition.of("website", "kites.example"))
                            .getFirst()
                            .score())
                    .isLessThan(alone);
        }

        @Test
        void itsPlaceMayBeARegionThatItIsIn() {
            assertThat(candidates("Lantian University of Technology", "", Condition.of("place", "Lantian"))
                            .getFirst()
                            .score())
                    .isEqualTo(100);
        }
    }

    @Nested
    class WhenAnIdentifierIsKnown {
        @ParameterizedTest
        @CsvSource({"wikidata,Q4711", "identifier,wikidata:Q4711", "identifier,https://www.wikidata.org/wiki/Q4711"})
        void itDecides(String property, String value) {
            List<ReconcileCandidate> candidates =
                    candidates("Ministry of Health", "Organization", Condition.of(property, value));
            assertThat(meant(candidates)).containsExactly("plan:org-lantian");
            assertThat(candidates.getFirst().score()).isEqualTo(100);
            assertThat(candidates.getFirst().reason()).isEqualTo("wikidata:Q4711 is its identifier");
        }

        @Test
        void itMayStandInPlaceOfTheName() {
            assertThat(meant(candidates("plan:org-health-de", ""))).containsExactly("plan:org-health-de");
            assertThat(meant(candidates("", "", Condition.of("wikidata", "Q4711"))))
                    .containsExactly("plan:org-lantian");
        }

        @Test
        void oneThatNothingHasSpeaksAgainstWhoHasAnother() {
            List<ReconcileCandidate> candidates =
                    candidates("Lantian University of Technology", "Organization", Condition.of("wikidata", "Q1"));
            assertThat(meant(candidates)).isEmpty();
            assertThat(candidates.getFirst().reason()).contains("asked for was Q1");
        }

        @Test
        void itIsNotTakenForAnotherType() {
            assertThat(candidates("plan:org-health-de", "Person")).isEmpty();
        }
    }

    @Nested
    class WhenSomethingElseIsNamed {
        @ParameterizedTest
        @CsvSource({
            "Ada Example,Person,plan:person-ada",
            "'Example, Ada',Person,plan:person-ada",
            "solar sail,Technology,plan:theme-sails",
            "B64G1,Technology,plan:theme-sails",
            "KITE,Project,plan:project-kite",
            "kites for ships,,plan:project-kite"
        })
        void itIsFoundByItsNameOrCode(String written, String type, String id) {
            assertThat(ids(candidates(written, type == null ? "" : type)))
                    .first()
                    .isEqualTo(id);
        }

        @Test
        void whatIsKnownOfItIsWeighed() {
            assertThat(candidates("Kites for ships", "Project", Condition.of("start", "2018"))
                            .getFirst()
                            .features())
                    .contains(new ReconcileFeature("start", 1, "Start agrees: 2018-03-01"));
            assertThat(candidates("Kites for ships", "Project", Condition.of("start", "2011"))
                            .getFirst()
                            .score())
                    .isLessThan(80);
            assertThat(candidates("Kites for ships", "Project", Condition.of("programme", "Sea"))
                            .getFirst()
                            .reason())
                    .contains("Programme is unknown");
        }

        @Test
        void whoIsListedIsNotToldHere() {
            assertThat(ids(candidates("Lantian Trading", ""))).doesNotContain("plan:party-lantian");
            assertThat(candidates("plan:party-lantian", "")).isEmpty();
            assertThat(ReconcileType.of("RestrictedParty")).isEmpty();
            assertThat(reconciliation().describe("plan:party-lantian")).isEmpty();
            assertThat(reconciliation().values(List.of("plan:party-lantian"), List.of("name")))
                    .isEqualTo(Map.of("plan:party-lantian", Map.of("name", List.of())));
            assertThat(reconciliation().suggest("Lantian Tra", Set.of(), 0, 5)).isEmpty();
        }
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(candidates("zymurgy", "")).isEmpty();
        assertThat(candidates(" ", "Organization")).isEmpty();
        assertThat(candidates("", "", Condition.of("country", "FR"))).isEmpty();
    }

    @Test
    void manyQueriesAreAnsweredInTheirOrder() {
        List<ReconcileQuery> queries = Arrays.stream(new String[] {"LUT", "nobody at all", "Ada Example"})
                .map(text -> new ReconcileQuery(text, Set.of(), 1, List.of()))
                .toList();
        assertThat(reconciliation().reconcile(queries))
                .extracting(ReconciliationTests::ids)
                .containsExactly(List.of("plan:org-lantian"), List.of(), List.of("plan:person-ada"));
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        var query = new ReconcileQuery("LUT", Set.of(), 1, List.of());
        assertThatThrownBy(() -> within(Duration.ZERO).reconcile(List.of(query)))
                .isInstanceOfSatisfying(
                        GraphFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(GraphFailure.Reason.TOO_SLOW));
    }

    @Test
    void whatCameIntoTheGraphIsFoundSoon() throws InterruptedException {
        Reconciliation reconciliation = reconciliation();
        var query = new ReconcileQuery(
                "Brand New Kite Works",
                Set.copyOf(ReconcileType.of("Organization").stream().toList()),
                1,
                List.of());
        assertThat(reconciliation.reconcile(List.of(query)).getFirst()).isEmpty();
        given().organization("plan:org-new", "Brand New Kite Works");
        List<String> found = List.of();
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            Thread.sleep(100);
            found = meant(reconciliation.reconcile(List.of(query)).getFirst());
        }
        assertThat(found).containsExactly("plan:org-new");
    }

    @Test
    void suggestionsGoOnFromWhatIsTypedAndCanBeSkipped() {
        Reconciliation reconciliation = reconciliation();
        assertThat(ids(reconciliation.suggest("lant", Set.of(), 0, 5)))
                .containsExactly("plan:region-lantian", "plan:org-lantian");
        assertThat(ids(reconciliation.suggest("lant", Set.of(), 1, 5))).containsExactly("plan:org-lantian");
        assertThat(ids(reconciliation.suggest("wikidata:Q4711", Set.of(), 0, 5)))
                .containsExactly("plan:org-lantian");
        assertThat(reconciliation.suggest("", Set.of(), 0, 5)).isEmpty();
    }

    @Test
    void valuesOfPropertiesComeInTheirOwnTypes() {
        Map<String, Map<String, List<PropertyValue>>> values = reconciliation()
                .values(
                        List.of("wikidata:Q4711", "plan:project-kite", "plan:gone"),
                        List.of("names", "kind", "regions", "wikidata", "country", "start", "funding", "unheardOf"));
        assertThat(values.get("wikidata:Q4711"))
                .containsEntry(
                        "names",
                        List.of(
                                new PropertyValue.Text("Lantian University of Technology"),
                                new PropertyValue.Text("蓝天理工大学")))
                .containsEntry("kind", List.of(new PropertyValue.Text("University")))
                .containsEntry("regions", List.of(new PropertyValue.Thing("plan:region-lantian", "Lantian")))
                .containsEntry("wikidata", List.of(new PropertyValue.Text("Q4711")))
                .containsEntry("country", List.of(new PropertyValue.Text("CN")))
                .containsEntry("unheardOf", List.of());
        assertThat(values.get("plan:project-kite"))
                .containsEntry("start", List.of(new PropertyValue.Day(LocalDate.of(2018, 3, 1))))
                .containsEntry("funding", List.of(new PropertyValue.Fraction(1.5)));
        assertThat(values.get("plan:gone")).containsEntry("names", List.of());
    }

    @Test
    void anEntityIsToldInShort() {
        assertThat(reconciliation().describe("wikidata:Q4711")).hasValueSatisfying(described -> {
            assertThat(described.description()).isEqualTo("University, Lantian, CN");
            assertThat(described.identifiers()).containsExactly("plan:org-lantian", "wikidata:Q4711");
        });
        assertThat(reconciliation().describe("plan:gone")).isEmpty();
    }
}
