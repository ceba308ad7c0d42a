package innograph.queries.alliances;

import java.util.ArrayList;
import java.util.List;

/** A team that lacks one member, and what it would be like with each candidate as that. */
final class BegunTeam {
    private final Candidates candidates;
    private final List<Integer> members;
    private final double[] open;
    private final float[][] ties;
    private final double tied;
    private final List<Integer> groups;

    /**
     * What speaks for a team, each 0 to 1.
     *
     * @param coverage of the topics, by their weights
     * @param cohesion how firmly two members are linked, on average
     * @param connectedness the part of the links that are needed to join all that the largest group has
     */
    record Measures(double coverage, double cohesion, double connectedness) {
        /** Coverage, less as much of it as {@code ties} says where links are missing: without what they hold together they are worth nothing. */
        double score(double ties) {
            return coverage * (1 - ties + ties * (cohesion + connectedness) / 2);
        }
    }

    /** @param members positions of the candidates that are in it already */
    BegunTeam(Candidates candidates, List<Integer> members) {
        this.candidates = candidates;
        this.members = members;
        this.ties = members.stream().map(candidates::ties).toArray(float[][]::new);
        this.open = candidates.theme().topics().stream()
                .mapToDouble(Theme.Topic::weight)
                .toArray();
        for (int member : members) {
            float[] competences = candidates.competences(member);
            for (int topic = 0; topic < open.length; topic++) {
                open[topic] *= 1 - competences[topic];
            }
        }
        double sum = 0;
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += ties[i][members.get(j)];
            }
        }
        this.tied = sum;
        this.groups = groups(members, ties);
    }

    /** What is not covered of each topic, by its weight. */
    double[] open() {
        return open;
    }

    /** Its groups, each a set of bits by the places of the members; links lead to others of the same group only. */
    List<Integer> groups() {
        return groups;
    }

    private static List<Integer> groups(List<Integer> members, float[][] ties) {
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            int joined = 1 << i;
            int linked = 0;
            for (int j = 0; j < i; j++) {
                linked |= ties[j][members.get(i)] > 0 ? 1 << j : 0;
            }
            List<Integer> apart = new ArrayList<>();
            for (int group : groups) {
                if ((group & linked) == 0) {
                    apart.add(group);
                } else {
                    joined |= group;
                }
            }
            apart.add(joined);
            groups = apart;
        }
        return groups;
    }

    /** What it would be like with one more member. */
    Measures with(int candidate) {
        float[] competences = candidates.competences(candidate);
        double uncovered = 0;
        for (int topic = 0; topic < open.length; topic++) {
            uncovered += open[topic] * (1 - competences[topic]);
        }
        double firm = tied;
        int linked = 0;
        for (int i = 0; i < members.size(); i++) {
            float tie = ties[i][candidate];
            firm += tie;
            linked |= tie > 0 ? 1 << i : 0;
        }
        int joined = 1;
        int largest = 1;
        for (int group : groups) {
            int size = Integer.bitCount(group);
            joined += (group & linked) == 0 ? 0 : size;
            largest = Math.max(largest, size);
        }
        int size = members.size();
        return size == 0
                ? new Measures(1 - uncovered, 0, 0)
                : new Measures(
                        1 - uncovered, firm / (size * (size + 1) / 2.0), (Math.max(largest, joined) - 1.0) / size);
    }
}
