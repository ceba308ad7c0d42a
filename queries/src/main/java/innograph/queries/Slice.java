package innograph.queries;

import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is asked for.
 *
 * @param size items; 1 or more
 * @param backward true for the items before a place, nearest first to be found, but in the order of the list
 * @param from the place; null for the start of the list, or its end
 */
public record Slice(int size, boolean backward, @Nullable Position from) {
    /** The first items of a list. */
    public static Slice first(int size) {
        return new Slice(size, false, null);
    }

    /** The items behind a place. */
    public static Slice first(int size, @Nullable Position after) {
        return new Slice(size, false, after);
    }

    /** The items before a place. */
    public static Slice last(int size, @Nullable Position before) {
        return new Slice(size, true, before);
    }

    /** How many items to read, so that it shows whether there are more. */
    public int andOneMore() {
        return size + 1;
    }
}
