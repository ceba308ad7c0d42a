package innograph.queries.flows;

import org.jspecify.annotations.Nullable;

/**
 * Which flows are asked for.
 *
 * @param from id of the region that technology comes from, which counts as a whole; null for each of the level
 * @param to id of the region that it goes to, which counts as a whole; null for each of the level
 * @param level of the regions that are not named: COUNTRY, PROVINCE, CITY or COUNTY
 * @param technology id; only what is about it or what falls under it; null for all
 * @param since only contracts signed, and patents filed, in this year or later; null for all
 * @param most flows, 1 or more
 */
public record FlowQuestion(
        @Nullable String from,
        @Nullable String to,
        String level,
        @Nullable String technology,
        @Nullable Integer since,
        int most) {}
