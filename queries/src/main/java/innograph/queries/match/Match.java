package innograph.queries.match;

import innograph.queries.entity.Entity;
import java.util.Optional;

/**
 * An open offer or demand, and why it fits.
 *
 * @param entity the offer or demand
 * @param technology what it is about: the technology wanted or one below; the one of the smallest id, if it is about several.
 *     Empty if no technology was wanted
 * @param region where it is, or who offers or needs it, if it names no place: the region wanted or a part of it. Empty if no
 *     region was wanted
 */
public record Match(Entity entity, Optional<Entity> technology, Optional<Entity> region) {}
