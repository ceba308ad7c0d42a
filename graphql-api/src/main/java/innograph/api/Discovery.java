package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import innograph.queries.entity.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
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

    /** As many entities as the argument {@code first} says. */
    static CompletableFuture<List<Entity>> evidence(DataFetchingEnvironment environment, List<String> ids, int most) {
        int first = between("first", Objects.requireNonNull(environment.<Integer>getArgument("first")), 1, most);
        return Asking.by(environment).entities(ids.stream().limit(first).toList());
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
