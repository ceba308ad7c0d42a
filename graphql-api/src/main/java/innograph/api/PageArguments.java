package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import innograph.queries.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page that a client asks for.
 *
 * @param list names the list, so that its cursors are told from those of another
 * @param size items, 1 to the limit
 */
record PageArguments(String list, int size, @Nullable String cursor) {
    /**
     * Reads {@code first} and {@code after}.
     *
     * @throws ApiException if the page is too large, or not a page
     */
    static PageArguments of(DataFetchingEnvironment environment, String list, ApiLimits limits) {
        int size = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), 20);
        if (size < 1) {
            throw new ApiException(
                    ApiProblem.ARGUMENT, "first: %d is no size of a page; ask for 1 or more".formatted(size));
        }
        if (size > limits.maxPage()) {
            throw new ApiException(
                    ApiProblem.PAGE_TOO_LARGE,
                    "first: %d is more than a page may have, %d (innograph.api.max-page); ask for less and go on with `after`"
                            .formatted(size, limits.maxPage()));
        }
        return new PageArguments(list, size, environment.getArgument("after"));
    }

    Position after() {
        return Cursor.read(list, cursor);
    }

    boolean continues() {
        return cursor != null;
    }

    String cursor(Position position) {
        return Cursor.of(list, position);
    }
}
