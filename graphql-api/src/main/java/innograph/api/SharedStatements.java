package innograph.api;

import innograph.queries.GraphFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What several operations ask in the same words at the same time, each of its own entities, goes out as one statement. Nobody waits for
 * company: who finds a place asks at once, and those who come while all places are taken share the next statement, which begins after
 * they came. So none gets an answer that is older than its question.
 */
final class SharedStatements {
    /** What a statement that is shared returns at most, for all together; who asks for more has nobody to wait for. */
    private static final int MOST_ENTITIES = 256;

    private static final System.Logger LOG = System.getLogger(SharedStatements.class.getName());

    private final int places;
    private final Map<Object, Line> lines = new HashMap<>();

    /** @param places statements of the same words that are under way at most */
    SharedStatements(int places) {
        this.places = places;
    }

    /** Those who ask in the same words. */
    private static final class Line {
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private int underWay;
    }

    private record Waiting(Set<String> ids, long entities, CompletableFuture<Turn> turn) {}

    /** What happens to one who waits. */
    private sealed interface Turn {
        /** It asks for all of these, of which it is the first. */
        record Leads(List<Waiting> all) implements Turn {}

        /** Another asked for it. */
        record Answered(Map<String, ?> found) implements Turn {}

        /** Another asked for it, and the store was not there. */
        record Unavailable(GraphFailure failure) implements Turn {}

        /** Another asked for it and failed, which may have been the fault of a third. */
        record Alone() implements Turn {}
    }

    /**
     * Asks a question, alone or with others.
     *
     * @param wording equal for questions that differ in nothing but the ids
     * @param each entities that come with one id at most
     * @param question asked for the ids of this operation, and maybe for more
     * @return the answer, maybe with more than was asked for
     */
    <V> Map<String, V> ask(Object wording, int each, Set<String> ids, Function<Set<String>, Map<String, V>> question) {
        long entities = (long) each * ids.size();
        return entities > MOST_ENTITIES ? question.apply(ids) : inLine(wording, entities, ids, question);
    }

    private <V> Map<String, V> inLine(
            Object wording, long entities, Set<String> ids, Function<Set<String>, Map<String, V>> question) {
        Waiting mine = new Waiting(ids, entities, new CompletableFuture<>());
        enter(wording, mine);
        return switch (mine.turn.join()) {
            case Turn.Leads(List<Waiting> all) -> askFor(all, wording, question);
            case Turn.Answered(Map<String, ?> found) -> answer(found);
            case Turn.Unavailable(GraphFailure failure) -> throw failure;
            case Turn.Alone() -> inLine(wording, MOST_ENTITIES, ids, question);
        };
    }

    @SuppressWarnings("unchecked") // one wording, one kind of answer
    private static <V> Map<String, V> answer(Map<String, ?> found) {
        return (Map<String, V>) found;
    }

    private <V> Map<String, V> askFor(
            List<Waiting> all, Object wording, Function<Set<String>, Map<String, V>> question) {
        Set<String> ids = new HashSet<>();
        all.forEach(one -> ids.addAll(one.ids));
        Turn turn = new Turn.Alone();
        try {
            Map<String, V> found = question.apply(ids);
            turn = new Turn.Answered(found);
            return found;
        } catch (RuntimeException e) {
            if (all.size() == 1) {
                throw e;
            }
            LOG.log(System.Logger.Level.DEBUG, "a statement for %d operations failed".formatted(all.size()), e);
            if (e instanceof GraphFailure failure && failure.reason() == GraphFailure.Reason.UNAVAILABLE) {
                turn = new Turn.Unavailable(failure);
                throw e;
            }
        } finally {
            for (Waiting other : all.subList(1, all.size())) {
                other.turn.complete(turn);
            }
            leave(wording);
        }
        return inLine(wording, MOST_ENTITIES, all.getFirst().ids, question);
    }

    private synchronized void enter(Object wording, Waiting mine) {
        Line line = lines.computeIfAbsent(wording, _ -> new Line());
        line.waiting.add(mine);
        if (line.underWay < places) {
            begin(line);
        }
    }

    private synchronized void leave(Object wording) {
        Line line = Objects.requireNonNull(lines.get(wording));
        line.underWay--;
        if (!line.waiting.isEmpty()) {
            begin(line);
        } else if (line.underWay == 0) {
            lines.remove(wording);
        }
    }

    /** Those who came first, as many as one statement takes. */
    private static void begin(Line line) {
        List<Waiting> all = new ArrayList<>();
        long entities = 0;
        do {
            Waiting next = line.waiting.remove();
            entities += next.entities;
            all.add(next);
        } while (!line.waiting.isEmpty() && entities + line.waiting.element().entities <= MOST_ENTITIES);
        line.underWay++;
        all.getFirst().turn.complete(new Turn.Leads(all));
    }
}
