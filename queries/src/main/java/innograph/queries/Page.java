package innograph.queries;

import java.util.List;

/**
 * Some of the items of a list that goes on.
 *
 * @param items in the order of the list
 * @param hasMore true if there are more in the direction in which the list was read
 */
public record Page<T>(List<T> items, boolean hasMore) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of a list.
     *
     * @param read in the direction of the slice, with one item more than it wants if there are more
     */
    public static <T> Page<T> of(List<T> read, Slice slice) {
        boolean hasMore = read.size() > slice.size();
        List<T> items = hasMore ? read.subList(0, slice.size()) : read;
        return new Page<>(slice.backward() ? items.reversed() : items, hasMore);
    }
}
