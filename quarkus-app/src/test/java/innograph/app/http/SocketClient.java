package innograph.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client on a WebSocket that says what it is told to, right or wrong. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONG = 20;

    /** How the server closed the socket. */
    record Closed(int code, String reason) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final boolean listens;
    private final WebSocket socket;

    private SocketClient(URI address, boolean listens, @Nullable String origin, String protocol) {
        this.listens = listens;
        WebSocket.Builder builder = http.newWebSocketBuilder().subprotocols(protocol);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        this.socket = builder.buildAsync(address, this).join();
    }

    private static URI address(ServedGraph served) {
        return URI.create("ws://127.0.0.1:" + served.port() + "/graphql");
    }

    static SocketClient at(ServedGraph served) {
        return new SocketClient(address(served), true, null, "graphql-transport-ws");
    }

    static SocketClient speaking(ServedGraph served, String protocol) {
        return new SocketClient(address(served), true, null, protocol);
    }

    static SocketClient from(ServedGraph served, String origin) {
        return new SocketClient(address(served), true, origin, "graphql-transport-ws");
    }

    /** One that reads one message, and nothing more until {@link #listen()}. */
    static SocketClient hearingOneMessage(ServedGraph served) {
        return new SocketClient(address(served), false, null, "graphql-transport-ws");
    }

    /** One that was let in. */
    static SocketClient letIn(ServedGraph served) throws Exception {
        SocketClient client = at(served).say("{\"type\": \"connection_init\"}");
        client.hears();
        return client;
    }

    SocketClient say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    SocketClient sayInParts(String first, String second) {
        socket.sendText(first, false).join();
        socket.sendText(second, true).join();
        return this;
    }

    SocketClient saySomethingBinary() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
        return this;
    }

    SocketClient subscribe(String id, String query) {
        return say("{\"id\": \"%s\", \"type\": \"subscribe\", \"payload\": {\"query\": \"%s\"}}".formatted(id, query));
    }

    SocketClient subscribe(String id, String query, String variables) {
        return say("{\"id\": \"%s\", \"type\": \"subscribe\", \"payload\": {\"query\": \"%s\", \"variables\": %s}}"
                .formatted(id, query, variables));
    }

    /** The next message; fails if there is none for long. */
    JsonNode hears() throws InterruptedException, JsonProcessingException {
        String message = heard.poll(LONG, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing was heard for %d s; closed: %s".formatted(LONG, closed));
        }
        return JSON.readTree(message);
    }

    boolean hearsNothing() throws InterruptedException {
        return heard.poll(500, TimeUnit.MILLISECONDS) == null;
    }

    Closed closed() throws Exception {
        return closed.get(LONG, TimeUnit.SECONDS);
    }

    void listen() {
        socket.request(Long.MAX_VALUE);
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(listens ? Long.MAX_VALUE : 1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(new Closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    void leave() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
