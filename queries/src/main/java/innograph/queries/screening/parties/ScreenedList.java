package innograph.queries.screening.parties;

import org.jspecify.annotations.Nullable;

/**
 * A list that names were compared with.
 *
 * @param name as the list calls itself
 * @param dataset the data set that brought it
 * @param title of the data set
 * @param publisher of the data set; empty if it names none
 * @param lastLoaded when an edition of it was last loaded in full, ISO 8601; null if no load has ended
 * @param latestListing latest first day of a listing among its entries, ISO 8601; null if the list dates none
 * @param entries how many it has
 */
public record ScreenedList(
        String name,
        String dataset,
        String title,
        String publisher,
        @Nullable String lastLoaded,
        @Nullable String latestListing,
        int entries) {
    /** True if it or its data set is called so, in small or capital letters. */
    public boolean isCalled(String called) {
        return name.equalsIgnoreCase(called.strip()) || dataset.equalsIgnoreCase(called.strip());
    }
}
