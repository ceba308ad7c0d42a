package innograph.api;

import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import innograph.queries.Position;
import innograph.queries.Slice;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page that a client asks for.
 *
 * @param list names the list with its filter and its order, so that its cursors are told from those of another
 * @param slice the part of it
 */
record PageArguments(String list, Slice slice, Cursors cursors) {
    private static final int USUAL = 20;

    /**
     * Reads which page it is, from the start of the list or from its end.
     *
     * @throws ApiException if the page is too large, or not a page, or a cursor is one of another list
     */
    static PageArguments of(DataFetchingEnvironment environment, String list, ApiLimits limits, Cursors cursors) {
        Integer last = environment.getArgument("last");
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        if (last == null && before == null) {
            int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL);
            requireSize("first", first, limits);
            return new PageArguments(list, Slice.first(first, place(cursors, list, "after", after)), cursors);
        }
        boolean firstToo = environment.getField().getArguments().stream()
                .anyMatch(argument -> argument.getName().equals("first") && isGiven(argument.getValue(), environment));
        if (firstToo || after != null) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "a page is read from its start by `first` and `after`, or from its end by `last` and `before`, not by both");
        }
        int size = Objects.requireNonNullElse(last, USUAL);
        requireSize("last", size, limits);
        return new PageArguments(list, Slice.last(size, place(cursors, list, "before", before)), cursors);
    }

    /** Clients name all four arguments and leave open those that they don't need. */
    private static boolean isGiven(Value<?> value, DataFetchingEnvironment environment) {
        return switch (value) {
            case VariableReference variable -> environment.getVariables().get(variable.getName()) != null;
            case NullValue _ -> false;
            default -> true;
        };
    }

    static void requireSize(String argument, int size, ApiLimits limits) {
        if (size < 1) {
            throw new ApiException(
                    ApiProblem.ARGUMENT, "%s: %d is no size of a page; ask for 1 or more".formatted(argument, size));
        }
        if (size > limits.maxPage()) {
            throw new ApiException(
                    ApiProblem.PAGE_TOO_LARGE,
                    "%s: %d is more than a page may have, %d (innograph.api.max-page); ask for less and go on with `after`"
                            .formatted(argument, size, limits.maxPage()));
        }
    }

    private static @Nullable Position place(Cursors cursors, String list, String argument, @Nullable String cursor) {
        return cursor == null ? null : cursors.read(list, argument, cursor);
    }

    boolean continues() {
        return slice.from() != null;
    }

    boolean backward() {
        return slice.backward();
    }

    String cursor(Position position) {
        return cursors.of(list, position);
    }
}
