package innograph.queries.link;

import innograph.model.LinkType;

/**
 * Which neighbours are asked for, and in which order.
 *
 * <p>Every constant is one statement; a page of neighbours of many entities is one statement too.
 */
public enum Neighbourhood {
    COLLABORATORS(LinkType.COLLABORATES_WITH, "-[r:COLLABORATES_WITH]-(n)", "r.weight"),
    PROJECTS(LinkType.PARTICIPATES_IN, "-[r:PARTICIPATES_IN]->(n)", "coalesce(n.start.year, 0)"),
    PARTICIPANTS(LinkType.PARTICIPATES_IN, "<-[r:PARTICIPATES_IN]-(n)", "coalesce(r.contribution, 0.0)"),
    TECHNOLOGIES(LinkType.ACTIVE_IN, "-[r:ACTIVE_IN]->(n)", "r.share"),
    ACTIVE_ORGANIZATIONS(LinkType.ACTIVE_IN, "<-[r:ACTIVE_IN]-(n)", "r.projects + r.statements"),
    SUBJECTS(LinkType.ABOUT, "-[r:ABOUT]->(n)", "0"),
    PARENTS(LinkType.PART_OF, "-[r:PART_OF]->(n)", "0"),
    CHILDREN(LinkType.PART_OF, "<-[r:PART_OF]-(n)", "0"),
    RELATED(LinkType.RELATED_TO, "-[r:RELATED_TO]-(n)", "0"),
    SUCCESSORS(LinkType.SUCCEEDED_BY, "-[r:SUCCEEDED_BY]->(n)", "0"),
    PREDECESSORS(LinkType.SUCCEEDED_BY, "<-[r:SUCCEEDED_BY]-(n)", "0"),
    ALLIANCES(LinkType.MEMBER_OF, "-[r:MEMBER_OF]->(n)", "0"),
    MEMBERS(LinkType.MEMBER_OF, "<-[r:MEMBER_OF]-(n)", "0"),
    PLATFORMS(LinkType.HOSTS, "-[r:HOSTS]->(n)", "0"),
    COOPERATIONS(LinkType.COOPERATES_WITH, "-[r:COOPERATES_WITH]-(n)", "0"),
    SEAT(LinkType.LOCATED_IN, "-[r:LOCATED_IN]->(n)", "0"),
    SEATED(LinkType.LOCATED_IN, "<-[r:LOCATED_IN]-(n:Organization)", "0"),
    BROADER(LinkType.BROADER, "-[r:BROADER]->(n)", "0"),
    NARROWER(LinkType.BROADER, "<-[r:BROADER]-(n)", "0"),
    CONCERNS(LinkType.FOR, "-[r:FOR]->(n)", "0"),
    CONCERNED_BY(LinkType.FOR, "<-[r:FOR]-(n)", "0");

    private final LinkType type;
    private final String pattern;
    private final String rank;

    /**
     * Neighbours over one type of link.
     *
     * @param pattern from the entity {@code o} over {@code r} to the neighbour {@code n}; without a label where the type of
     *     the link says what is there, since looking at the labels of a hub's neighbours costs more than all the rest
     * @param rank number that comes first in the order, falling; the neighbour's id decides among equals
     */
    Neighbourhood(LinkType type, String pattern, String rank) {
        this.type = type;
        this.pattern = pattern;
        this.rank = rank;
    }

    public LinkType type() {
        return type;
    }

    String pattern() {
        return pattern;
    }

    String rank() {
        return rank;
    }
}
