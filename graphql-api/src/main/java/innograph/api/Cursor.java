package innograph.api;

import innograph.queries.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, as clients carry it. It holds the keys of an item, not its number, so a page stays right while items
 * are added; and the list that it belongs to, so that it is of no use for another.
 */
final class Cursor {
    /** The list comes last: it holds what a user typed, which may have line breaks; no id has one. */
    private static final String SEPARATOR = "\n";

    private Cursor() {}

    static String of(String list, Position position) {
        String text = String.join(SEPARATOR, Double.toString(position.rank()), position.id(), list);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a client names; the start of the list if it names none.
     *
     * @throws ApiException if the text is no cursor of this list
     */
    static Position read(String list, @Nullable String cursor) {
        if (cursor == null) {
            return Position.START;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, 3);
            if (parts.length == 3 && parts[2].equals(list)) {
                return new Position(Double.parseDouble(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException e) {
            // not one of our cursors: the same answer as for one of another list
        }
        throw new ApiException(
                ApiProblem.CURSOR,
                "after: '%s' is no cursor of this list; give the endCursor of its page before".formatted(cursor));
    }
}
