package innograph.api;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import innograph.queries.Neighbourhood;
import innograph.queries.Page;
import innograph.queries.Slice;
import innograph.queries.dataset.Dataset;
import innograph.queries.dataset.GraphContents;
import innograph.queries.edit.Edit;
import innograph.queries.entity.Entity;
import innograph.queries.entity.Neighbour;
import innograph.queries.entity.Order;
import innograph.queries.entity.Projection;
import innograph.queries.filter.Filter;
import innograph.queries.filter.SearchText;
import innograph.queries.search.Meaning;
import innograph.queries.summary.Facet;
import innograph.queries.summary.FacetBy;
import innograph.queries.summary.Selection;
import innograph.queries.summary.Summaries;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.MappedBatchLoader;
import org.jspecify.annotations.Nullable;

/**
 * One operation asking its questions. What all items of a level ask in the same words goes out as one statement: each
 * wording has a loader of its own, made when it is first needed.
 */
final class Asking {
    private final Questions questions;
    private final ExecutorService executor;
    private final SharedStatements shared;
    private final Semaphore atOnce;
    private final Map<List<Object>, Object> reckoned = new ConcurrentHashMap<>();
    private final DataLoaderRegistry loaders = new DataLoaderRegistry();
    private final Map<Wording, String> names = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile long cost;
    private final AtomicInteger statements = new AtomicInteger();

    /**
     * Questions of one operation.
     *
     * @param shared statements of all operations
     * @param atOnce how many statements all operations together may have under way
     */
    Asking(Questions questions, ExecutorService executor, SharedStatements shared, Semaphore atOnce) {
        this.questions = questions;
        this.executor = executor;
        this.shared = shared;
        this.atOnce = atOnce;
    }

    /** The operation that a field is read for. */
    static Asking by(DataFetchingEnvironment environment) {
        return in(environment.getGraphQlContext());
    }

    static Asking in(GraphQLContext context) {
        return Objects.requireNonNull(context.<Asking>get(Asking.class));
    }

    /** Notes how many entities the operation could return. */
    void cost(long entities) {
        cost = entities;
    }

    long cost() {
        return cost;
    }

    /**
     * What is the same for a field of the document wherever it is met.
     *
     * @param what one of several things about the field
     */
    <T> T once(DataFetchingEnvironment environment, String what, Supplier<T> reckon) {
        List<Object> key = List.of(environment.getMergedField().getFields(), environment.getParentType(), what);
        @SuppressWarnings("unchecked") // one key, one kind of thing
        T known = (T) reckoned.get(key);
        if (known != null) {
            return known;
        }
        T now = reckon.get(); // at worst twice
        reckoned.put(key, now);
        return now;
    }

    DataLoaderRegistry loaders() {
        return loaders;
    }

    /** Statements sent for this operation so far, also those that it shared with others. */
    int statements() {
        return statements.get();
    }

    /** Asks a question that stands alone. */
    <T> CompletableFuture<T> one(Function<Questions, T> question) {
        return CompletableFuture.supplyAsync(
                () -> {
                    statements.incrementAndGet();
                    return inTurn(() -> question.apply(questions));
                },
                executor);
    }

    /** What a text means that is searched for; takes the processor, and hardly ever the graph. */
    CompletableFuture<Optional<Meaning>> meaning(SearchText text) {
        return CompletableFuture.supplyAsync(() -> questions.search().meaning(text), executor);
    }

    /** Asks a question that mostly reckons here; it takes no place of the statements that may be under way. */
    <T extends @Nullable Object> CompletableFuture<T> apart(Function<Questions, T> question) {
        return CompletableFuture.supplyAsync(
                () -> {
                    statements.incrementAndGet();
                    return question.apply(questions);
                },
                executor);
    }

    /** The entity that an identifier names. */
    CompletableFuture<Optional<Entity>> entity(String identifier) {
        return entity(identifier, Projection.ALL);
    }

    CompletableFuture<Optional<Entity>> entity(String identifier, Projection projection) {
        return entityLoader(projection).load(identifier);
    }

    /** The entities that identifiers name, in their order; what the graph does not hold is left out. */
    CompletableFuture<List<Entity>> entities(List<String> identifiers) {
        return entityLoader(Projection.ALL)
                .loadMany(identifiers)
                .thenApply(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private DataLoader<String, Optional<Entity>> entityLoader(Projection projection) {
        return batched(
                new Wording("entity", projection),
                projection.entities(),
                (Set<String> ids) -> optional(ids, questions.entities().named(ids, projection)));
    }

    /** Writes; what was read before is forgotten, since it may have changed. */
    <T> CompletableFuture<T> write(Function<Questions, T> write) {
        return one(write).whenComplete((_, _) -> loaders.getDataLoaders().forEach(DataLoader::clearAll));
    }

    /** Who wrote an entity through the API. */
    CompletableFuture<List<Edit>> edits(String id) {
        return batched(
                        new Wording("edits"),
                        1,
                        (Set<String> ids) -> questions.edits().of(ids))
                .load(id);
    }

    CompletableFuture<List<String>> identifiers(String id) {
        return batched(
                        new Wording("identifiers"),
                        1,
                        (Set<String> ids) -> questions.entities().identifiers(ids))
                .load(id);
    }

    /** The data sets of these ids; what the graph does not hold is left out. */
    CompletableFuture<List<Dataset>> datasets(List<String> ids) {
        return batched(
                        new Wording("datasets"),
                        1,
                        (Set<String> all) -> optional(all, questions.datasets().named(all)))
                .loadMany(ids)
                .thenApply(found -> found.stream().flatMap(Optional::stream).toList());
    }

    /** The load of a data set that began last; empty if there was none. */
    CompletableFuture<Optional<GraphContents.Run>> lastRun(String dataset) {
        return batched(
                        new Wording("lastRuns"),
                        1,
                        (Set<String> ids) -> optional(ids, questions.datasets().lastRuns(ids)))
                .load(dataset);
    }

    CompletableFuture<Page<Neighbour>> neighbours(
            String id,
            Neighbourhood neighbourhood,
            Filter filter,
            List<Order> orders,
            Slice slice,
            Projection projection) {
        return batched(
                        new Wording("neighbours", neighbourhood, filter, orders, slice, projection),
                        slice.size() * projection.entities(),
                        (Set<String> ids) ->
                                questions.neighbours().of(ids, neighbourhood, filter, orders, slice, projection))
                .load(id);
    }

    CompletableFuture<Long> count(Selection selection, String of) {
        return batched(
                        new Wording("count", selection),
                        each(selection),
                        (Set<String> ids) -> questions.summaries().count(ids, selection))
                .load(of);
    }

    CompletableFuture<List<Facet>> facets(Selection selection, FacetBy by, int most, boolean byValue, String of) {
        return batched(
                        new Wording("facets", selection, by, most, byValue),
                        each(selection),
                        (Set<String> ids) -> questions.summaries().facets(ids, selection, by, most, byValue))
                .load(of);
    }

    CompletableFuture<Summaries.Figures> figures(
            Selection selection, List<String> numbers, List<String> days, String of) {
        return batched(
                        new Wording("figures", selection, numbers, days),
                        each(selection),
                        (Set<String> ids) -> questions.summaries().figures(ids, selection, numbers, days))
                .load(of);
    }

    /** What figures are about may be many, but is not returned: around an entity they take about as long as a page of a few. */
    private static int each(Selection selection) {
        return selection.isPerId() ? 4 : 1;
    }

    /** What a statement is made of; equal wordings are the same statement. */
    private record Wording(List<Object> parts) {
        Wording(Object... parts) {
            this(List.of(parts));
        }
    }

    /** @param each entities that come with one id at most */
    private <V> DataLoader<String, V> batched(
            Wording wording, int each, Function<Set<String>, Map<String, V>> question) {
        MappedBatchLoader<String, V> loader = ids -> CompletableFuture.supplyAsync(
                () -> {
                    statements.incrementAndGet();
                    return shared.ask(wording, each, ids, all -> inTurn(() -> question.apply(all)));
                },
                executor);
        String name = names.computeIfAbsent(wording, key -> "statement " + numbers.incrementAndGet());
        return loaders.computeIfAbsent(name, key -> DataLoaderFactory.newMappedDataLoader(loader));
    }

    private <T> T inTurn(Supplier<T> question) {
        atOnce.acquireUninterruptibly();
        try {
            return question.get();
        } finally {
            atOnce.release();
        }
    }

    private static <V> Map<String, Optional<V>> optional(Collection<String> keys, Map<String, V> found) {
        return keys.stream().collect(Collectors.toMap(key -> key, key -> Optional.ofNullable(found.get(key))));
    }
}
