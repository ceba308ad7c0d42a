package innograph.queries.communities;

import java.util.List;

/**
 * Organizations that work with each other more than with the rest.
 *
 * @param number its place by size, from 1
 * @param cohesion part of the strength of its members' links that is within it, 0 to 1
 * @param modularity of the division into all communities: by how much more of the links is within them than chance would have it,
 *     -0.5 to 1; the same for each
 * @param members ids of those with the strongest links within it, the strongest first, at most {@value #MOST_MEMBERS}
 * @param brokers the members that do most to link it with other communities, at most {@value #MOST_BROKERS}
 */
public record Community(
        int number, Profile profile, double cohesion, double modularity, List<String> members, List<Broker> brokers) {
    public static final int MOST_MEMBERS = 100;
    public static final int MOST_BROKERS = 20;

    /** Of less organizations there is none. */
    static final int LEAST_SIZE = 3;

    public Community {
        members = List.copyOf(members);
        brokers = List.copyOf(brokers);
    }

    /**
     * A member that links it with others.
     *
     * @param organization id
     * @param participation 0 if all its links are within one community, near 1 if they are spread evenly over many (Guimerà,
     *     Amaral)
     * @param ties to other communities, those that exceed chance most first, at most {@value #MOST_TIES}
     */
    public record Broker(String organization, double participation, List<Tie> ties) {
        static final int MOST_TIES = 3;

        public Broker {
            ties = List.copyOf(ties);
        }
    }

    /**
     * Links of a member with another community.
     *
     * @param number of the other community
     * @param weight sum of the strengths of the links
     */
    public record Tie(int number, Profile profile, double weight) {}
}
