package innograph.queries.search;

/**
 * An entity that somebody may mean who is still typing.
 *
 * @param id of the entity
 * @param match the name, alias or code that begins as is typed, or is read so
 */
public record Suggestion(String id, Highlight match) {}
