package innograph.queries.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeidenTests {
    private static final int NODES = 60;

    /** @param likely how likely two nodes are linked, by their numbers */
    private static WeightedGraph graph(int nodes, Random random, Likely likely) {
        double[][] weights = new double[nodes][nodes];
        for (int one = 0; one < nodes; one++) {
            for (int other = 0; other < one; other++) {
                if (random.nextDouble() < likely.of(one, other)) {
                    weights[one][other] = 0.1 + random.nextDouble();
                    weights[other][one] = weights[one][other];
                }
            }
        }
        WeightedGraph.Builder builder = new WeightedGraph.Builder(nodes);
        for (double[] row : weights) {
            for (int other = 0; other < nodes; other++) {
                if (row[other] > 0) {
                    builder.link(other, row[other]);
                }
            }
            builder.endNode();
        }
        return builder.graph();
    }

    @FunctionalInterface
    private interface Likely {
        double of(int one, int other);
    }

    @Test
    void groupsThatAreHardlyLinkedAreCommunities() {
        WeightedGraph graph = graph(NODES, new Random(1), (one, other) -> one / 20 == other / 20 ? 0.5 : 0.01);
        int[] communities = Leiden.communities(graph, 1);
        assertThat(Groups.renumber(communities)).isEqualTo(3);
        assertThat(communities)
                .containsExactly(
                        IntStream.range(0, NODES).map(node -> node / 20).toArray());
    }

    /** Four nodes on a string, of which anybody can reckon the modularity. */
    @Test
    void modularityIsWhatAnybodyWouldReckon() {
        WeightedGraph.Builder builder = new WeightedGraph.Builder(4);
        int[][] links = {{1}, {0, 2}, {1, 3}, {2}};
        for (int[] others : links) {
            Arrays.stream(others).forEach(other -> builder.link(other, 1));
            builder.endNode();
        }
        WeightedGraph graph = builder.graph();
        assertThat(Leiden.modularity(graph, new int[] {0, 0, 1, 1}, 1)).isEqualTo(4 / 6.0 - 0.5);
        assertThat(Leiden.modularity(graph, new int[] {0, 0, 0, 0}, 1)).isZero();
        assertThat(Leiden.communities(graph, 1)).isEqualTo(new int[] {0, 0, 1, 1});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noDivisionIsWorseThanNoneOrThanOneByOne(long seed) {
        WeightedGraph graph = graph(NODES, new Random(seed), (one, other) -> 0.08);
        double found = Leiden.modularity(graph, Leiden.communities(graph, 1), 1);
        assertThat(found)
                .isGreaterThan(Leiden.modularity(graph, Groups.eachAlone(NODES), 1))
                .isGreaterThan(Leiden.modularity(graph, new int[NODES], 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noNodeWouldGainByGoingToACommunityOfANeighbour(long seed) {
        WeightedGraph graph = graph(NODES, new Random(seed), (one, other) -> one % 4 == other % 4 ? 0.3 : 0.03);
        int[] communities = Leiden.communities(graph, 1);
        double found = Leiden.modularity(graph, communities, 1);
        for (int node = 0; node < NODES; node++) {
            int moved = node;
            graph.forEachLink(node, (other, weight) -> {
                int[] instead = communities.clone();
                instead[moved] = communities[other];
                assertThat(Leiden.modularity(graph, instead, 1)).isLessThanOrEqualTo(found + 1e-9);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void puttingGroupsTogetherKeepsAllStrengths(long seed) {
        Random random = new Random(seed);
        WeightedGraph graph = graph(NODES, random, (one, other) -> 0.1);
        int[] groups = random.ints(NODES, 0, 10).toArray();
        int count = Groups.renumber(groups);
        WeightedGraph together = graph.together(groups, count);
        assertThat(together.size()).isEqualTo(count);
        assertThat(together.total()).isCloseTo(graph.total(), within(1e-9));
        assertThat(IntStream.range(0, count).mapToDouble(together::strength).sum())
                .isCloseTo(graph.total(), within(1e-9));
    }

    @Test
    void theSameGraphIsDividedInTheSameWay() {
        assertThat(Leiden.communities(graph(NODES, new Random(3), (one, other) -> 0.08), 1))
                .isEqualTo(Leiden.communities(graph(NODES, new Random(3), (one, other) -> 0.08), 1));
    }

    @Test
    void aHigherResolutionMakesMoreCommunities() {
        WeightedGraph graph = graph(NODES, new Random(2), (one, other) -> 0.1);
        assertThat(Groups.renumber(Leiden.communities(graph, 4)))
                .isGreaterThan(Groups.renumber(Leiden.communities(graph, 1)));
    }

    @Test
    void whoIsLinkedWithNobodyIsAlone() {
        WeightedGraph.Builder builder = new WeightedGraph.Builder(3);
        IntStream.range(0, 3).forEach(node -> builder.endNode());
        assertThat(Leiden.communities(builder.graph(), 1)).isEqualTo(new int[] {0, 1, 2});
    }
}
