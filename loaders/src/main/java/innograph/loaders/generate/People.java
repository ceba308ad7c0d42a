package innograph.loaders.generate;

/** Who works where: the people of an organization have consecutive numbers, those that came first first. */
final class People {
    /** For each organization, on average. */
    static final double EACH = 1.2;

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = Growth.WORKS.until() - 1;

    private final Communities communities;
    /** Number of the first of each organization, and behind them the number of all people. */
    private final int[] first;

    People(Communities communities, Dice dice) {
        this.communities = communities;
        this.first = new int[communities.first(communities.count()) + 1];
        for (int community = 0; community < communities.count(); community++) {
            int size = communities.size(community);
            for (int rank = 0; rank < size; rank++) {
                int organization = communities.first(community) + rank;
                double mean = EACH * size * Dice.share(rank, size);
                first[organization + 1] = first[organization] + (int) (mean + dice.part());
            }
        }
    }

    int count() {
        return first[first.length - 1];
    }

    int first(int organization) {
        return first[organization];
    }

    int size(int organization) {
        return first[organization + 1] - first[organization];
    }

    private int begin(int organization) {
        return Math.max(FIRST_YEAR, communities.founded(organization));
    }

    /**
     * Year in which somebody came to an organization.
     *
     * @param rank from 0, below {@link #size}
     */
    int since(int organization, int rank) {
        int begin = begin(organization);
        return begin + (LAST_YEAR - begin) * rank / size(organization);
    }

    /** Somebody who worked for an organization at a time, in years; -1 if it has nobody. */
    int who(int organization, double time, Dice dice) {
        int size = size(organization);
        int begin = begin(organization);
        int years = (int) time - begin;
        if (size == 0 || years < 0) {
            return -1;
        }
        int there = Math.min(size, size * years / Math.max(1, LAST_YEAR - begin) + 1);
        return first[organization] + dice.rank(there);
    }
}
