package innograph.queries.alliances;

import innograph.model.OrganizationKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An alliance that could be formed: what it covers and lacks, who does what in it, and who knows whom.
 *
 * @param score 0 to 1: coverage, less up to the part {@code ties} of the question where cohesion and connectedness are missing; comparable
 *     between alliances of one size on one theme
 * @param coverage 0 to 1: that of the topics, by their weights
 * @param cohesion 0 to 1: how firmly two members are linked, on average over all pairs
 * @param connectedness 0 to 1: 1 if links lead from each member to each other, 0 if there are no links
 * @param redundancy 0 to 1: which part of the coverage would be left if for each topic the member that is strongest in it left
 * @param topics what the theme consists of, the weightiest first
 * @param members those that were asked for, then those that add most
 * @param links between members that worked together, the firmest first
 * @param linksToBuild between members that never did: first those that would join separate groups, then those with most common
 *     partners
 * @param unmetKinds so many members of each kind are still missing
 */
public record AlliancePlan(
        double score,
        double coverage,
        double cohesion,
        double connectedness,
        double redundancy,
        List<Topic> topics,
        List<Member> members,
        List<Link> links,
        List<MissingLink> linksToBuild,
        Map<OrganizationKind, Integer> unmetKinds) {
    /** What is covered less than this is a gap: about what one organization of half the strength of the strongest covers. */
    public static final double GAP = 0.25;

    public AlliancePlan {
        topics = List.copyOf(topics);
        members = List.copyOf(members);
        links = List.copyOf(links);
        linksToBuild = List.copyOf(linksToBuild);
        unmetKinds = Collections.unmodifiableMap(new TreeMap<>(unmetKinds)); // whose order is always the same
    }

    /** Topics that nobody covers, or that are covered weakly. */
    public List<Topic> gaps() {
        return topics.stream().filter(topic -> topic.coverage() < GAP).toList();
    }

    /** How many members have hardly done anything that is known. */
    public int newcomers() {
        return (int) members.stream().filter(Member::newcomer).count();
    }

    /** How many members are listed, or have worked with listed organizations. */
    public int exposed() {
        return (int) members.stream()
                .filter(member -> member.listed() || member.listedPartners() > 0)
                .count();
    }

    /**
     * A part of the theme.
     *
     * @param technology id; null for the text itself, which those cover whose works speak of it
     * @param weight 0 to 1; those of all topics add up to 1
     * @param narrower so many technologies that are narrower count for it
     * @param coverage 0 to 1; one organization covers at most half of a topic
     * @param members ids of those that cover a part of it, the strongest first
     */
    public record Topic(
            @Nullable String technology, double weight, int narrower, double coverage, List<String> members) {
        public Topic {
            members = List.copyOf(members);
        }
    }

    /**
     * A member and its role.
     *
     * @param organization id
     * @param asked true if the question asks for it
     * @param adds coverage that would be lost without it
     * @param competences in the topics that it covers a part of, the weightiest for the alliance first
     * @param bridge true if the others would fall into separate groups without it
     * @param newcomer true if it took part in at most two works
     * @param listed true if it is an entry of a list of restricted parties, or may be one
     * @param listedPartners with how many such organizations it worked
     * @param works ids of those that speak of the text, the best first, at most {@value #MOST_WORKS}
     * @param substitutes who could stand in for it, those that change least for the worse or most for the better first, at most
     *     {@value #MOST_SUBSTITUTES}
     */
    public record Member(
            String organization,
            boolean asked,
            double adds,
            List<Competence> competences,
            boolean bridge,
            boolean newcomer,
            boolean listed,
            int listedPartners,
            List<String> works,
            List<Substitute> substitutes) {
        public static final int MOST_WORKS = 10;
        public static final int MOST_SUBSTITUTES = 3;

        public Member {
            competences = List.copyOf(competences);
            works = List.copyOf(works);
            substitutes = List.copyOf(substitutes);
        }
    }

    /**
     * What a member brings to a topic.
     *
     * @param technology id; null for the text itself
     * @param strength 0 to 1: the logarithm of its recent works, against the organization that is strongest
     * @param adds coverage of the alliance that would be lost in this topic without it
     */
    public record Competence(@Nullable String technology, double strength, double adds) {}

    /**
     * Who could stand in for a member.
     *
     * @param organization id
     * @param scoreChange of the alliance with it instead; less than 0 is worse
     * @param coverageChange of the alliance with it instead
     */
    public record Substitute(String organization, double scoreChange, double coverageChange) {}

    /**
     * Two members that worked together.
     *
     * @param strength 0 to 1; a recent common work of eleven organizations makes one half
     * @param since year of the first common work; null if unknown
     */
    public record Link(
            String one,
            String other,
            double strength,
            @Nullable Integer since) {}

    /**
     * Two members that have not worked together.
     *
     * @param commonPartners so many organizations worked with both
     * @param broker id of the one, member or not, that worked most with both; null if none did
     */
    public record MissingLink(
            String one,
            String other,
            int commonPartners,
            @Nullable String broker) {}
}
