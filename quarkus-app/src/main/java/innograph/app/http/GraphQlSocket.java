package innograph.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.api.Caller;
import innograph.api.GraphQlRequest;
import innograph.api.GraphQlResponse;
import innograph.api.GraphQlService;
import innograph.api.GraphQlService.Started;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket by the protocol graphql-transport-ws. Its state belongs to the event loop; operations run on virtual threads and come
 * back to it with what they have to say. Longer than most, since the protocol is one conversation.
 */
final class GraphQlSocket {
    private static final System.Logger LOG = System.getLogger(GraphQlSocket.class.getName());

    /** Bytes that the reason of a close frame may have. */
    private static final int LONGEST_REASON = 123;

    /** What all sockets share. */
    record Work(
            HttpSettings http,
            SocketSettings settings,
            SocketLogin login,
            Supplier<GraphQlService> service,
            Semaphore slots,
            RequestReader reader) {
        Work(
                HttpSettings http,
                SocketSettings settings,
                SocketLogin login,
                Supplier<GraphQlService> service,
                Semaphore slots) {
            this(http, settings, login, service, slots, new RequestReader());
        }
    }

    /** How far the conversation is. */
    private sealed interface Phase {
        record Waiting() implements Phase {}

        record LoggingIn() implements Phase {}

        /** @param shown by what the client was let in */
        record Acknowledged(Caller caller, Map<String, @Nullable Object> shown) implements Phase {}

        record Closed() implements Phase {}
    }

    private final ServerWebSocket socket;
    private final Context eventLoop;
    private final Work work;
    private final Map<String, Operation> operations = new HashMap<>();
    private Buffer received = Buffer.buffer();
    private Phase phase = new Phase.Waiting();
    private boolean goingAway;
    private boolean heard = true;
    private boolean full;
    private long initTimer;
    private long keepAliveTimer;
    private long lagTimer;

    /** Make it on the event loop. */
    GraphQlSocket(ServerWebSocket socket, Work work) {
        this.socket = socket;
        this.eventLoop = Objects.requireNonNull(Vertx.currentContext(), "made elsewhere");
        this.work = work;
    }

    void begin() {
        if (!GraphQlSockets.PROTOCOL.equals(socket.subProtocol())) {
            close(CloseCode.SUBPROTOCOL_NOT_ACCEPTABLE, "Subprotocol not acceptable; use " + GraphQlSockets.PROTOCOL);
            return;
        }
        SocketSettings.Times times = work.settings.times();
        initTimer = eventLoop.owner().setTimer(times.init().toMillis(), _ -> initTimeout());
        keepAliveTimer = eventLoop.owner().setPeriodic(times.keepAlive().toMillis(), _ -> keepAlive());
        socket.frameHandler(this::frame)
                .pongHandler(_ -> heard = true)
                .drainHandler(_ -> drained())
                .exceptionHandler(e -> LOG.log(System.Logger.Level.DEBUG, "a WebSocket failed", e));
    }

    /** Ends the conversation when the operations under way are done; subscriptions end at once. */
    void goAway() {
        eventLoop.runOnContext(_ -> {
            goingAway = true;
            operations.values().removeIf(Operation::endIfStreaming);
            leaveIfIdle();
        });
    }

    /** The connection is closed, by whichever side. */
    void closed() {
        phase = new Phase.Closed();
        List.of(initTimer, keepAliveTimer, lagTimer).forEach(eventLoop.owner()::cancelTimer);
        operations.values().forEach(Operation::cancel);
        operations.clear();
    }

    private void close(CloseCode code, String reason) {
        if (!(phase instanceof Phase.Closed)) {
            closed();
            socket.close(code.number(), shortened(reason));
        }
    }

    private static String shortened(String reason) {
        byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_REASON
                ? reason
                // what is left of a character that was cut is left out
                : new String(Arrays.copyOf(bytes, LONGEST_REASON), StandardCharsets.UTF_8).replace("\uFFFD", "");
    }

    private void initTimeout() {
        if (phase instanceof Phase.Waiting) {
            close(CloseCode.INITIALISATION_TIMEOUT, "Connection initialisation timeout");
        }
    }

    /** What a client that does not answer is sent goes nowhere; the operating system would notice much later. */
    private void keepAlive() {
        if (full) {
            return; // answers wait behind what it does not read; for that there is a limit of its own
        }
        if (!heard) {
            close(CloseCode.POLICY, "A ping was not answered in time (%s)".formatted(SocketSettings.KEEP_ALIVE));
            return;
        }
        heard = false;
        socket.writePing(Buffer.buffer());
        if (phase instanceof Phase.Acknowledged acknowledged) {
            Thread.ofVirtual().name("graphql-login").start(() -> lookAgain(acknowledged.shown()));
        }
    }

    /** Keys are revoked and tokens expire while a socket is open. */
    private void lookAgain(Map<String, @Nullable Object> shown) {
        try {
            Optional<Caller> caller = work.login.caller(shown);
            if (caller.isEmpty()) {
                eventLoop.runOnContext(_ -> close(CloseCode.FORBIDDEN, "Forbidden"));
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "who is on a WebSocket could not be looked at again", e);
        }
    }

    private void frame(WebSocketFrame frame) {
        heard = true;
        if (frame.isBinary()) {
            close(CloseCode.INVALID_MESSAGE, "Messages are JSON text");
        } else if ((frame.isText() || frame.isContinuation()) && !(phase instanceof Phase.Closed)) {
            received.appendBuffer(frame.binaryData());
            if (received.length() > work.settings.counts().message()) {
                close(
                        CloseCode.MESSAGE_TOO_BIG,
                        "More than %d bytes (%s)"
                                .formatted(work.settings.counts().message(), SocketSettings.MAX_MESSAGE));
            } else if (frame.isFinal()) {
                String text = received.toString(StandardCharsets.UTF_8);
                received = Buffer.buffer();
                message(text);
            }
        }
    }

    private void message(String text) {
        try {
            switch (ClientMessage.read(text, work.reader)) {
                case ClientMessage.ConnectionInit init -> init(init);
                case ClientMessage.Ping ping -> pong(ping.payload());
                case ClientMessage.Pong _ -> {}
                case ClientMessage.Subscribe subscribe -> subscribe(subscribe);
                case ClientMessage.Complete complete ->
                    Optional.ofNullable(operations.get(complete.id())).ifPresent(operation -> operation.end(false));
            }
        } catch (RequestRefused refusal) {
            close(CloseCode.INVALID_MESSAGE, "Invalid message: " + refusal.message());
        } catch (RuntimeException e) {
            internalError(e);
        }
    }

    private void init(ClientMessage.ConnectionInit init) {
        if (!(phase instanceof Phase.Waiting)) {
            close(CloseCode.TOO_MANY_INITIALISATION_REQUESTS, "Too many initialisation requests");
            return;
        }
        phase = new Phase.LoggingIn();
        Thread.ofVirtual().name("graphql-login").start(() -> {
            try {
                Optional<Caller> caller = work.login.caller(init.payload());
                eventLoop.runOnContext(_ -> acknowledge(caller, init.payload()));
            } catch (Throwable e) { // even an Error: a client must not wait for an answer that never comes
                eventLoop.runOnContext(_ -> internalError(e));
            }
        });
    }

    private void acknowledge(Optional<Caller> caller, Map<String, @Nullable Object> shown) {
        if (phase instanceof Phase.Closed) {
            return;
        }
        if (caller.isEmpty()) {
            close(CloseCode.FORBIDDEN, "Forbidden");
            return;
        }
        phase = new Phase.Acknowledged(caller.get(), shown);
        send(message(null, "connection_ack", null));
    }

    private void pong(JsonNode payload) {
        send(message(null, "pong", payload.isMissingNode() ? null : payload));
    }

    private void subscribe(ClientMessage.Subscribe subscribe) {
        if (!(phase instanceof Phase.Acknowledged acknowledged)) {
            close(CloseCode.UNAUTHORIZED, "Unauthorized");
            return;
        }
        String id = subscribe.id();
        if (operations.containsKey(id)) {
            close(CloseCode.SUBSCRIBER_ALREADY_EXISTS, "Subscriber for " + id + " already exists");
            return;
        }
        try {
            admit();
            Operation operation = new Operation(id);
            operations.put(id, operation);
            Thread.ofVirtual().name("graphql").start(() -> operation.run(subscribe.request(), acknowledged.caller()));
        } catch (RequestRefused refusal) {
            send(message(id, "error", List.of(Exchange.error(refusal))));
        }
    }

    private void admit() throws RequestRefused {
        if (goingAway) {
            throw Admission.stopping();
        }
        if (operations.size() >= work.settings.counts().operations()) {
            throw new RequestRefused(
                    HttpProblem.TOO_MANY_OPERATIONS,
                    "This socket has %d operations under way, which is the limit. Complete some, or have the setting %s raised."
                            .formatted(operations.size(), SocketSettings.MAX_OPERATIONS));
        }
        if (!work.slots.tryAcquire()) {
            throw Admission.tooManyRequests(work.http);
        }
    }

    private void internalError(Throwable cause) {
        String traceId = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, HttpProblem.UNEXPECTED.code() + " trace " + traceId, cause);
        close(CloseCode.INTERNAL_ERROR, "Internal server error, trace id " + traceId);
    }

    private static Buffer message(@Nullable String id, String type, @Nullable Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        if (id != null) {
            message.put("id", id);
        }
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        return Buffer.buffer(Exchange.json(message));
    }

    /** What a client does not read piles up here, so nothing more is read from it either until it does. */
    private void send(Buffer message) {
        if (phase instanceof Phase.Closed) {
            return;
        }
        socket.writeTextMessage(message.toString(StandardCharsets.UTF_8));
        if (!full && socket.writeQueueFull()) {
            full = true;
            socket.pause();
            lagTimer = eventLoop
                    .owner()
                    .setTimer(
                            work.settings.times().lag().toMillis(),
                            _ -> close(
                                    CloseCode.POLICY,
                                    "What was sent is not read in time (%s)".formatted(SocketSettings.MAX_LAG)));
        }
    }

    private void drained() {
        if (full && !(phase instanceof Phase.Closed)) {
            full = false;
            heard = true;
            eventLoop.owner().cancelTimer(lagTimer);
            socket.resume();
            List.copyOf(operations.values()).forEach(Operation::takeNext);
        }
    }

    private void leaveIfIdle() {
        if (goingAway && operations.isEmpty()) {
            close(CloseCode.GOING_AWAY, "The server is being stopped");
        }
    }

    /** One operation of the client. Its state belongs to the event loop too. */
    private final class Operation implements Flow.Subscriber<GraphQlResponse> {
        private final String id;
        private boolean cancelled;
        private boolean waits;
        private Flow.@Nullable Subscription stream;

        Operation(String id) {
            this.id = id;
        }

        void run(GraphQlRequest request, Caller caller) {
            try {
                switch (work.service.get().start(request, caller)) {
                    case Started.Answered(GraphQlResponse response) -> answer(response);
                    case Started.Streaming(Flow.Publisher<GraphQlResponse> responses) -> responses.subscribe(this);
                }
            } catch (Throwable e) { // even an Error: a client must not wait for an answer that never comes
                onError(e);
            } finally {
                work.slots.release();
            }
        }

        private void answer(GraphQlResponse response) {
            Message message = message(response);
            eventLoop.runOnContext(_ -> {
                if (!cancelled) {
                    send(message.json());
                    end(!message.isLast());
                }
            });
        }

        /** @param isLast whether the protocol has nothing come behind it */
        private record Message(Buffer json, boolean isLast) {}

        private Message message(GraphQlResponse response) {
            if (!response.executed()) {
                return error(Objects.requireNonNull(response.body().get("errors")));
            }
            Buffer next = GraphQlSocket.message(id, "next", response.body());
            return next.length() > work.http.maxAnswer()
                    ? error(List.of(Exchange.error(Admission.tooLarge(next.length(), work.http))))
                    : new Message(next, false);
        }

        private Message error(Object errors) {
            return new Message(GraphQlSocket.message(id, "error", errors), true);
        }

        /** Nothing more of it is told. */
        private void end(boolean complete) {
            cancel();
            operations.remove(id, this);
            if (complete) {
                send(GraphQlSocket.message(id, "complete", null));
            }
            leaveIfIdle();
        }

        void cancel() {
            cancelled = true;
            if (stream != null) {
                stream.cancel();
            }
        }

        boolean endIfStreaming() {
            if (stream != null) {
                cancel();
            }
            return cancelled;
        }

        /** The next event is made only when the client has read enough of those before. */
        void takeNext() {
            if (waits && !full && stream != null) {
                waits = false;
                stream.request(1);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            eventLoop.runOnContext(_ -> {
                stream = subscription;
                if (cancelled || goingAway) {
                    end(false);
                } else {
                    waits = true;
                    takeNext();
                }
            });
        }

        @Override
        public void onNext(GraphQlResponse response) {
            Message message = message(response);
            eventLoop.runOnContext(_ -> {
                if (!cancelled) {
                    send(message.json());
                    waits = true;
                    if (message.isLast()) {
                        end(false);
                    } else {
                        takeNext();
                    }
                }
            });
        }

        @Override
        public void onError(Throwable cause) {
            eventLoop.runOnContext(_ -> internalError(cause));
        }

        @Override
        public void onComplete() {
            eventLoop.runOnContext(_ -> {
                if (!cancelled) {
                    end(true);
                }
            });
        }
    }
}
