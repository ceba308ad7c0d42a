package innograph.queries.screening.items;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A control list, of one date.
 *
 * @param name its title
 * @param issuer who published it; null if the file does not say
 * @param asOf date of the list; null if the file does not say
 * @param edition the same as long as its items are, and their vectors are there or not; in 16 hexadecimal digits
 */
public record ControlList(
        String id,
        String name,
        @Nullable String issuer,
        @Nullable LocalDate asOf,
        String edition) {
    /**
     * True if it is meant by this: its id, its name, the last part of its id, as {@code us-ccl-2026-07-23}, or what that begins with, as
     * {@code us-ccl}, which means all versions.
     */
    public boolean isCalled(String called) {
        String last = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String wanted = called.toLowerCase(Locale.ROOT);
        return id.equals(called)
                || name.equalsIgnoreCase(called)
                || last.equals(wanted)
                || last.startsWith(wanted + "-");
    }
}
