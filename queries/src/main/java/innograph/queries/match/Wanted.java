package innograph.queries.match;

import org.jspecify.annotations.Nullable;

/**
 * What offers and demands somebody waits for.
 *
 * @param technology id of the technology that they are about, or of one above theirs; null for any
 * @param region id of the region where they are, or of one that theirs is part of; null for any
 */
public record Wanted(@Nullable String technology, @Nullable String region) {}
