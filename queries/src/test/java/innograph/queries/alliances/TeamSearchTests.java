package innograph.queries.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.model.OrganizationKind;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.LandscapeBuilder;
import innograph.queries.landscape.OrganizationFacts;
import innograph.queries.landscape.TextHits;
import innograph.queries.partners.PartnerFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On small landscapes that were made up, so small that all teams can be looked at. */
class TeamSearchTests {
    private static final int ORGANIZATIONS = 13;
    private static final int SIZE = 4;
    private static final List<String> TECHNOLOGIES = List.of("plan:1", "plan:2", "plan:3", "plan:4", "plan:5");
    private static final List<Double> WEIGHTS = List.of(0.35, 0.25, 0.2, 0.15, 0.05);

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBestTeamIsHardlyWorseThanTheOptimum(int seed) {
        Small small = new Small(seed);
        double optimum = small.teams().stream().mapToDouble(small::score).max().orElseThrow();
        assertThat(small.plan().getFirst().score()).isBetween(0.95 * optimum, optimum + 1e-6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itIsNeverWorseThanAGreedyCover(int seed) {
        Small small = new Small(seed);
        assertThat(small.plan().getFirst().score()).isGreaterThanOrEqualTo(small.score(small.greedyCover()) - 1e-6);
        AlliancePlan onlyCover = small.plan(small.question(1, 0)).getFirst();
        assertThat(onlyCover.coverage()).isGreaterThanOrEqualTo(small.coverage(small.greedyCover()) - 1e-6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theScoreIsWhatAnybodyWouldReckon(int seed) {
        Small small = new Small(seed);
        assertThat(small.plan())
                .allSatisfy(plan -> assertThat(plan.score())
                        .isCloseTo(small.score(members(plan)), within(1e-6))
                        .isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatMembersAddAndLinksAreAllThereIs(int seed) {
        Small small = new Small(seed);
        assertThat(small.plan()).allSatisfy(plan -> {
            assertThat(plan.links().size() + plan.linksToBuild().size()).isEqualTo(SIZE * (SIZE - 1) / 2);
            assertThat(plan.members()).allSatisfy(member -> {
                List<String> others = new ArrayList<>(members(plan));
                others.remove(member.organization());
                assertThat(member.adds()).isCloseTo(plan.coverage() - small.coverage(others), within(1e-6));
                assertThat(member.bridge()).isEqualTo(small.groups(others) > small.groups(members(plan)));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void alternativesHaveAtMostHalfOfTheMembersInCommon(int seed) {
        List<AlliancePlan> plans = new Small(seed).plan();
        assertThat(plans).hasSize(3);
        for (AlliancePlan one : plans) {
            for (AlliancePlan other : plans.subList(plans.indexOf(one) + 1, plans.size())) {
                Set<String> common = new HashSet<>(members(one));
                common.retainAll(members(other));
                assertThat(common).hasSizeLessThanOrEqualTo(SIZE / 2);
                assertThat(one.score()).isGreaterThanOrEqualTo(other.score());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasAskedForHolds(int seed) {
        Small small = new Small(seed);
        AlliancePlan free = small.plan().getFirst();
        String include = "plan:org-00";
        String exclude = members(free).stream()
                .filter(member -> !member.equals(include))
                .findFirst()
                .orElseThrow();
        List<AlliancePlan> plans = small.plan(new AllianceQuestion(
                small.theme(),
                List.of(include),
                Set.of(exclude),
                Map.of(OrganizationKind.UNIVERSITY, 1, OrganizationKind.LABORATORY, 2),
                PartnerFilter.NONE,
                SIZE,
                3,
                0.3,
                null));
        assertThat(plans).isNotEmpty().allSatisfy(plan -> {
            assertThat(members(plan))
                    .hasSize(SIZE)
                    .doesNotHaveDuplicates()
                    .contains(include)
                    .doesNotContain(exclude);
            assertThat(plan.unmetKinds()).isEmpty();
            assertThat(small.ofKind(OrganizationKind.UNIVERSITY, members(plan))).isGreaterThanOrEqualTo(1);
            assertThat(small.ofKind(OrganizationKind.LABORATORY, members(plan))).isGreaterThanOrEqualTo(2);
            assertThat(plan.members().getFirst().asked()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSubstituteChangesWhatItIsSaidToChange(int seed) {
        Small small = new Small(seed);
        AlliancePlan plan = small.plan().getFirst();
        AlliancePlan.Member member = plan.members().getLast();
        assertThat(member.substitutes()).isNotEmpty().allSatisfy(substitute -> {
            List<String> swapped = new ArrayList<>(members(plan));
            swapped.replaceAll(id -> id.equals(member.organization()) ? substitute.organization() : id);
            AlliancePlan then = small.plan(AllianceQuestion.about(
                            small.theme(), swapped, Map.of(), PartnerFilter.NONE, AllianceQuestion.USUAL_TIES, null))
                    .getFirst();
            assertThat(then.score() - plan.score()).isCloseTo(substitute.scoreChange(), within(1e-9));
            assertThat(then.coverage() - plan.coverage()).isCloseTo(substitute.coverageChange(), within(1e-9));
            assertThat(substitute.scoreChange()).isLessThanOrEqualTo(1e-9);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameQuestionHasTheSameAnswer(int seed) {
        assertThat(new Small(seed).plan()).isEqualTo(new Small(seed).plan());
    }

    private static List<String> members(AlliancePlan plan) {
        return plan.members().stream().map(AlliancePlan.Member::organization).toList();
    }

    /** A landscape that was made up, and what anybody would reckon by hand from the works it was made of. */
    private static final class Small {
        private final List<String> ids = new ArrayList<>();
        private final List<OrganizationKind> kinds = new ArrayList<>();
        private final double[][] logarithms = new double[ORGANIZATIONS][TECHNOLOGIES.size()];
        private final Map<String, Double> links = new HashMap<>();
        private final Landscape landscape;

        Small(int seed) {
            Random random = new Random(seed);
            List<OrganizationFacts> facts = new ArrayList<>();
            for (int i = 0; i < ORGANIZATIONS; i++) {
                ids.add("plan:org-%02d".formatted(i));
                kinds.add(List.of(OrganizationKind.UNIVERSITY, OrganizationKind.LABORATORY, OrganizationKind.ENTERPRISE)
                        .get(i % 3));
                facts.add(new OrganizationFacts(
                        ids.getLast(), Set.of(kinds.getLast()), "CN", null, null, Set.of(), false));
            }
            LandscapeBuilder builder = new LandscapeBuilder(facts, TECHNOLOGIES);
            for (int i = 0; i < 20; i++) {
                int technology = random.nextInt(TECHNOLOGIES.size());
                List<String> team = ids.stream()
                        .filter(id -> random.nextInt(ORGANIZATIONS) < 3)
                        .toList();
                builder.work(2020, team, List.of(TECHNOLOGIES.get(technology)));
                for (String one : team) {
                    logarithms[ids.indexOf(one)][technology]++;
                    team.forEach(other -> links.merge(one + other, 1.0 / (team.size() - 1), Double::sum));
                }
            }
            for (double[] works : logarithms) {
                for (int technology = 0; technology < works.length; technology++) {
                    works[technology] = Math.log(1 + works[technology]);
                }
            }
            landscape = builder.build();
        }

        AllianceTheme theme() {
            return new AllianceTheme(null, TECHNOLOGIES);
        }

        AllianceQuestion question(int alternatives, double ties) {
            return new AllianceQuestion(
                    theme(), List.of(), Set.of(), Map.of(), PartnerFilter.NONE, SIZE, alternatives, ties, null);
        }

        List<AlliancePlan> plan() {
            return plan(question(3, AllianceQuestion.USUAL_TIES));
        }

        List<AlliancePlan> plan(AllianceQuestion question) {
            List<Theme.Topic> topics = IntStream.range(0, TECHNOLOGIES.size())
                    .mapToObj(i -> new Theme.Topic(i, WEIGHTS.get(i), List.of()))
                    .toList();
            List<Integer> asked = question.include().stream()
                    .map(id -> landscape.find(id).orElseThrow())
                    .toList();
            return Alliances.plan(question, asked, landscape, new Theme(landscape, TextHits.Found.NOTHING, topics));
        }

        List<List<String>> teams() {
            List<List<String>> teams = new ArrayList<>();
            for (int bits = 0; bits < 1 << ORGANIZATIONS; bits++) {
                if (Integer.bitCount(bits) == SIZE) {
                    int team = bits;
                    teams.add(ids.stream()
                            .filter(id -> (team & 1 << ids.indexOf(id)) != 0)
                            .toList());
                }
            }
            return teams;
        }

        List<String> greedyCover() {
            List<String> team = new ArrayList<>();
            while (team.size() < SIZE) {
                ids.stream()
                        .filter(id -> !team.contains(id))
                        .max((one, other) -> Double.compare(coverage(plus(team, one)), coverage(plus(team, other))))
                        .ifPresent(team::add);
            }
            return team;
        }

        private static List<String> plus(List<String> team, String one) {
            List<String> more = new ArrayList<>(team);
            more.add(one);
            return more;
        }

        double coverage(List<String> team) {
            double covered = 0;
            for (int technology = 0; technology < TECHNOLOGIES.size(); technology++) {
                int of = technology;
                double most = Arrays.stream(logarithms)
                        .mapToDouble(works -> works[of])
                        .max()
                        .orElseThrow();
                double open = 1;
                for (String member : team) {
                    open *= most == 0 ? 1 : 1 - 0.5 * logarithms[ids.indexOf(member)][technology] / most;
                }
                covered += WEIGHTS.get(technology) * (1 - open);
            }
            return covered;
        }

        double score(List<String> team) {
            double firm = 0;
            for (String one : team) {
                for (String other : team) {
                    double link = one.equals(other) ? 0 : links.getOrDefault(one + other, 0.0);
                    firm += link / (link + 0.1) / team.size() / (team.size() - 1);
                }
            }
            double connected = (largestGroup(team) - 1.0) / (team.size() - 1);
            return coverage(team) * (1 - AllianceQuestion.USUAL_TIES * (2 - firm - connected) / 2);
        }

        private int largestGroup(List<String> team) {
            return team.stream().mapToInt(one -> group(one, team).size()).max().orElseThrow();
        }

        int groups(List<String> team) {
            return (int) team.stream().map(one -> group(one, team)).distinct().count();
        }

        private Set<String> group(String one, List<String> team) {
            Set<String> group = new TreeSet<>(Set.of(one));
            boolean grows = true;
            while (grows) {
                grows = group.addAll(team.stream()
                        .filter(other -> group.stream().anyMatch(member -> links.containsKey(member + other)))
                        .toList());
            }
            return group;
        }

        long ofKind(OrganizationKind kind, List<String> team) {
            return team.stream()
                    .filter(member -> kinds.get(ids.indexOf(member)) == kind)
                    .count();
        }
    }
}
