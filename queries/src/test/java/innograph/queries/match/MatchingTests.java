package innograph.queries.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.testing.TestGraph;
import innograph.queries.filter.Comparison;
import innograph.queries.filter.Filter;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MatchingTests {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private GivenGraph given;

    private Matching matching() {
        return new Matching(given.reader(), given.reader(), TODAY, Duration.ZERO, 1_000);
    }

    /** A demand of a steel works in Handan, an offer from Shijiazhuang in English, one that has nothing to do with it. */
    @BeforeEach
    void demandsAndOffers() {
        given = new GivenGraph(graph)
                .entity(new Node(EntityType.TECHNOLOGY, "plan:sensing", "Sensing").name("传感", "zh"))
                .entity(new Node(EntityType.TECHNOLOGY, "plan:gas", "Gas detection").name("气体检测", "zh"))
                .link("plan:gas", LinkType.BROADER, "plan:sensing")
                .entity(new Node(EntityType.REGION, "gbt2260:130000", "河北省"))
                .entity(new Node(EntityType.REGION, "gbt2260:130400", "邯郸市"))
                .link("gbt2260:130400", LinkType.PART_OF, "gbt2260:130000")
                .entity(new Node(EntityType.REGION, "gbt2260:110000", "北京市"))
                .organization("plan:works", "Steel works")
                .link("plan:works", LinkType.LOCATED_IN, "gbt2260:130400")
                .organization("plan:lab", "Laser laboratory")
                .entity(new Node(EntityType.DEMAND, "plan:need", "钢铁企业煤气泄漏检测")
                        .with("description", "需要在高温粉尘环境下快速检测煤气泄漏的装置。")
                        .with("readiness", 7L)
                        .with("direction", "CIVIL"))
                .link("plan:works", LinkType.DEMANDS, "plan:need")
                .link("plan:need", LinkType.ABOUT, "plan:gas")
                .entity(new Node(EntityType.OFFER, "plan:laser", "Laser spectrometer for process plants")
                        .with("readiness", 8L)
                        .with("direction", "MILITARY_TO_CIVIL"))
                .link("plan:lab", LinkType.OFFERS, "plan:laser")
                .link("plan:laser", LinkType.ABOUT, "plan:gas")
                .link("plan:laser", LinkType.LOCATED_IN, "gbt2260:130400")
                .entity(new Node(EntityType.OFFER, "plan:paint", "Paint for ships"));
    }

    private Match fit(String offer) {
        return matching().fit("plan:need", offer).orElseThrow();
    }

    private static List<MatchFeature> features(Match match) {
        return match.reasons().stream().map(Match.Reason::feature).toList();
    }

    private static Match.Reason reason(Match match, MatchFeature feature) {
        return match.reasons().stream()
                .filter(reason -> reason.feature() == feature)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Matches matches) {
        return matches.matches().stream().map(match -> match.entity().id()).toList();
    }

    @Test
    @DisplayName("if more are in the graph than are held, the open ones are held, and the log names the setting")
    void whatIsLeftOutIsToldInTheLog() {
        given.entity(new Node(EntityType.OFFER, "plan:a-closed", "Gas detection").with("status", "CLOSED"))
                .link("plan:a-closed", LinkType.ABOUT, "plan:gas");
        List<String> told = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger(Matching.class.getName());
        log.setFilter(line -> told.add(line.getMessage()));
        try {
            Matching few = new Matching(given.reader(), given.reader(), TODAY, Duration.ZERO, 1);
            assertThat(ids(few.offers(new Wish("plan:need", null), Filter.NONE, 10)))
                    .containsExactly("plan:laser");
        } finally {
            log.setFilter(null);
        }
        assertThat(told).singleElement().asString().contains("3 of 4 offers and demands", "innograph.match.max-held");
    }

    @Test
    void aChineseDemandMeetsAnEnglishOfferOfTheSameTechnology() {
        Matches matches = matching().offers(new Wish("plan:need", null), Filter.NONE, 10);
        assertThat(ids(matches)).startsWith("plan:laser");
        assertThat(reason(matches.matches().getFirst(), MatchFeature.TECHNOLOGY).english())
                .isEqualTo("both are about Gas detection");
    }

    @Test
    void aChineseTextMeetsAnEnglishOfferByTheNamesOfItsTechnology() {
        assertThat(ids(matching().offers(new Wish(null, "气体检测"), Filter.NONE, 10)))
                .containsExactly("plan:laser");
    }

    @Test
    void theContributionsAddUpToTheScore() {
        Match match = fit("plan:laser");
        assertThat(match.reasons().stream()
                        .mapToDouble(Match.Reason::contribution)
                        .sum())
                .isEqualTo(match.score(), within(1e-9));
    }

    @Test
    void theWeightsOfAllFeaturesOfAnOfferAddUpToOne() {
        assertThat(EnumSet.range(MatchFeature.WORDS, MatchFeature.FRESHNESS).stream()
                        .mapToDouble(MatchFeature::weight)
                        .sum())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void everyReasonIsASentenceInBothLanguages() {
        assertThat(fit("plan:laser").reasons()).allSatisfy(reason -> {
            assertThat(reason.sentence("en")).isNotBlank();
            assertThat(reason.sentence("zh-CN")).isNotBlank().isNotEqualTo(reason.sentence("en"));
        });
    }

    @Test
    void aTechnologyRightAboveCountsLessThanTheSame() {
        double same = fit("plan:laser").score();
        graph.rows("MATCH (:Offer {id: 'plan:laser'})-[r:ABOUT]->() DELETE r");
        given.link("plan:laser", LinkType.ABOUT, "plan:sensing");
        assertThat(reason(fit("plan:laser"), MatchFeature.TECHNOLOGY).value()).isEqualTo(0.7);
        assertThat(fit("plan:laser").score()).isLessThan(same);
    }

    @Test
    void theSeatOfWhoNeedsItIsWhereItIsNeeded() {
        assertThat(reason(fit("plan:laser"), MatchFeature.REGION).value()).isEqualTo(1);
    }

    @Test
    void beijingIsNearToHebei() {
        graph.rows("MATCH (:Offer {id: 'plan:laser'})-[r:LOCATED_IN]->() DELETE r");
        given.link("plan:laser", LinkType.LOCATED_IN, "gbt2260:110000");
        assertThat(reason(fit("plan:laser"), MatchFeature.REGION).value()).isEqualTo(0.5);
    }

    @Test
    void readinessThatIsMissingCostsByTheLevel() {
        graph.rows("MATCH (o:Offer {id: 'plan:laser'}) SET o.readiness = 2");
        Match.Reason reason = reason(fit("plan:laser"), MatchFeature.READINESS);
        assertThat(reason.value()).isEqualTo(-0.5, within(1e-9));
        assertThat(reason.english()).isEqualTo("5 levels of readiness are missing: level 2 offered, 7 needed");
        graph.rows("MATCH (o:Offer {id: 'plan:laser'}) SET o.readiness = 6");
        assertThat(reason(fit("plan:laser"), MatchFeature.READINESS).english())
                .isEqualTo("a level of readiness is missing: level 6 offered, 7 needed");
    }

    @Test
    void readinessThatNobodyStatesCountsNeitherWay() {
        graph.rows("MATCH (o:Offer {id: 'plan:laser'}) REMOVE o.readiness");
        assertThat(features(fit("plan:laser"))).doesNotContain(MatchFeature.READINESS);
    }

    @Test
    void whatEndsInCivilUseServesACivilDemand() {
        assertThat(reason(fit("plan:laser"), MatchFeature.DIRECTION).value()).isEqualTo(0.5);
    }

    @Test
    void whatEndsInMilitaryUseSpeaksAgainstIt() {
        graph.rows("MATCH (o:Offer {id: 'plan:laser'}) SET o.direction = 'CIVIL_TO_MILITARY'");
        assertThat(reason(fit("plan:laser"), MatchFeature.DIRECTION).contribution())
                .isNegative();
    }

    @Test
    void worksTogetherSpeakForIt() {
        given.link("plan:works", LinkType.COLLABORATES_WITH, "plan:lab", Map.of("projects", 3));
        assertThat(reason(fit("plan:laser"), MatchFeature.COLLABORATION).value())
                .isEqualTo(0.5);
    }

    @Test
    void whatIsNewSpeaksForIt() {
        graph.rows("MATCH (o:Offer {id: 'plan:laser'}) SET o.published = date('2025-11-27')");
        assertThat(reason(fit("plan:laser"), MatchFeature.FRESHNESS).value()).isEqualTo(0.5);
    }

    @Test
    void whatIsClosedOrPastIsNotMatched() {
        graph.rows("MATCH (o:Offer {id: 'plan:laser'}) SET o.openUntil = date('2026-11-26')");
        assertThat(ids(matching().offers(new Wish("plan:need", null), Filter.NONE, 10)))
                .doesNotContain("plan:laser");
    }

    @Test
    void whatIsClosedIsMatchedIfAskedFor() {
        graph.rows("MATCH (o:Offer {id: 'plan:laser'}) SET o.status = 'CLOSED'");
        Filter closed = new Filter.Compared("status", Comparison.EQUAL, "CLOSED");
        assertThat(ids(matching().offers(new Wish("plan:need", null), closed, 10)))
                .containsExactly("plan:laser");
    }

    @Test
    void aFilterNarrows() {
        Wish wish = new Wish("plan:need", null);
        Filter ready = new Filter.Compared("readiness", Comparison.AT_LEAST, 8L);
        assertThat(ids(matching().offers(wish, ready, 10))).containsExactly("plan:laser");
        Filter readier = new Filter.Compared("readiness", Comparison.AT_LEAST, 9L);
        assertThat(ids(matching().offers(wish, readier, 10))).isEmpty();
    }

    @Test
    void anOfferFindsItsDemands() {
        assertThat(ids(matching().demands(new Wish("plan:laser", null), Filter.NONE, 10)))
                .containsExactly("plan:need");
    }

    @Test
    void nothingFitsWellWhereOnlyAWordIsCommon() {
        Matches matches = matching()
                .offers(
                        new Wish(null, "Ships that carry liquid hydrogen at minus 253 degrees over oceans"),
                        Filter.NONE,
                        10);
        assertThat(ids(matches)).containsExactly("plan:paint");
        assertThat(matches.wellMatched()).isFalse();
        assertThat(matches.advice("en")).startsWith("Nothing fits well; the nearest is “Paint for ships”");
        assertThat(matches.advice("zh")).startsWith("没有匹配度较高的结果");
    }

    @Test
    void theNearestExpertsAreThoseWhoseWorksSpeakOfIt() {
        given.entity(new Node(EntityType.PERSON, "plan:ada", "Ada"))
                .entity(new Node(EntityType.PUBLICATION, "plan:paper", "Sensors in hot dust"))
                .link("plan:paper", LinkType.AUTHORED_BY, "plan:ada")
                .link("plan:paper", LinkType.ABOUT, "plan:gas");
        assertThat(matching().nearestExperts(new Wish("plan:need", null), 3))
                .singleElement()
                .satisfies(expert -> assertThat(expert.person()).isEqualTo("plan:ada"));
    }

    @Test
    void theSameTextIsListedOnce() {
        String text =
                "measures leaks of gas by laser along pipes of steel works and warns within seconds, keeps records, finds the "
                        + "place within two metres, works in dust and heat and needs no maintenance for a whole year";
        given.entity(new Node(EntityType.OFFER, "plan:one", "Leak finder").with("description", text))
                .entity(new Node(EntityType.OFFER, "plan:two", "Leak finder").with("description", text));
        Matches matches = matching().offers(new Wish(null, "leaks of gas along pipes"), Filter.NONE, 10);
        assertThat(ids(matches)).startsWith("plan:one").doesNotContain("plan:two");
        assertThat(matches.matches().getFirst().alsoListedAs()).containsExactly("plan:two");
    }

    @Test
    void projectsAndPatentsFitToo() {
        given.entity(new Node(EntityType.PROJECT, "plan:project", "Gas leaks in steel works"))
                .entity(new Node(EntityType.PATENT, "plan:patent", "Device").with("number", "CN1A"))
                .link("plan:patent", LinkType.ABOUT, "plan:gas");
        assertThat(ids(matching().works(EntityType.PROJECT, new Wish(null, "gas leaks"), 5)))
                .containsExactly("plan:project");
        assertThat(ids(matching().works(EntityType.PATENT, new Wish("plan:need", null), 5)))
                .containsExactly("plan:patent");
    }

    /** The words of the demand are in no title, and no offer tells how rare they are. */
    @Test
    void worksAreFoundByWhatTheyDescribe() {
        graph.rows("MATCH (n:Offer|Demand) DETACH DELETE n");
        given.entity(new Node(EntityType.PROJECT, "plan:telescope", "Sharp eyes")
                        .with("description", "Deformable mirrors take the turbulence of the air out of pictures."))
                .entity(new Node(EntityType.PROJECT, "plan:pipes", "Sound pipes")
                        .with("description", "Robots creep through the pipes and listen to the air that leaks."))
                .entity(new Node(EntityType.PROJECT, "plan:air", "Clean air")
                        .with("description", "Filters take the dust out of the air, and the air to the pipes."));
        graph.awaitSearch();
        Matches matches = matching()
                .works(EntityType.PROJECT, new Wish(null, "mirrors that change their shape against turbulent air"), 5);
        assertThat(ids(matches)).startsWith("plan:telescope");
        assertThat(matches.matches().get(0).score())
                .isGreaterThan(2 * matches.matches().get(1).score());
    }

    /** Even the right answer has a part only of what a long text asks for. */
    @Test
    void aLongDemandIsFittedWellByALargePartOfWhatItSays() {
        given.entity(new Node(EntityType.OFFER, "plan:probe", "Probe").with("description", words(30)));
        Wish wish = new Wish(null, words(40));
        assertThat(matching().offers(wish, Filter.NONE, 1).wellMatched()).isTrue();
    }

    private static String words(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "bo" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "n ")
                .collect(Collectors.joining());
    }

    @Test
    void organizationsFitByTheirWorks() {
        given.entity(new Node(EntityType.PROJECT, "plan:project", "Gas leaks in steel works"))
                .link("plan:lab", LinkType.PARTICIPATES_IN, "plan:project");
        Match match = matching()
                .organizations(new Wish(null, "gas leaks"), 5)
                .matches()
                .getFirst();
        assertThat(match.entity().id()).isEqualTo("plan:lab");
        assertThat(reason(match, MatchFeature.BEST_WORK).english())
                .isEqualTo("its work “Gas leaks in steel works” speaks of it");
    }

    @Test
    void manyOffersAreHeldAgainstManyDemandsAtOnce() {
        assertThat(matching().goodFits(List.of("plan:need"), List.of("plan:laser", "plan:paint", "plan:nobody")))
                .singleElement()
                .satisfies(fit -> assertThat(fit.match().entity().id()).isEqualTo("plan:laser"));
    }

    @Test
    void aPairThatTheGraphLacksHasNoFit() {
        assertThat(matching().fit("plan:need", "plan:nobody")).isEmpty();
    }

    @Test
    void aChangeThatNobodyCountedIsSeenByAPair() {
        Matching matching = matching();
        matching.offers(new Wish("plan:need", null), Filter.NONE, 10);
        graph.rows(
                "MATCH (o:Offer {id: 'plan:paint'}) SET o.published = $day", Map.of("day", LocalDate.of(2026, 11, 27)));
        assertThat(features(matching.fit("plan:need", "plan:paint").orElseThrow()))
                .contains(MatchFeature.FRESHNESS);
    }
}
