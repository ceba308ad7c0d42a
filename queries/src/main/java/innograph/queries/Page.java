package innograph.queries;

import java.util.List;

/**
 * Some of the items of a list that goes on.
 *
 * @param items in the order of the list
 * @param hasMore true if there are more behind them
 */
public record Page<T>(List<T> items, boolean hasMore) {
    public Page {
        items = List.copyOf(items);
    }

    /** The page of at most {@code size} items, given one item more than that if there are more. */
    public static <T> Page<T> of(List<T> itemsAndOneMore, int size) {
        boolean hasMore = itemsAndOneMore.size() > size;
        return new Page<>(hasMore ? itemsAndOneMore.subList(0, size) : itemsAndOneMore, hasMore);
    }
}
