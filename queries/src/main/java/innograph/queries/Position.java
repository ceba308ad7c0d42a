package innograph.queries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the keys of an item, so that a page can begin right behind it, whatever was added or removed before.
 *
 * @param keys what the list is ordered by; texts, numbers, days; null where the item has none
 * @param id identifier of the item, which decides among equals
 */
public record Position(List<@Nullable Object> keys, String id) {
    public Position {
        keys = Collections.unmodifiableList(new ArrayList<>(keys));
    }

    /** The place of an item in a list that is ordered by identifiers alone. */
    public static Position of(String id) {
        return new Position(List.of(), id);
    }
}
