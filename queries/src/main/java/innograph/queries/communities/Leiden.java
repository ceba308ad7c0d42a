package innograph.queries.communities;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Divides a graph into communities whose nodes are linked with each other more than chance would have it: the Leiden algorithm
 * (Traag, Waltman, van Eck 2019) for modularity, without its dice, so that the same graph is always divided in the same way.
 */
final class Leiden {
    /** A gain that is less may be due to rounding. */
    private static final double LEAST_GAIN = 1e-10;

    private static final int MOST_ROUNDS = 10;

    private final double resolution;

    private Leiden(double resolution) {
        this.resolution = resolution;
    }

    /**
     * The community of each node, from 0, without gaps.
     *
     * @param resolution 1 for modularity as it is; the more, the more and the smaller the communities
     */
    static int[] communities(WeightedGraph graph, double resolution) {
        Leiden leiden = new Leiden(resolution);
        int[] communities = Groups.eachAlone(graph.size());
        double before = modularity(graph, communities, resolution);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int[] better = leiden.improved(graph, communities.clone());
            double after = modularity(graph, better, resolution);
            if (after <= before + LEAST_GAIN) {
                break;
            }
            communities = better;
            before = after;
        }
        return communities;
    }

    /**
     * By how much more of the links is within the communities than if they were drawn by chance between nodes of these strengths,
     * -0.5 to 1; 0 if there are no links.
     */
    static double modularity(WeightedGraph graph, int[] communities, double resolution) {
        if (graph.total() == 0) {
            return 0;
        }
        double[] strengths = new double[graph.size()];
        double[] inside = new double[1];
        for (int node = 0; node < graph.size(); node++) {
            int own = communities[node];
            strengths[own] += graph.strength(node);
            graph.forEachLink(node, (other, weight) -> inside[0] += communities[other] == own ? weight : 0);
        }
        double expected = 0;
        for (double strength : strengths) {
            expected += strength / graph.total() * strength / graph.total();
        }
        return inside[0] / graph.total() - resolution * expected;
    }

    /** Moves nodes, then what belongs together within a community as one, and so on until nothing moves any more. */
    private int[] improved(WeightedGraph all, int[] start) {
        WeightedGraph graph = all;
        int[] communities = start;
        int[] nodes = Groups.eachAlone(all.size());
        while (true) {
            move(graph, communities);
            int count = Groups.renumber(communities);
            int[] parts = refined(graph, communities, count);
            int partCount = Groups.renumber(parts);
            if (partCount == graph.size()) { // nothing belongs together more closely: then whole communities move
                parts = communities.clone();
                partCount = count;
            }
            if (partCount == graph.size()) {
                return of(nodes, communities);
            }
            int[] partCommunities = new int[partCount];
            for (int node = 0; node < parts.length; node++) {
                partCommunities[parts[node]] = communities[node];
            }
            nodes = of(nodes, parts);
            graph = graph.together(parts, partCount);
            communities = partCommunities;
        }
    }

    /** The group of the group of each node. */
    private static int[] of(int[] nodes, int[] groups) {
        return Arrays.stream(nodes).map(node -> groups[node]).toArray();
    }

    /** Moves each node to the community of a neighbour that gains most by it, until none gains. */
    private void move(WeightedGraph graph, int[] communities) {
        double[] strengths = new double[graph.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>(graph.size());
        BitSet queued = new BitSet(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            strengths[communities[node]] += graph.strength(node);
            queue.add(node);
        }
        queued.set(0, graph.size());
        Neighbours neighbours = new Neighbours(graph.size());
        while (!queue.isEmpty()) {
            int node = queue.poll();
            queued.clear(node);
            int own = communities[node];
            strengths[own] -= graph.strength(node);
            neighbours.meet(graph, node, communities);
            int best = own;
            double most = gain(graph, node, neighbours.weight(own), strengths[own]) + LEAST_GAIN;
            for (int i = 0; i < neighbours.count(); i++) {
                int other = neighbours.group(i);
                double gain = gain(graph, node, neighbours.weight(other), strengths[other]);
                if (gain > most) {
                    most = gain;
                    best = other;
                }
            }
            strengths[best] += graph.strength(node);
            if (best != own) {
                int to = best;
                communities[node] = to;
                graph.forEachLink(node, (other, weight) -> {
                    if (communities[other] != to && !queued.get(other)) {
                        queued.set(other);
                        queue.add(other);
                    }
                });
            }
        }
    }

    private double gain(WeightedGraph graph, int node, double links, double strength) {
        return links - resolution * graph.strength(node) * strength / graph.total();
    }

    /** Parts of the communities, each held together by its own links: nodes that are still alone join what gains most. */
    private int[] refined(WeightedGraph graph, int[] communities, int count) {
        double[] whole = new double[count];
        double[] towards = new double[graph.size()]; // links of a part with the rest of its community
        for (int node = 0; node < graph.size(); node++) {
            int at = node;
            whole[communities[node]] += graph.strength(node);
            graph.forEachLink(
                    node, (other, weight) -> towards[at] += communities[other] == communities[at] ? weight : 0);
        }
        int[] parts = Groups.eachAlone(graph.size());
        double[] strengths = new double[graph.size()];
        Arrays.setAll(strengths, graph::strength);
        boolean[] joined = new boolean[graph.size()];
        Neighbours neighbours = new Neighbours(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            double community = whole[communities[node]];
            if (joined[node] || !isWellLinked(graph, towards[node], strengths[node], community)) {
                continue;
            }
            neighbours.meet(graph, node, parts);
            int best = node;
            double most = LEAST_GAIN;
            for (int i = 0; i < neighbours.count(); i++) {
                int part = neighbours.group(i); // is called like its first node
                double gain = gain(graph, node, neighbours.weight(part), strengths[part]);
                if (communities[part] == communities[node]
                        && gain > most
                        && isWellLinked(graph, towards[part], strengths[part], community)) {
                    most = gain;
                    best = part;
                }
            }
            if (best != node) {
                joined[best] = true;
                parts[node] = best;
                towards[best] += towards[node] - 2 * neighbours.weight(best);
                strengths[best] += strengths[node];
                strengths[node] = 0;
            }
        }
        return parts;
    }

    private boolean isWellLinked(WeightedGraph graph, double towards, double strength, double community) {
        return towards >= resolution * strength * (community - strength) / graph.total();
    }

    /** How strongly a node is linked with each group of its neighbours. */
    private static final class Neighbours {
        private final double[] weights;
        private final int[] groups;
        private int count;

        Neighbours(int size) {
            weights = new double[size];
            groups = new int[size];
        }

        void meet(WeightedGraph graph, int node, int[] groupOf) {
            for (int i = 0; i < count; i++) {
                weights[groups[i]] = 0;
            }
            count = 0;
            graph.forEachLink(node, (other, weight) -> {
                int group = groupOf[other];
                if (weights[group] == 0) {
                    groups[count++] = group;
                }
                weights[group] += weight;
            });
        }

        int count() {
            return count;
        }

        int group(int place) {
            return groups[place];
        }

        double weight(int group) {
            return weights[group];
        }
    }
}
