package innograph.queries.communities;

import innograph.queries.landscape.Landscape;
import java.util.Arrays;

/** Nodes with links that have weights, each link with both of its ends. */
final class WeightedGraph {
    private final int[] starts;
    private final int[] targets;
    private final double[] weights;
    private final double[] strengths;
    private final double total;

    private WeightedGraph(int[] starts, int[] targets, double[] weights, double[] strengths) {
        this.starts = starts;
        this.targets = targets;
        this.weights = weights;
        this.strengths = strengths;
        this.total = Arrays.stream(strengths).sum();
    }

    /** What is told of a link. */
    @FunctionalInterface
    interface LinkVisitor {
        void link(int other, double weight);
    }

    /** @param organizations numbers in the landscape, in rising order; the nodes are their places, the links those between them */
    static WeightedGraph of(Landscape landscape, int[] organizations) {
        int[] nodes = new int[landscape.size()];
        Arrays.fill(nodes, -1);
        for (int node = 0; node < organizations.length; node++) {
            nodes[organizations[node]] = node;
        }
        Builder builder = new Builder(organizations.length);
        for (int organization : organizations) {
            landscape.forEachPartner(organization, (partner, weight, recent, first) -> {
                if (nodes[partner] >= 0) {
                    builder.link(nodes[partner], weight);
                }
            });
            builder.endNode();
        }
        return builder.graph();
    }

    int size() {
        return strengths.length;
    }

    void forEachLink(int node, LinkVisitor visitor) {
        for (int i = starts[node]; i < starts[node + 1]; i++) {
            visitor.link(targets[i], weights[i]);
        }
    }

    /** Sum of the weights of its links, and of those that were within it before nodes were put together. */
    double strength(int node) {
        return strengths[node];
    }

    /** Sum of all strengths: twice the weight of all links. */
    double total() {
        return total;
    }

    /**
     * One node for each group; the links within a group are counted in its strength only.
     *
     * @param groups of each node, from 0, without gaps
     */
    WeightedGraph together(int[] groups, int count) {
        int[][] members = Groups.members(groups, count);
        double[] sums = new double[count];
        double[] groupStrengths = new double[count];
        int[] met = new int[count];
        Builder builder = new Builder(count);
        for (int group = 0; group < count; group++) {
            int own = group;
            int[] number = new int[1];
            for (int node : members[group]) {
                groupStrengths[group] += strengths[node];
                forEachLink(node, (other, weight) -> {
                    int to = groups[other];
                    if (to != own) {
                        if (sums[to] == 0) {
                            met[number[0]++] = to;
                        }
                        sums[to] += weight;
                    }
                });
            }
            Arrays.sort(met, 0, number[0]);
            for (int i = 0; i < number[0]; i++) {
                builder.link(met[i], sums[met[i]]);
                sums[met[i]] = 0;
            }
            builder.endNode();
        }
        return builder.graph(groupStrengths);
    }

    /** Links that are added node by node. */
    static final class Builder {
        private final int[] starts;
        private final double[] sums;
        private int[] targets = new int[1024];
        private double[] weights = new double[1024];
        private int node;
        private int size;

        Builder(int nodes) {
            starts = new int[nodes + 1];
            sums = new double[nodes];
        }

        void link(int other, double weight) {
            if (size == targets.length) {
                targets = Arrays.copyOf(targets, Math.addExact(size, size / 2));
                weights = Arrays.copyOf(weights, targets.length);
            }
            targets[size] = other;
            weights[size++] = weight;
            sums[node] += weight;
        }

        void endNode() {
            starts[++node] = size;
        }

        WeightedGraph graph() {
            return graph(sums);
        }

        private WeightedGraph graph(double[] strengths) {
            return new WeightedGraph(starts, targets, weights, strengths);
        }
    }
}
