package innograph.app.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Sees that no client takes all there is: counts its operations under way and those of the last minute. */
final class Clients {
    /** Clients that are remembered; of those with nothing under way the one that was not seen longest is forgotten. */
    private static final int REMEMBERED = 10_000;

    private static final double NANOS_OF_A_MINUTE = 60e9;

    private final HttpSettings.PerClient limits;
    private final LongSupplier nanoTime;
    private final Map<String, Client> known = new LinkedHashMap<>(16, .75f, true);

    /** @param nanoTime as {@link System#nanoTime()} */
    Clients(HttpSettings.PerClient limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /** What a client has taken; what it may still take in this minute grows back evenly. */
    private static final class Client {
        private int underWay;
        private double left;
        private long at;
    }

    /**
     * Counts an operation; {@link #leave} has to follow.
     *
     * @throws RequestRefused if the client has to wait
     */
    synchronized void enter(String name) throws RequestRefused {
        long now = nanoTime.getAsLong();
        Client client = known.computeIfAbsent(name, _ -> fresh(now));
        client.left =
                Math.min(limits.perMinute(), client.left + (now - client.at) / NANOS_OF_A_MINUTE * limits.perMinute());
        client.at = now;
        if (client.underWay >= limits.parallel()) {
            throw refused(
                    "%d operations of this client are running".formatted(limits.parallel()),
                    HttpSettings.MAX_PARALLEL_PER_CLIENT);
        }
        if (client.left < 1) {
            throw refused(
                    "This client has sent %d operations in a minute".formatted(limits.perMinute()),
                    HttpSettings.MAX_REQUESTS_PER_MINUTE);
        }
        client.underWay++;
        client.left--;
        forget();
    }

    synchronized void leave(String name) {
        Client client = known.get(name);
        if (client != null) {
            client.underWay--;
        }
    }

    private Client fresh(long now) {
        Client client = new Client();
        client.left = limits.perMinute();
        client.at = now;
        return client;
    }

    private void forget() {
        if (known.size() > REMEMBERED) {
            known.entrySet().stream()
                    .filter(entry -> entry.getValue().underWay == 0)
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .ifPresent(known::remove);
        }
    }

    private static RequestRefused refused(String what, String setting) {
        return new RequestRefused(
                HttpProblem.CLIENT_TOO_FAST,
                what + ", which is the limit. Try again in a second, or have the setting " + setting + " raised.");
    }
}
