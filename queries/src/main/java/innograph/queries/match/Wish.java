package innograph.queries.match;

import org.jspecify.annotations.Nullable;

/**
 * What is to be matched: an entity of the graph, or a text, or both: then the text says what is wanted in other words.
 *
 * @param entity id of a demand or an offer; null if a text says it all
 * @param text in Chinese, English or both; null if the entity says it all
 */
public record Wish(@Nullable String entity, @Nullable String text) {
    public Wish {
        if (entity == null && (text == null || text.isBlank())) {
            throw new IllegalArgumentException("a wish is an entity or a text");
        }
    }
}
