package innograph.queries.alliances;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an alliance is about. Text and technologies count the same if both are given.
 *
 * @param text in any language; null if none
 * @param technologies ids; what is narrower than one of them counts for it
 */
public record AllianceTheme(@Nullable String text, List<String> technologies) {
    /** So many technologies can be named. */
    public static final int MOST_TECHNOLOGIES = 20;

    /**
     * A theme.
     *
     * @throws UnusableQuestion if it says nothing, or names too much
     */
    public AllianceTheme {
        technologies = technologies.stream().distinct().toList();
        if ((text == null || text.isBlank()) && technologies.isEmpty()) {
            throw new UnusableQuestion("theme: give a text or technologies that the alliance is about");
        }
        if (technologies.size() > MOST_TECHNOLOGIES) {
            throw new UnusableQuestion("theme: %d technologies are more than %d; name broader ones"
                    .formatted(technologies.size(), MOST_TECHNOLOGIES));
        }
    }
}
