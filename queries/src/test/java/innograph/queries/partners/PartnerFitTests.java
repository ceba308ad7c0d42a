package innograph.queries.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import innograph.model.Coordinates;
import innograph.model.OrganizationKind;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.LandscapeBuilder;
import innograph.queries.landscape.OrganizationFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Learning and measuring on a made-up past in which everybody works within a community. */
class PartnerFitTests {
    private static final int COMMUNITIES = 6;
    private static final int MEMBERS = 20;
    private static final Landscape LANDSCAPE = communities();
    private static final PartnerModel MODEL = new PartnerFit(200, 8).learn(LANDSCAPE, List.of(2015, 2016), part -> {});

    private static Landscape communities() {
        List<OrganizationFacts> facts = new ArrayList<>();
        List<String> technologies = new ArrayList<>();
        for (int community = 0; community < COMMUNITIES; community++) {
            technologies.add("plan:t" + community);
            for (int member = 0; member < MEMBERS; member++) {
                facts.add(new OrganizationFacts(
                        id(community, member),
                        Set.of(member % 2 == 0 ? OrganizationKind.UNIVERSITY : OrganizationKind.ENTERPRISE),
                        "C" + community,
                        "CITY " + member % 5,
                        new Coordinates(community * 5 + member * 0.1, 100),
                        Set.of(),
                        false));
            }
        }
        LandscapeBuilder builder = new LandscapeBuilder(facts, technologies);
        Random random = new Random(5);
        for (int work = 0; work < 700; work++) {
            int community = random.nextInt(COMMUNITIES);
            Set<String> team = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                team.add(id(community, random.nextInt(MEMBERS)));
            }
            if (random.nextInt(5) == 0) {
                team.add(id(random.nextInt(COMMUNITIES), random.nextInt(MEMBERS)));
            }
            builder.work(2008 + random.nextInt(11), team, List.of("plan:t" + community));
        }
        return builder.build();
    }

    private static String id(int community, int member) {
        return "plan:%d-%02d".formatted(community, member);
    }

    /** New partners of the year after. */
    private static List<Map.Entry<String, String>> truth(Landscape known) {
        List<Map.Entry<String, String>> truth = new ArrayList<>();
        Meetings.after(known, Vitals.of(known))
                .forEach((one, others) ->
                        others.stream().forEach(other -> truth.add(Map.entry(known.id(one), known.id(other)))));
        return truth;
    }

    @Nested
    class WhatWasLearned {
        @ParameterizedTest
        @EnumSource(Feature.class)
        void neverSpeaksAgainstAnybody(Feature feature) {
            PartnerModel.Curve curve = Objects.requireNonNull(MODEL.curves().get(feature));
            for (int partners : new int[] {0, 3, 20, 100, 2_000}) {
                float[] heights = curve.mixed(MODEL.mix(partners));
                assertThat(heights[0]).isZero();
                assertThat(heights).isSorted();
            }
        }

        @Test
        void isTheSameAgain() {
            PartnerModel again = new PartnerFit(200, 8).learn(LANDSCAPE, List.of(2015, 2016), part -> {});
            assertThat(again.written()).isEqualTo(MODEL.written());
        }

        @Test
        void canBeWrittenAndRead() {
            assertThat(PartnerModel.read(MODEL.written()).written()).isEqualTo(MODEL.written());
            assertThat(PartnerModels.shipped().curves()).containsOnlyKeys(Feature.values());
        }

        @Test
        void saysWhatItComesFrom() {
            assertThat(MODEL.learnedFrom()).contains("[2015, 2016]");
        }

        @Test
        void needsAPast() {
            assertThatThrownBy(() -> new PartnerFit(10, 1).learn(LANDSCAPE, List.of(1990), part -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[1990]");
        }

        @Test
        void aMixOfClassesIsWhole() {
            for (int partners : new int[] {0, 1, 5, 30, 150, 10_000}) {
                double sum = 0;
                for (double part : MODEL.mix(partners)) {
                    sum += part;
                }
                assertThat(sum).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Nested
    class Measured {
        private final Landscape known = LANDSCAPE.asOf(2017);

        @Test
        void itIsBetterThanFame() {
            PartnerEvaluation.Result result = new PartnerEvaluation(known, MODEL).run(truth(known), false, part -> {});
            Map<String, Double> ndcg = new TreeMap<>();
            result.methods().forEach(figures -> ndcg.put(figures.method(), figures.ndcg20()));
            assertThat(ndcg).containsKeys("innograph", "common neighbours", "Adamic-Adar", "resource allocation");
            assertThat(ndcg.get("innograph")).isGreaterThan(1.2 * ndcg.getOrDefault("popularity", 1.0));
        }

        @Test
        void allFiguresAreParts() {
            new PartnerEvaluation(known, MODEL)
                    .run(truth(known), true, part -> {})
                    .methods()
                    .forEach(figures -> {
                        assertThat(figures.mrr()).isBetween(0.0, 1.0);
                        assertThat(figures.hits10()).isBetween(0.0, 1.0);
                        assertThat(figures.recall50()).isBetween(0.0, 1.0);
                        assertThat(figures.ndcg20()).isBetween(0.0, 1.0);
                        assertThat(figures.coldRecall50()).isBetween(0.0, 1.0);
                    });
        }

        @Test
        void whatIsFoundFirstCountsInFull() {
            Landscape three = three();
            PartnerEvaluation.Figures figures = new PartnerEvaluation(three, PartnerModels.shipped())
                    .run(List.of(Map.entry("plan:a", "plan:c")), false, part -> {})
                    .methods()
                    .getFirst();
            assertThat(figures.mrr()).isEqualTo(1);
            assertThat(figures.hits10()).isEqualTo(1);
            assertThat(figures.recall50()).isEqualTo(1);
            assertThat(figures.ndcg20()).isEqualTo(1);
        }

        @Test
        void pairsThatCanNotBeForetoldAreCountedAndLeftOut() {
            assertThat(new PartnerEvaluation(three(), PartnerModels.shipped())
                            .run(
                                    List.of(
                                            Map.entry("plan:a", "plan:c"),
                                            Map.entry("plan:a", "plan:b"),
                                            Map.entry("plan:nobody", "plan:a")),
                                    false,
                                    part -> {})
                            .left())
                    .isEqualTo(2);
        }

        private static Landscape three() {
            List<OrganizationFacts> facts = List.of("plan:a", "plan:b", "plan:c").stream()
                    .map(id -> new OrganizationFacts(id, Set.of(), null, null, null, Set.of(), false))
                    .toList();
            LandscapeBuilder builder = new LandscapeBuilder(facts, List.of());
            builder.work(2020, List.of("plan:a", "plan:b"), List.of());
            builder.work(2021, List.of("plan:b", "plan:c"), List.of());
            return builder.build();
        }
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void everyReasonIsASentenceInBothLanguages(Feature feature) {
        assertThat(feature.sentence(0.5, "en")).doesNotContain("%s", "%.").isNotBlank();
        assertThat(feature.sentence(0.5, "zh-CN")).containsPattern("\\p{IsHan}");
    }

    @Test
    void aWeightIsBetweenZeroAndTen() {
        assertThatThrownBy(() -> new Weights(Map.of(Feature.REACH, -1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(Map.of(Feature.REACH, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
