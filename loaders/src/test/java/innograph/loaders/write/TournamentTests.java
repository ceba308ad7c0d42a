package innograph.loaders.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TournamentTests {
    private record Link(String from, String to) {}

    /** Of 500 nodes, a few of which have most of the links. */
    private static final List<Link> LINKS = links();

    private static List<Link> links() {
        Random random = new Random(7);
        return IntStream.range(0, 20_000)
                .mapToObj(i -> new Link(
                        "4:db:" + random.nextInt(500), "4:db:" + (int) (500 * Math.pow(random.nextDouble(), 4))))
                .toList();
    }

    private static List<List<List<Link>>> rounds(int matches) {
        return new Tournament(matches).rounds(LINKS, Link::from, Link::to);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void noNodeOccursInTwoMatchesOfARound(int matches) {
        assertThat(rounds(matches))
                .allSatisfy(round -> assertThat(nodesOfSeveralMatches(round)).isEmpty());
    }

    private static Set<String> nodesOfSeveralMatches(List<List<Link>> round) {
        Set<String> seen = new HashSet<>();
        Set<String> several = new HashSet<>();
        for (List<Link> match : round) {
            Set<String> nodes = new HashSet<>();
            match.forEach(link -> nodes.addAll(List.of(link.from(), link.to())));
            nodes.stream().filter(node -> !seen.add(node)).forEach(several::add);
        }
        return several;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void everyLinkIsInOneMatch(int matches) {
        List<Link> all = rounds(matches).stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(LINKS);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void everyRoundHasEnoughMatchesForAllWriters(int matches) {
        assertThat(rounds(matches)).allSatisfy(round -> assertThat(round).hasSizeGreaterThanOrEqualTo(matches));
    }

    @Test
    void nothingMakesNoRounds() {
        assertThat(new Tournament(2).rounds(List.<Link>of(), Link::from, Link::to))
                .isEmpty();
    }
}
