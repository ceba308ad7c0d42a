package innograph.loaders.generate;

import java.util.Arrays;

/**
 * Who is cited: what has been cited often is cited again, mostly within its community. Each work has a ticket from its beginning
 * and gets one more whenever it is cited; what is cited next is drawn among the tickets. The number of times that works are
 * cited then follows a power law whose exponent is 2 + 1/m, m being how many a work cites.
 */
final class Citations {
    private final Communities communities;
    private final int[][] tickets;
    private final int[] count;

    Citations(Communities communities) {
        this.communities = communities;
        this.tickets = new int[communities.count()][8];
        this.count = new int[communities.count()];
    }

    /** A work of a community that can be cited from now on. */
    void add(int community, int work) {
        if (count[community] == tickets[community].length) {
            tickets[community] = Arrays.copyOf(tickets[community], count[community] + (count[community] >> 1));
        }
        tickets[community][count[community]++] = work;
    }

    /** Adds what a work of a community cites; nothing if there is nothing yet. */
    void draw(int community, int number, Dice dice, Picks cited) {
        for (int i = 0; i < number; i++) {
            int from = communities.partner(community, dice);
            if (count[from] > 0) {
                int work = tickets[from][dice.below(count[from])];
                if (!cited.has(work)) {
                    cited.add(work);
                    add(from, work);
                }
            }
        }
    }
}
