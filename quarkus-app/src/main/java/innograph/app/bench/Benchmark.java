package innograph.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks, from several clients at once, for organizations with their collaborators, the projects of these and the participants
 * of those. The organizations are the largest participants of a hundred projects and their closest collaborators, so the hubs,
 * which are slow, are well among them.
 */
public final class Benchmark {
    private static final int WARM_UP = 3;

    private final Endpoint endpoint;

    public Benchmark(URI address) {
        this.endpoint = new Endpoint(address);
    }

    /**
     * What was measured.
     *
     * @param organizations how many different ones were asked for, in turn
     * @param requestsPerSecond answers in the measured time
     * @param p50 milliseconds from sending to the whole answer, half of the requests
     * @param p95 the same, 95 of 100
     * @param p99 the same, 99 of 100
     * @param statements sent to the store for one request, at most
     */
    public record Result(
            int organizations,
            int clients,
            long requests,
            double requestsPerSecond,
            double p50,
            double p95,
            double p99,
            int statements) {}

    /**
     * Warms up for a third of the time, then measures.
     *
     * @throws IOException if the server can't be reached or has no projects with participants
     */
    public Result run(int clients, Duration time) throws IOException, InterruptedException {
        List<String> organizations = organizations();
        measure(organizations, clients, time.dividedBy(WARM_UP));
        return measure(organizations, clients, time);
    }

    private List<String> organizations() throws IOException, InterruptedException {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode id : endpoint.ask(text("organizations.graphql"), Map.of()).findValues("id")) {
            ids.add(id.asText());
        }
        if (ids.isEmpty()) {
            throw new IOException("the graph has no organization that takes part in a project; load cordis first");
        }
        return List.copyOf(ids);
    }

    private Result measure(List<String> organizations, int clients, Duration time)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger statements = new AtomicInteger();
        List<Long> nanoseconds = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(executor.submit(() -> askUntil(end, organizations, next, statements)));
            }
            for (Future<List<Long>> client : running) {
                nanoseconds.addAll(client.get());
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        return result(organizations.size(), clients, nanoseconds, time, statements.get());
    }

    private List<Long> askUntil(long end, List<String> organizations, AtomicInteger next, AtomicInteger statements)
            throws IOException, InterruptedException {
        String query = text("three-levels.graphql");
        List<Long> nanoseconds = new ArrayList<>();
        while (System.nanoTime() < end) {
            String id = organizations.get(next.getAndIncrement() % organizations.size());
            long begin = System.nanoTime();
            JsonNode answer = endpoint.ask(query, Map.of("id", id));
            nanoseconds.add(System.nanoTime() - begin);
            statements.accumulateAndGet(
                    answer.at("/extensions/statistics/statements").asInt(), Math::max);
        }
        return nanoseconds;
    }

    private static Result result(
            int organizations, int clients, List<Long> nanoseconds, Duration time, int statements) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(
                organizations,
                clients,
                sorted.length,
                sorted.length / (time.toMillis() / 1000.0),
                percentile(sorted, 0.50),
                percentile(sorted, 0.95),
                percentile(sorted, 0.99),
                statements);
    }

    private static double percentile(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Benchmark.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
