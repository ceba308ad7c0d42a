package innograph.queries.communities;

import java.util.Arrays;

/** Nodes in groups: of each node the number of its group. */
final class Groups {
    private Groups() {}

    static int[] eachAlone(int nodes) {
        int[] groups = new int[nodes];
        Arrays.setAll(groups, node -> node);
        return groups;
    }

    /** Numbers the groups anew, without gaps, in the order of their first nodes; returns how many there are. */
    static int renumber(int[] groups) {
        int[] numbers = new int[Arrays.stream(groups).max().orElse(0) + 1];
        int next = 0;
        for (int node = 0; node < groups.length; node++) {
            int group = groups[node];
            if (numbers[group] == 0) {
                numbers[group] = ++next;
            }
            groups[node] = numbers[group] - 1;
        }
        return next;
    }

    /** The nodes of each group, in rising order. */
    static int[][] members(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        int[][] members = new int[count][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        int[] next = new int[count];
        for (int node = 0; node < groups.length; node++) {
            members[groups[node]][next[groups[node]]++] = node;
        }
        return members;
    }
}
