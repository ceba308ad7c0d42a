package innograph.queries.screening.rows;

import innograph.queries.screening.items.ControlList;
import innograph.queries.screening.parties.ScreenedList;
import org.jspecify.annotations.Nullable;

/**
 * A list that rows are compared with.
 *
 * @param id of the control list; data set and name of a list of parties
 * @param source title and id of the data set that a list of parties comes with; name of the control list
 * @param publisher empty if none is known
 * @param date of the control list; latest day of a listing among the entries of a list of parties; ISO 8601, null if there is none
 * @param loaded day on which a list of parties was last loaded, ISO 8601; null if it is not known
 * @param edition the same as long as the entries are
 */
public record ComparedList(
        String id,
        String name,
        String source,
        String publisher,
        @Nullable String date,
        @Nullable String loaded,
        String edition) {
    static ComparedList of(ScreenedList list) {
        return new ComparedList(
                list.dataset() + "/" + list.name(),
                list.name(),
                "%s, data set %s".formatted(list.title(), list.dataset()),
                list.publisher(),
                list.latestListing(),
                list.lastLoaded() == null ? null : list.lastLoaded().substring(0, "2026-03-04".length()),
                "%d entries, load of %s".formatted(list.entries(), list.lastLoaded()));
    }

    static ComparedList of(ControlList list) {
        return new ComparedList(
                list.id(),
                list.name(),
                list.name(),
                list.issuer() == null ? "" : list.issuer(),
                list.asOf() == null ? null : list.asOf().toString(),
                null,
                list.edition());
    }

    /** Its date, or the day on which it was loaded if it states none; null if neither is known. */
    public @Nullable String dated() {
        return date == null ? loaded : date;
    }
}
