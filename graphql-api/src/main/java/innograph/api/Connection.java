package innograph.api;

import innograph.queries.Page;
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
 */
record Connection(
        List<Edge> edges, boolean hasNextPage, boolean hasPreviousPage, Supplier<CompletableFuture<Long>> total) {
    /**
     * An item of a page.
     *
     * @param fields what the edge says beside its cursor, by the name of the field
     */
    record Edge(String cursor, Map<String, Object> fields) {}

    static <T> Connection of(
            Page<T> page, PageArguments arguments, Function<T, Edge> edge, Supplier<CompletableFuture<Long>> total) {
        return new Connection(page.items().stream().map(edge).toList(), page.hasMore(), arguments.continues(), total);
    }

    @Nullable
    String startCursor() {
        return edges.isEmpty() ? null : edges.getFirst().cursor();
    }

    @Nullable
    String endCursor() {
        return edges.isEmpty() ? null : edges.getLast().cursor();
    }
}
