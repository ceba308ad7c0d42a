package innograph.queries.screening.items;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be held against control lists: a text, or something of the graph.
 *
 * @param text of a technology, in English or Chinese; null if an entity is given
 * @param entity id of a patent, publication, project, technology, offer, demand or contract; null if a text is given
 * @param lists by id, title, or the last part of the id; empty for all that are loaded
 * @param most items to be named, 1 to 100
 */
public record ItemQuestion(@Nullable String text, @Nullable String entity, List<String> lists, int most) {
    public ItemQuestion {
        lists = List.copyOf(lists);
        if ((text == null) == (entity == null)) {
            throw new IllegalArgumentException("give a text or an entity, and not both");
        }
    }
}
