package innograph.queries.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.LandscapeBuilder;
import innograph.queries.landscape.OrganizationFacts;
import innograph.queries.landscape.Specialization;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in any landscape, tried in some that chance made. */
class TallyTests {
    private static final int ORGANIZATIONS = 20;
    private static final int TECHNOLOGIES = 30;

    private static Landscape landscape(Random random) {
        List<OrganizationFacts> facts = IntStream.range(0, ORGANIZATIONS)
                .mapToObj(i -> new OrganizationFacts("plan:o" + i, Set.of(), null, null, null, Set.of(), false))
                .toList();
        LandscapeBuilder builder = new LandscapeBuilder(
                facts,
                IntStream.range(0, TECHNOLOGIES)
                        .mapToObj(TallyTests::technology)
                        .toList());
        for (int i = 1; i < TECHNOLOGIES; i++) {
            builder.broader(technology(i), some(random, i, 1 + random.nextInt(2)));
        }
        for (int i = 0; i < 100; i++) {
            List<String> by = random.ints(1 + random.nextInt(3), 0, ORGANIZATIONS)
                    .mapToObj(o -> "plan:o" + o)
                    .toList();
            builder.work(2000 + random.nextInt(20), by, some(random, TECHNOLOGIES, 3));
        }
        builder.statement("plan:o0", List.of(technology(3)));
        return builder.build();
    }

    private static String technology(int number) {
        return "plan:%02d".formatted(number);
    }

    private static List<String> some(Random random, int below, int count) {
        return random.ints(count, 0, below).mapToObj(TallyTests::technology).toList();
    }

    private static Tally tally(Landscape landscape, int level, BitSet members) {
        return Tally.of(landscape, Levels.of(landscape, null, level), landscape.year(), members, members);
    }

    private static BitSet everybody() {
        BitSet all = new BitSet();
        all.set(0, ORGANIZATIONS);
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSharesOfAllTechnologiesOfALevelAddUpToOne(long seed) {
        Landscape landscape = landscape(new Random(seed));
        for (int level = 1; level <= 4; level++) {
            Tally tally = tally(landscape, level, everybody());
            assertThat(IntStream.range(0, TECHNOLOGIES)
                            .mapToDouble(tally::share)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void againstItselfNothingIsSpecial(long seed) {
        Landscape landscape = landscape(new Random(seed));
        Tally tally = tally(landscape, 2, everybody());
        for (int technology = 0; technology < TECHNOLOGIES; technology++) {
            Specialization specialization =
                    new Specialization(tally.participations(technology), tally.share(technology) * tally.all());
            assertThat(specialization.ratio().orElse(1)).isCloseTo(1, within(1e-9));
            assertThat(specialization.isSignificant()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPartHasNeverMoreThanTheWholeAndOrganizationsAddUp(long seed) {
        Random random = new Random(seed);
        Landscape landscape = landscape(random);
        BitSet part = new BitSet();
        IntStream.range(0, ORGANIZATIONS).filter(i -> random.nextBoolean()).forEach(part::set);
        BitSet rest = everybody();
        rest.andNot(part);
        Tally whole = tally(landscape, 2, everybody());
        Tally one = tally(landscape, 2, part);
        Tally other = tally(landscape, 2, rest);
        for (int technology = 0; technology < TECHNOLOGIES; technology++) {
            assertThat(one.participations(technology) + other.participations(technology))
                    .isEqualTo(whole.participations(technology));
            assertThat(one.organizations(technology) + other.organizations(technology))
                    .isEqualTo(whole.organizations(technology));
            assertThat(one.works(technology) + other.works(technology)).isGreaterThanOrEqualTo(whole.works(technology));
            assertThat(one.works(technology)).isLessThanOrEqualTo(whole.works(technology));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyTechnologyFallsUnderSomeThatAreNotDeeperThanTheLevel(long seed) {
        Landscape landscape = landscape(new Random(seed));
        Levels broadest = Levels.of(landscape, null, 1);
        Levels deeper = Levels.of(landscape, null, 3);
        for (int technology = 0; technology < TECHNOLOGIES; technology++) {
            assertThat(broadest.above(technology)).isNotEmpty();
            assertThat(deeper.above(technology)).isNotEmpty();
            for (int above : deeper.above(technology)) {
                assertThat(deeper.above(above)).containsExactly(above);
            }
        }
    }
}
