package innograph.queries.link;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.Presence;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which links are followed from one entity to the next. What organizations did together counts as one link between them, so that no
 * way leads from an organization over a work to another; and no way leads through a region or a technology, since these connect
 * everything with everything. Whoever names the links to follow lifts both rules.
 *
 * @param links that are followed
 * @param ends types of entities at which it may end
 * @param usual true if the caller did not name them
 */
public record Walk(Set<LinkType> links, Set<EntityType> ends, boolean usual) {
    /** All but who is listed, which is for screeners only. */
    public static final Set<LinkType> FOLLOWED = Set.copyOf(EnumSet.complementOf(EnumSet.of(LinkType.LISTED_AS)));

    /** Who did a work; collaborations of organizations stand for these. */
    private static final Set<LinkType> DOING = EnumSet.of(
            LinkType.PARTICIPATES_IN,
            LinkType.APPLIED_BY,
            LinkType.AUTHORED_BY,
            LinkType.BUYER,
            LinkType.SELLER,
            LinkType.FUNDED_BY);

    private static final Set<EntityType> NOT_PASSED =
            EnumSet.of(EntityType.REGION, EntityType.TECHNOLOGY, EntityType.CONTROL_LIST);

    /**
     * The condition in Cypher for a link to be followed: it still counts, and nobody has rejected it.
     *
     * @param link variable of a statement of ours
     */
    public static String holds(String link) {
        return "%s AND coalesce(%s.decision, '') <> 'REJECTED'".formatted(Presence.of(link), link);
    }

    public Walk {
        links = Set.copyOf(links);
        ends = Set.copyOf(ends);
    }

    /**
     * A walk.
     *
     * @param via types of links, each of {@link #FOLLOWED}; empty for the usual ones
     * @param ends types of entities at which it may end
     */
    public static Walk over(Set<LinkType> via, Set<EntityType> ends) {
        return via.isEmpty() ? new Walk(FOLLOWED, ends, true) : new Walk(via, ends, false);
    }

    /** Links that are followed at an entity about which the caller asks. */
    public Set<LinkType> atEnd(EntityType type) {
        return links.stream().filter(link -> leadsOn(type, link)).collect(Collectors.toSet());
    }

    /** Links that are followed at an entity on the way. */
    public Set<LinkType> passing(EntityType type) {
        return usual && NOT_PASSED.contains(type)
                ? Set.of()
                : links.stream()
                        .filter(link -> leadsOn(type, link) && !isDone(type, link))
                        .collect(Collectors.toSet());
    }

    private boolean isDone(EntityType type, LinkType link) {
        return usual && type == EntityType.ORGANIZATION && DOING.contains(link);
    }

    /** False if all that the link leads to is an end of another type, or what nobody passes. */
    private boolean leadsOn(EntityType type, LinkType link) {
        boolean isAmongOrganizations = ends.equals(Set.of(EntityType.ORGANIZATION));
        return !usual
                || (link.ends().stream().anyMatch(pair -> leadsOn(type, pair))
                        && !(isAmongOrganizations && isDone(type, link)));
    }

    private boolean leadsOn(EntityType type, LinkType.Ends pair) {
        return (pair.from() == type && isWanted(pair.to())) || (pair.to() == type && isWanted(pair.from()));
    }

    private boolean isWanted(EntityType type) {
        return ends.contains(type) || !NOT_PASSED.contains(type);
    }

    /** False if a way must not lead from one entity over another to a third, or if their collaboration already says what it does. */
    public boolean may(EntityType from, LinkType first, EntityType over, LinkType second, EntityType to) {
        boolean isCollaboration = from == EntityType.ORGANIZATION
                && to == EntityType.ORGANIZATION
                && DOING.contains(first)
                && DOING.contains(second);
        return !usual || !(NOT_PASSED.contains(over) || isCollaboration);
    }
}
