package innograph.app.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./innograph up}, started as a user starts it and asked over HTTP. */
final class RunningInnoGraph {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIME_TO_START = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningInnoGraph(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.address = URI.create("http://localhost:" + port);
    }

    /** Starts it and waits until it answers. */
    static RunningInnoGraph start(Launcher launcher, Path log) throws IOException, InterruptedException {
        int port = freePort();
        Process process = launcher.start(log, "up", "--port", Integer.toString(port));
        RunningInnoGraph running = new RunningInnoGraph(process, log, port);
        long giveUp = System.nanoTime() + TIME_TO_START.toNanos();
        while (!running.isReady()) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                process.destroy();
                throw new AssertionError("up does not answer: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return running;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String address(String path) {
        return address.resolve(path).toString();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Asks a query and returns the whole answer. */
    JsonNode ask(String query) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", query));
        return JSON.readTree(post("/graphql", "application/json", body).body());
    }

    String printed() throws IOException {
        return Files.readString(log);
    }

    /** Sends what Ctrl-C sends, to the process that the user sees, and waits for its end. */
    boolean interrupt(Duration bound) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        return process.waitFor(bound.toSeconds(), TimeUnit.SECONDS);
    }

    boolean endsWithin(Duration bound) throws InterruptedException {
        return process.waitFor(bound.toSeconds(), TimeUnit.SECONDS);
    }

    /** Ends it as a power failure does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it by all means, after a test that failed. */
    void end() {
        process.destroy();
    }
}
