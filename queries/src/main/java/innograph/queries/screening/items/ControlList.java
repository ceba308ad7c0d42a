package innograph.queries.screening.items;

import java.time.LocalDate;
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
    /** True if it is meant by this: its id, its name, or the last part of its id, as {@code us-ccl-2026-07-23}. */
    public boolean isCalled(String called) {
        return id.equals(called) || name.equalsIgnoreCase(called) || id.endsWith("/" + called);
    }
}
