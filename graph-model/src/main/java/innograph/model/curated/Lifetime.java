package innograph.model.curated;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long offers and demands hold that are written through the API.
 *
 * @param usual days from the day of writing, if the writer names no last day; 1 or more
 * @param longest days from the day of writing that a writer can name; {@code usual} or more
 */
public record Lifetime(int usual, int longest) {
    /** A year, and at most three. */
    public static final Lifetime DEFAULT = new Lifetime(365, 1095);

    public Lifetime {
        if (usual < 1 || longest < usual) {
            throw new IllegalArgumentException(
                    "offers and demands hold for 1 day or more, and usually not longer than for "
                            + "the longest time: innograph.offers.lifetime, innograph.offers.max-lifetime");
        }
    }

    /** The draft with a last day, if it is one of something that has one. */
    Draft completed(CuratedType type, Draft draft, LocalDate today) {
        return expires(type) && !draft.properties().containsKey(LAST_DAY)
                ? draft.with(LAST_DAY, today.plusDays(usual))
                : draft;
    }

    /** Why it can't hold until this day. */
    Optional<Fault> fault(LocalDate last, LocalDate earliest, LocalDate today) {
        LocalDate latest = today.plusDays(longest);
        return last.isBefore(earliest) || last.isAfter(latest)
                ? Optional.of(new Fault(
                        LAST_DAY, Fault.Kind.OUT_OF_RANGE, last.toString(), earliest.toString(), latest.toString()))
                : Optional.empty();
    }

    static boolean expires(CuratedType type) {
        return type == CuratedType.OFFER || type == CuratedType.DEMAND;
    }

    static final String LAST_DAY = "openUntil";
}
