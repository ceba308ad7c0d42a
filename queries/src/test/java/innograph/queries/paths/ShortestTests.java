package innograph.queries.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.queries.link.Walk;
import innograph.queries.paths.Explored.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the graph, exploring it from both ends finds what trying out all ways would. */
class ShortestTests {
    private static final int NODES = 120;
    private static final int MOST = 4;
    private static final Walk WALK = Walk.over(Set.of(), Set.of(EntityType.PERSON));

    static IntStream seeds() {
        return IntStream.range(0, 1000);
    }

    /** A graph of persons, strengths by pair; 0 where there is no link. */
    private static final class Graph {
        private final double[][] strengths;

        private Graph(double[][] strengths) {
            this.strengths = strengths;
        }

        static Graph random(Random random) {
            double[][] strengths = new double[NODES][NODES];
            double density = 4 * random.nextDouble() / NODES;
            for (int i = 0; i < NODES; i++) {
                for (int j = 0; j < i; j++) {
                    if (random.nextDouble() < (j == 2 ? 10 : 1) * density) { // one of them is a hub
                        strengths[i][j] = strengths[j][i] = Math.max(1e-6, random.nextDouble());
                    }
                }
            }
            return new Graph(strengths);
        }

        void readAt(Place place, Explored explored) {
            int from = Integer.parseInt(place.id);
            for (int to = 0; to < NODES; to++) {
                if (strengths[from][to] > 0) {
                    explored.tie(place, place(explored, to), LinkType.SAME_AS, true, strengths[from][to]);
                }
            }
        }

        /** Lengths of all ways that come to no place twice, rising. */
        List<Double> lengths(int maxHops) {
            List<Double> lengths = new ArrayList<>();
            walk(List.of(0), 0, maxHops, lengths);
            lengths.sort(Comparator.naturalOrder());
            return lengths;
        }

        private void walk(List<Integer> way, double length, int hopsLeft, List<Double> lengths) {
            int last = way.getLast();
            if (last == 1) {
                lengths.add(length);
                return;
            }
            for (int next = 0; next < NODES && hopsLeft > 0; next++) {
                if (strengths[last][next] > 0 && !way.contains(next)) {
                    List<Integer> longer = new ArrayList<>(way);
                    longer.add(next);
                    walk(longer, length + Math.log(2 / strengths[last][next]), hopsLeft - 1, lengths);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exploringFindsWhatTryingOutAllWaysFinds(int seed) {
        Random random = new Random(seed);
        Graph graph = Graph.random(random);
        int maxHops = 1 + random.nextInt(6);
        List<Double> all = graph.lengths(maxHops);
        List<Double> expected = all.subList(0, Math.min(MOST, all.size()));

        Shortest.Found found = explore(graph, maxHops);

        List<Shortest.Way> ways = found.ways();
        assertThat(found.complete()).isTrue();
        assertThat(ways).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(ways.get(i).length()).isCloseTo(expected.get(i), within(1e-9));
            assertThat(ways.get(i).hops()).isLessThanOrEqualTo(maxHops);
        }
    }

    private static Shortest.Found explore(Graph graph, int maxHops) {
        Explored explored = new Explored(maxHops, empty -> place(empty, 0), begun -> place(begun, 1));
        PathQuestion question = new PathQuestion("0", "1", maxHops, MOST, Set.of(), Duration.ofMinutes(1));
        return Shortest.search(
                explored, WALK, question, places -> places.forEach(place -> graph.readAt(place, explored)));
    }

    private static Place place(Explored explored, int number) {
        return explored.place(number, String.valueOf(number), EntityType.PERSON);
    }
}
