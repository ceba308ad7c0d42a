package innograph.queries.link;

import innograph.model.EntityType;
import innograph.model.LinkType;

/**
 * A link as one of its ends sees it.
 *
 * @param from id of that end
 * @param forward true if the link points from there
 * @param to id of the other end
 * @param strength how tightly it ties, above 0 and at most 1, the less the more links of the type the two have: what all have tells
 *     nothing
 */
public record Step(String from, LinkType type, boolean forward, String to, EntityType toType, double strength) {}
