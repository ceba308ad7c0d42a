package innograph.app.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients, each of which asks again as soon as it has its answer. */
final class Load {
    private Load() {}

    /** One of them. */
    interface Client extends AutoCloseable {
        /**
         * Asks and takes the whole answer.
         *
         * @param number of the request, from 0; other numbers ask about other entities
         * @throws IOException also if the answer is an error
         */
        void ask(int number) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Opens the connection of a client. */
    @FunctionalInterface
    interface Opening {
        Client open() throws IOException;
    }

    /**
     * How fast it went.
     *
     * @param requestsPerSecond answers, by the time until the last of them
     * @param p50 milliseconds from the request to the whole answer, half of the requests
     * @param p95 the same, 95 of 100
     * @param p99 the same, 99 of 100
     */
    record Rate(double requestsPerSecond, double p50, double p95, double p99) {}

    static Rate of(int clients, Duration time, Opening opening) throws IOException, InterruptedException {
        List<Client> open = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                open.add(opening.open());
            }
            AtomicInteger next = new AtomicInteger();
            long begin = System.nanoTime();
            List<Future<long[]>> running = new ArrayList<>();
            for (Client client : open) {
                running.add(threads.submit(() -> askUntil(begin + time.toNanos(), client, next)));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> client : running) {
                times.add(client.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            long[] sorted =
                    times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Rate(
                    sorted.length / seconds,
                    percentile(sorted, 0.50),
                    percentile(sorted, 0.95),
                    percentile(sorted, 0.99));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            for (Client client : open) {
                client.close();
            }
        }
    }

    private static long[] askUntil(long end, Client client, AtomicInteger next) throws IOException {
        long[] times = new long[1024];
        int number = 0;
        for (long begin = System.nanoTime(); begin < end; ) {
            client.ask(next.getAndIncrement());
            long now = System.nanoTime();
            if (number == times.length) {
                times = Arrays.copyOf(times, 2 * number);
            }
            times[number++] = now - begin;
            begin = now;
        }
        return Arrays.copyOf(times, number);
    }

    private static double percentile(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }
}
