package innograph.queries.search;

import java.util.List;

/**
 * A text of an entity by which it was found.
 *
 * @param parts put together they are the whole text
 */
public record Highlight(Field field, List<Part> parts) {
    public Highlight {
        parts = List.copyOf(parts);
    }

    /** What the text is of the entity. */
    public enum Field {
        NAME,
        ALIAS,
        ACRONYM,
        NOTATION,
        CITY,
        IDENTIFIER
    }

    /**
     * A part of the text.
     *
     * @param matched true if it is what was searched for
     */
    public record Part(String text, boolean matched) {}
}
