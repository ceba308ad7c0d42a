package innograph.queries.link;

import innograph.model.EntityType;
import innograph.model.LinkType;

/**
 * A link as one of its ends sees it.
 *
 * @param from id of that end
 * @param forward true if the link points from there, or says the same of both ends
 * @param to id of the other end
 * @param strength how tightly it ties, above 0 and at most 1, the less the more links of the type the two have: what all have tells
 *     nothing
 * @param amount what comes first among the links of a type: of collaborations their weight, of activities the works, of people what
 *     they did, of all others the strength
 */
public record Step(
        String from, LinkType type, boolean forward, String to, EntityType toType, double strength, double amount) {}
