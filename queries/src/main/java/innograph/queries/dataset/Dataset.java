package innograph.queries.dataset;

import java.util.Optional;

/**
 * A data set of the graph.
 *
 * @param id as entities name it, for example {@code ror}
 * @param lastLoaded end of the last finished load, ISO 8601; empty if none has finished
 */
public record Dataset(
        String id,
        String title,
        String publisher,
        String licence,
        Optional<String> homepage,
        Optional<String> lastLoaded) {}
