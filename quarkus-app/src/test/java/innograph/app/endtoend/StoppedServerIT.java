package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop while clients are connected. */
@Timeout(300)
class StoppedServerIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void tellsOpenSocketsBeforeItClosesThem() throws Exception {
        Launcher launcher = new Launcher(Files.createDirectories(folder.resolve("data")), Map.of());
        RunningInnoGraph running = RunningInnoGraph.start(launcher, folder.resolve("up.log"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            CompletableFuture<Integer> closed = new CompletableFuture<>();
            http.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create(running.address("/graphql").replace("http:", "ws:")), listener(closed))
                    .get(20, TimeUnit.SECONDS)
                    .sendText("{\"type\": \"connection_init\"}", true)
                    .get(20, TimeUnit.SECONDS);
            assertThat(running.interrupt(Duration.ofSeconds(60))).isTrue();
            assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(1001);
        } finally {
            running.end();
        }
    }

    private static WebSocket.Listener listener(CompletableFuture<Integer> closed) {
        return new WebSocket.Listener() {
            @Override
            public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                closed.complete(code);
                return null;
            }

            @Override
            public void onError(WebSocket socket, Throwable error) {
                closed.completeExceptionally(error);
            }
        };
    }
}
