package innograph.queries;

import innograph.model.EntityType;
import innograph.model.LinkType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which neighbours are asked for, and in which order.
 *
 * <p>Every constant is one statement; a page of neighbours of many entities is one statement too.
 */
public enum Neighbourhood {
    COLLABORATORS(LinkType.COLLABORATES_WITH, "-[r:COLLABORATES_WITH]-(n)", "r.weight"),
    PROJECTS(LinkType.PARTICIPATES_IN, "-[r:PARTICIPATES_IN]->(n)", Rank.LATEST),
    PARTICIPANTS(LinkType.PARTICIPATES_IN, "<-[r:PARTICIPATES_IN]-(n:Organization)", Rank.CONTRIBUTION),
    PARTICIPATING_PEOPLE(LinkType.PARTICIPATES_IN, "<-[r:PARTICIPATES_IN]-(n:Person)", Rank.CONTRIBUTION),
    FUNDERS(LinkType.FUNDED_BY, "-[r:FUNDED_BY]->(n)"),
    FUNDED_PROJECTS(LinkType.FUNDED_BY, "<-[r:FUNDED_BY]-(n:Project)", Rank.LATEST),
    TECHNOLOGIES(LinkType.ACTIVE_IN, "-[r:ACTIVE_IN]->(n)", "r.share"),
    ACTIVE_ORGANIZATIONS(LinkType.ACTIVE_IN, "<-[r:ACTIVE_IN]-(n)", Rank.ACTIVITY),
    SUBJECTS(LinkType.ABOUT, "-[r:ABOUT]->(n)"),
    /** What anything is about, and what an organization is active in; what is both is there once. */
    TOPICS(LinkType.ABOUT, "-[r:ABOUT|ACTIVE_IN]->(n) WHERE NOT (r:ACTIVE_IN AND EXISTS { (o)-[:ABOUT]->(n) })"),
    PATENTS_ABOUT(LinkType.ABOUT, "<-[r:ABOUT]-(n:Patent)", Rank.LATEST),
    PUBLICATIONS_ABOUT(LinkType.ABOUT, "<-[r:ABOUT]-(n:Publication)", Rank.LATEST),
    PROJECTS_ABOUT(LinkType.ABOUT, "<-[r:ABOUT]-(n:Project)", Rank.LATEST),
    OFFERS_ABOUT(LinkType.ABOUT, "<-[r:ABOUT]-(n:Offer)", Rank.LATEST),
    DEMANDS_ABOUT(LinkType.ABOUT, "<-[r:ABOUT]-(n:Demand)", Rank.LATEST),
    AFFILIATIONS(LinkType.AFFILIATED_WITH, "-[r:AFFILIATED_WITH]->(n)", Rank.LAST_KNOWN),
    PEOPLE(LinkType.AFFILIATED_WITH, "<-[r:AFFILIATED_WITH]-(n)", Rank.LAST_KNOWN),
    APPLICANTS(LinkType.APPLIED_BY, "-[r:APPLIED_BY]->(n)", Rank.PLACE),
    APPLICATIONS(LinkType.APPLIED_BY, "<-[r:APPLIED_BY]-(n)", Rank.LATEST),
    INVENTORS(LinkType.INVENTED_BY, "-[r:INVENTED_BY]->(n)", Rank.PLACE),
    /** Of a person; a patent of which it is inventor and applicant is there once. */
    PATENTS(
            LinkType.INVENTED_BY,
            "<-[r:INVENTED_BY|APPLIED_BY]-(n) WHERE NOT (r:APPLIED_BY AND EXISTS { (o)<-[:INVENTED_BY]-(n) })",
            Rank.LATEST),
    AUTHORS(LinkType.AUTHORED_BY, "-[r:AUTHORED_BY]->(n:Person)", Rank.PLACE),
    AUTHORS_ORGANIZATIONS(LinkType.AUTHORED_BY, "-[r:AUTHORED_BY]->(n:Organization)", Rank.PLACE),
    WORKS(LinkType.AUTHORED_BY, "<-[r:AUTHORED_BY]-(n)", Rank.LATEST),
    CITED(LinkType.CITES, "-[r:CITES]->(n)", Rank.LATEST),
    CITING(LinkType.CITES, "<-[r:CITES]-(n)", Rank.LATEST),
    OFFERS(LinkType.OFFERS, "-[r:OFFERS]->(n)", Rank.LATEST),
    OFFERED_BY(LinkType.OFFERS, "<-[r:OFFERS]-(n)"),
    DEMANDS(LinkType.DEMANDS, "-[r:DEMANDS]->(n)", Rank.LATEST),
    DEMANDED_BY(LinkType.DEMANDS, "<-[r:DEMANDS]-(n)"),
    /** In both roles; a contract of which one is buyer and seller is there once. */
    CONTRACTS(
            LinkType.BUYER,
            "<-[r:BUYER|SELLER]-(n) WHERE NOT (r:SELLER AND EXISTS { (o)<-[:BUYER]-(n) })",
            Rank.LATEST),
    PURCHASES(LinkType.BUYER, "<-[r:BUYER]-(n)", Rank.LATEST),
    BUYERS(LinkType.BUYER, "-[r:BUYER]->(n)"),
    SALES(LinkType.SELLER, "<-[r:SELLER]-(n)", Rank.LATEST),
    SELLERS(LinkType.SELLER, "-[r:SELLER]->(n)"),
    TRANSFERRED(LinkType.TRANSFERS, "-[r:TRANSFERS]->(n)"),
    CONTROLS(LinkType.CONTROLLED_BY, "-[r:CONTROLLED_BY]->(n)", "coalesce(r.confidence, 0.0)"),
    CONTROLLED(LinkType.CONTROLLED_BY, "<-[r:CONTROLLED_BY]-(n)", "coalesce(r.confidence, 0.0)"),
    LISTINGS(LinkType.LISTED_AS, "-[r:LISTED_AS]->(n)", "coalesce(r.score, 0.0)"),
    LISTED(LinkType.LISTED_AS, "<-[r:LISTED_AS]-(n)", "coalesce(r.score, 0.0)"),
    /** Of organizations, regions and items of control lists; an item may also belong to a list. */
    PARENTS(LinkType.PART_OF, "-[r:PART_OF]->(n WHERE NOT n:ControlList)"),
    CHILDREN(LinkType.PART_OF, "<-[r:PART_OF]-(n)"),
    CONTROL_LIST(LinkType.PART_OF, "-[r:PART_OF]->(n:ControlList)"),
    RELATED(LinkType.RELATED_TO, "-[r:RELATED_TO]-(n)"),
    /** Candidates for being the same, the best agreement first. */
    SAME(LinkType.SAME_AS, "-[r:SAME_AS]-(n)", "coalesce(r.score, 0.0)"),
    SUCCESSORS(LinkType.SUCCEEDED_BY, "-[r:SUCCEEDED_BY]->(n)"),
    PREDECESSORS(LinkType.SUCCEEDED_BY, "<-[r:SUCCEEDED_BY]-(n)"),
    ALLIANCES(LinkType.MEMBER_OF, "-[r:MEMBER_OF]->(n)"),
    MEMBERS(LinkType.MEMBER_OF, "<-[r:MEMBER_OF]-(n)"),
    PLATFORMS(LinkType.HOSTS, "-[r:HOSTS]->(n)"),
    COOPERATIONS(LinkType.COOPERATES_WITH, "-[r:COOPERATES_WITH]-(n)"),
    SEAT(LinkType.LOCATED_IN, "-[r:LOCATED_IN]->(n)"),
    SEATED(LinkType.LOCATED_IN, "<-[r:LOCATED_IN]-(n:Organization)"),
    BROADER(LinkType.BROADER, "-[r:BROADER]->(n)"),
    NARROWER(LinkType.BROADER, "<-[r:BROADER]-(n)"),
    CONCERNS(LinkType.FOR, "-[r:FOR]->(n)"),
    CONCERNED_BY(LinkType.FOR, "<-[r:FOR]-(n)");

    /** The orders that several neighbourhoods share. */
    private static final class Rank {
        /** By the year in which it came about, as far as its type and its source tell one; those without come last. */
        static final String LATEST = "coalesce(%s, 0)".formatted(Year.of("n"));

        static final String LAST_KNOWN = "coalesce(r.to, r.from, 0)";
        static final String CONTRIBUTION = "coalesce(r.contribution, 0.0)";

        /** As the source lists them; those without a place come last. */
        static final String PLACE = "-coalesce(r.position, 1000000)";

        /** Graphs of an earlier release lack some of the numbers. */
        static final String ACTIVITY =
                "reduce(sum = 0, number IN [r.projects, r.patents, r.publications, r.contracts, r.statements] | sum + coalesce(number, 0))";
    }

    private static final Pattern CONDITION = Pattern.compile("\\) WHERE ");

    private final LinkType type;
    private final String pattern;
    private final String rank;

    /**
     * Neighbours over one type of link, or over two of which an entity may have both to the same neighbour.
     *
     * @param type the first, if there are two
     * @param pattern from the entity {@code o} over {@code r} to the neighbour {@code n}; without a label where the type of
     *     the link says what is there, since looking at the labels of a hub's neighbours costs more than all the rest
     * @param rank number that comes first in the order, falling; the neighbour's id decides among equals
     */
    Neighbourhood(LinkType type, String pattern, String rank) {
        this.type = type;
        this.pattern = pattern;
        this.rank = rank;
    }

    /** Neighbours in the order of their ids. */
    Neighbourhood(LinkType type, String pattern) {
        this(type, pattern, "0");
    }

    public LinkType type() {
        return type;
    }

    /** The types of what an entity of this type may have as neighbours, as far as the type of the link says it. */
    public List<EntityType> leadsTo(EntityType from) {
        boolean outward = !pattern.startsWith("<-");
        boolean inward = !pattern.contains("]->");
        return Arrays.stream(EntityType.values())
                .filter(to -> (outward && type.ends().contains(new LinkType.Ends(from, to)))
                        || (inward && type.ends().contains(new LinkType.Ends(to, from))))
                .toList();
    }

    /** What stands behind {@code MATCH} for the links between two nodes, with a condition that more may be added to. */
    public String between(String near, String link, String far) {
        String named = named("(o)" + pattern, link, far).replaceAll("\\bo\\b", near);
        return CONDITION.matcher(named).find() ? named : named + " WHERE true";
    }

    /** What comes first in the usual order, falling; over the link and the neighbour. */
    public String rank(String link, String far) {
        return named(rank, link, far);
    }

    private static String named(String text, String link, String far) {
        return text.replaceAll("\\bn\\b", far).replaceAll("\\br\\b", link);
    }
}
