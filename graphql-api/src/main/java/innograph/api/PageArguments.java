package innograph.api;

import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Slice;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The page that a client asks for.
 *
 * @param slice the part of the list
 * @param cursors of the list
 * @param wanted false if only figures about the whole list are asked for
 */
record PageArguments(Slice slice, Cursors.OfList cursors, boolean wanted) {
    /** Items of a page of which nobody says how many. */
    static final int USUAL = 20;

    private static final Set<String> FIGURES = Set.of("__typename", "totalCount", "facets", "aggregate");

    /**
     * Reads which page it is, from the start of the list or from its end.
     *
     * @param list what tells its cursors from those of another: its kind, its filter, its order
     * @throws ApiException if the page is too large, or not a page, or a cursor is one of another list
     */
    static PageArguments of(DataFetchingEnvironment environment, List<Object> list, ApiLimits limits, Cursors signed) {
        // the same for the lists of all items of a level
        Cursors.OfList cursors = environment.getGraphQlContext().computeIfAbsent(list, same -> signed.of(list));
        Integer last = environment.getArgument("last");
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        if (last == null && before == null) {
            int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL);
            requireSize("first", first, limits);
            return new PageArguments(
                    Slice.first(first, place(cursors, "after", after)), cursors, isWanted(Selected.at(environment)));
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
        return new PageArguments(
                Slice.last(size, place(cursors, "before", before)), cursors, isWanted(Selected.at(environment)));
    }

    /** True if anything is asked for but figures about the whole list. */
    static boolean isWanted(Selected page) {
        return page.fields().stream().anyMatch(below -> !FIGURES.contains(below.name()));
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

    private static @Nullable Position place(Cursors.OfList cursors, String argument, @Nullable String cursor) {
        return cursor == null ? null : cursors.read(argument, cursor);
    }

    /** The page, read only if it is wanted. */
    <T> CompletableFuture<Page<T>> read(Supplier<CompletableFuture<Page<T>>> page) {
        return wanted ? page.get() : CompletableFuture.completedFuture(new Page<>(List.of(), false));
    }

    boolean continues() {
        return slice.from() != null;
    }

    boolean backward() {
        return slice.backward();
    }

    String cursor(Position position) {
        return cursors.of(position);
    }
}
