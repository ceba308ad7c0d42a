package innograph.api;

import innograph.queries.GraphFailure;
import innograph.queries.version.GraphVersion;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given before, as long as the graph is the same. Never older than the last write that this server finished; what
 * others write is seen once the version of the graph is looked at again. Callers with other roles have answers of their own.
 */
public final class AnswerCache implements GraphQlService {
    private static final Pattern BEHIND = Pattern.compile(
            "search|suggest|artners|match|text|reconcile|screening|ocking|spokenFor|expiring|harpen|state|watch|deadLetters");
    private static final String MUTATION_REFUSED = ApiProblem.MUTATION_NOT_ALLOWED.code();

    private final GraphQlService service;
    private final GraphVersion version;
    private final long capacity;
    private final long staleness;
    private final LongSupplier nanoTime;
    private final SequencedMap<Question, Answer> answers = new LinkedHashMap<>(16, .75f, true);
    private final AtomicLong writes = new AtomicLong();
    private volatile @Nullable State latest;
    private long bytes;

    private record Question(GraphQlRequest request, Set<Role> roles) {}

    private record Answer(String state, GraphQlResponse response, long bytes) {}

    /**
     * The version of the graph as it was last looked at.
     *
     * @param writes of this server before it was
     * @param at nanoseconds
     */
    private record State(String version, long writes, long at) {}

    /**
     * A cache before a service.
     *
     * @param capacity bytes that questions and answers may take, roughly
     * @param staleness after which the version is looked at again; zero for each time
     */
    public AnswerCache(
            GraphQlService service, GraphVersion version, long capacity, Duration staleness, LongSupplier nanoTime) {
        this.service = service;
        this.version = version;
        this.capacity = capacity;
        this.staleness = staleness.toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public GraphQlResponse execute(GraphQlRequest request, Caller caller, Access access) {
        if (request.extensions().containsKey("statistics") || mayBeBehind(request)) {
            return executed(request, caller, access);
        }
        String state;
        try {
            state = state();
        } catch (GraphFailure e) {
            return executed(request, caller, access); // which says so as it always does
        }
        Question question = new Question(request, caller.roles());
        GraphQlResponse known = recall(question, state);
        if (known != null) {
            return known;
        }
        // what can be answered by reading only has changed nothing
        GraphQlResponse read = service.execute(request, caller, Access.READ);
        if (access == Access.READ_AND_WRITE && isMutation(read)) {
            return executed(request, caller, access);
        }
        if (!read.body().containsKey("errors")) {
            remember(question, state, read);
        }
        return read;
    }

    /** Full-text indexes and the landscape follow the graph a little later; cases and dockings change without a new version of it, and are another thing for each caller; days pass; and who sends only a hash may ask for them. */
    private static boolean mayBeBehind(GraphQlRequest request) {
        String document = request.query();
        return document == null
                || document.isEmpty()
                || BEHIND.matcher(document).find();
    }

    private GraphQlResponse executed(GraphQlRequest request, Caller caller, Access access) {
        try {
            return service.execute(request, caller, access);
        } finally {
            writes.incrementAndGet();
        }
    }

    private static boolean isMutation(GraphQlResponse response) {
        return response.body().get("errors") instanceof Collection<?> errors
                && errors.stream()
                        .anyMatch(error -> error instanceof Map<?, ?> map
                                && map.get("extensions") instanceof Map<?, ?> extensions
                                && MUTATION_REFUSED.equals(extensions.get("code")));
    }

    private String state() {
        State known = latest;
        long before = writes.get();
        long now = nanoTime.getAsLong();
        if (known == null || known.writes != before || now - known.at >= staleness) {
            known = new State(version.now().state(), before, now);
            latest = known;
        }
        return known.version;
    }

    private synchronized @Nullable GraphQlResponse recall(Question question, String state) {
        Answer answer = answers.get(question);
        return answer != null && answer.state.equals(state) ? answer.response : null;
    }

    private synchronized void remember(Question question, String state, GraphQlResponse response) {
        Answer answer = new Answer(state, response, size(question) + size(response.body()));
        if (answer.bytes > capacity) {
            return;
        }
        Answer before = answers.put(question, answer);
        bytes += answer.bytes - (before == null ? 0 : before.bytes);
        while (bytes > capacity) {
            bytes -= answers.pollFirstEntry().getValue().bytes;
        }
    }

    private static long size(Question question) {
        return 100
                + size(question.request.query())
                + size(question.request.variables())
                + size(question.request.extensions());
    }

    /** What an object of JSON takes in memory, roughly. */
    private static long size(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> 50 + text.length();
            case Map<?, ?> map ->
                60 + map.values().stream().mapToLong(one -> 40 + size(one)).sum();
            case Collection<?> list ->
                40 + list.stream().mapToLong(one -> 8 + size(one)).sum();
            default -> 24;
        };
    }

    @Override
    public Started start(GraphQlRequest request, Caller caller) {
        try {
            return service.start(request, caller);
        } finally {
            writes.incrementAndGet(); // it may have been a mutation
        }
    }

    @Override
    public String sdl() {
        return service.sdl();
    }
}
