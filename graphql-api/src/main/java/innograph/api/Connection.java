package innograph.api;

import innograph.model.EntityType;
import innograph.queries.Page;
import innograph.queries.summary.Selection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page as clients see it, in the shape of the Relay specification.
 *
 * @param total counts the whole list; asked only if the client wants to know
 * @param listed what the whole list is; null if there are no figures about it
 */
record Connection(
        List<Edge> edges,
        boolean hasNextPage,
        boolean hasPreviousPage,
        Supplier<CompletableFuture<Long>> total,
        @Nullable Listed listed) {
    /**
     * An item of a page.
     *
     * @param cursor its place; made only if the client wants to know
     * @param fields what the edge says beside its cursor, by the name of the field
     */
    record Edge(Supplier<String> cursor, Map<String, Object> fields) {}

    /**
     * A whole list.
     *
     * @param type of its entities; null if they may be of any
     * @param of whose list it is; empty for a list of all
     */
    record Listed(@Nullable EntityType type, Selection selection, String of) {}

    static <T> Connection of(
            Page<T> page,
            PageArguments arguments,
            Function<T, Edge> edge,
            Supplier<CompletableFuture<Long>> total,
            @Nullable Listed listed) {
        boolean more = page.hasMore();
        boolean behind = arguments.continues();
        return new Connection(
                page.items().stream().map(edge).toList(),
                arguments.backward() ? behind : more,
                arguments.backward() ? more : behind,
                total,
                listed);
    }

    @Nullable
    String startCursor() {
        return edges.isEmpty() ? null : edges.getFirst().cursor().get();
    }

    @Nullable
    String endCursor() {
        return edges.isEmpty() ? null : edges.getLast().cursor().get();
    }
}
