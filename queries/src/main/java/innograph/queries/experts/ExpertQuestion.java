package innograph.queries.experts;

import innograph.queries.filter.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who knows about something.
 *
 * @param text what it is, in words; null if technologies say it
 * @param technologies ids of technologies of which the works have to be, or of narrower ones; may be empty
 * @param filter for the persons
 * @param most how many experts
 */
public record ExpertQuestion(@Nullable String text, List<String> technologies, Filter filter, int most) {
    public ExpertQuestion {
        technologies = List.copyOf(technologies);
    }
}
