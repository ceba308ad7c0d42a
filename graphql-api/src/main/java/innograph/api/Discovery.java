package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import innograph.queries.entity.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the questions to the picture of all organizations have in common: a few at a time, about few things, in a short text. */
final class Discovery {
    private static final int LONGEST_TEXT = 10_000;

    /** Questions under way at a time; each takes a core and some memory for each organization. */
    private static final int AT_ONCE = 4;

    private static final long WAITING_SECONDS = 10;

    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final ApiLimits limits;

    Discovery(ApiLimits limits) {
        this.limits = limits;
    }

    /** The ids of entities that were named by any of their identifiers; what names nothing stands for itself. */
    record Ids(Map<String, Entity> entities) {
        String of(String identifier) {
            Entity entity = entities.get(identifier);
            return entity == null ? identifier : entity.id();
        }

        @Nullable
        String ofNullable(@Nullable String identifier) {
            return identifier == null ? null : of(identifier);
        }

        List<String> of(Collection<String> identifiers) {
            return identifiers.stream().map(this::of).toList();
        }
    }

    /**
     * Asks when it is one's turn.
     *
     * @param named identifiers of all entities that the question names
     */
    <T extends @Nullable Object> CompletableFuture<T> ask(
            DataFetchingEnvironment environment, Set<String> named, BiFunction<Questions, Ids, T> question) {
        if (named.size() > limits.maxPage()) {
            throw new ApiException(
                    ApiProblem.PAGE_TOO_LARGE,
                    "%s: %d identifiers are more than may be named at once, %d (innograph.api.max-page)"
                            .formatted(environment.getField().getName(), named.size(), limits.maxPage()));
        }
        return Asking.by(environment)
                .apart(questions -> inTurn(() ->
                        question.apply(questions, new Ids(questions.entities().named(named)))));
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> question) {
        try {
            if (!atOnce.tryAcquire(WAITING_SECONDS, TimeUnit.SECONDS)) {
                throw new ApiException(
                        ApiProblem.TOO_SLOW,
                        "Others are being answered, or the picture of the graph is still being made; ask again in a while.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(ApiProblem.TOO_SLOW, "The server is being stopped.");
        }
        try {
            return question.get();
        } finally {
            atOnce.release();
        }
    }

    /**
     * How many can be asked for.
     *
     * @param usual if the argument {@code first} is not given
     */
    record Amount(int usual, int most) {
        private int asked(DataFetchingEnvironment environment) {
            int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), usual);
            if (first < 1 || first > most) {
                throw new ApiException(
                        ApiProblem.ARGUMENT,
                        "first: %d of %s can't be given; ask for 1 to %d"
                                .formatted(first, environment.getField().getName(), most));
            }
            return first;
        }
    }

    /** A part of an answer with the entity that it is about. */
    record Found<T>(Entity entity, T item) {}

    /** The first parts of an answer with their entities; those whose entity the graph has lost since are left out. */
    static <T> CompletableFuture<List<Found<T>>> found(
            DataFetchingEnvironment environment, List<T> items, Function<T, String> id, Amount amount) {
        Asking asking = Asking.by(environment);
        List<CompletableFuture<Optional<Found<T>>>> found = items.stream()
                .limit(amount.asked(environment))
                .map(item -> asking.entity(id.apply(item))
                        .thenApply(entity -> entity.map(present -> new Found<>(present, item))))
                .toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
                .thenApply(done ->
                        found.stream().flatMap(each -> each.join().stream()).toList());
    }

    /** The first of the entities that speak for an answer, by their ids. */
    static CompletableFuture<List<Entity>> evidence(
            DataFetchingEnvironment environment, List<String> ids, Amount amount) {
        return found(environment, ids, Function.identity(), amount)
                .thenApply(found -> found.stream().map(Found::entity).toList());
    }

    /** The argument {@code text}; null if it is not given. */
    static @Nullable String text(DataFetchingEnvironment environment) {
        String text = environment.getArgument("text");
        requireShort(text);
        return text;
    }

    static void requireShort(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "text: %d characters are more than the %d that are read; give the gist of it"
                            .formatted(text.length(), LONGEST_TEXT));
        }
    }

    /** The entity of an id that was found just now; null if the graph has lost it since. */
    static CompletableFuture<@Nullable Entity> entity(DataFetchingEnvironment environment, String id) {
        return Asking.by(environment).entity(id).thenApply(entity -> entity.orElse(null));
    }

    /** The value of an argument, if it is within its range. */
    static int between(String argument, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "%s: %d is out of range; ask for %d to %d".formatted(argument, value, least, most));
        }
        return value;
    }
}
