package innograph.queries.push;

import innograph.model.push.Notice;
import innograph.model.push.Watch;
import innograph.queries.entity.Entity;

/**
 * A notice with what it is about, as it is now.
 *
 * @param offer open
 * @param demand open
 */
public record Told(Notice notice, Watch watch, Entity demand, Entity offer) {}
