package innograph.queries;

/**
 * A place in a list: the keys of an item, so that a page can begin right behind it, whatever was added or removed before.
 *
 * @param rank what the list is ordered by first, falling; 0 in lists that are ordered by id alone
 * @param id identifier of the item, rising
 */
public record Position(double rank, String id) {
    /** Before the first item of any list. */
    public static final Position START = new Position(Double.MAX_VALUE, "");
}
