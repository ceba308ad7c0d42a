package innograph.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import innograph.api.GraphQlResponse;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A request and its answer, which is written exactly once, from any thread. Begin it on the event loop. */
final class Exchange {
    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    /** Bytes; what fits into one packet comes no sooner if it is smaller. */
    private static final int WORTH_COMPRESSING = 1_400;

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final RoutingContext http;
    private final Context eventLoop;
    private final ObjLongConsumer<Outcome> metrics;
    private final long startedAt = System.nanoTime();
    private AnswerType answerType = AnswerType.JSON;
    private Runnable beforeWriting = () -> {};
    private Runnable whenWritten = () -> {};

    /** @param metrics takes the outcome and the nanoseconds until then */
    Exchange(RoutingContext http, ObjLongConsumer<Outcome> metrics) {
        this.http = http;
        this.eventLoop = http.vertx().getOrCreateContext();
        this.metrics = metrics;
    }

    HttpServerRequest request() {
        return http.request();
    }

    /** The type of the answer; until it is set, refusals are written as plain JSON. */
    void answerType(AnswerType type) {
        answerType = type;
    }

    /** What to do once the answer is complete, before its client sees any of it and may send the next request. */
    void beforeWriting(Runnable action) {
        beforeWriting = action;
    }

    /** What to do once the answer is written or its client has gone away. */
    void whenWritten(Runnable action) {
        whenWritten = action;
    }

    /** Answers what the GraphQL service said, written as JSON. */
    void answer(byte[] json, GraphQlResponse response) {
        boolean hasErrors = response.body().containsKey("errors");
        Outcome outcome = !response.executed() ? Outcome.REJECTED : hasErrors ? Outcome.PARTIAL : Outcome.ANSWERED;
        write(answerType.statusOf(response.executed()), Map.of(), json, outcome);
    }

    /** Answers something else than GraphQL, written as JSON. */
    void answer(byte[] json) {
        write(OK, Map.of(), json, Outcome.ANSWERED);
    }

    /**
     * Answers a page for people.
     *
     * @param policy the value of {@code Content-Security-Policy}
     */
    void answerPage(byte[] html, String policy) {
        write(
                OK,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Content-Security-Policy",
                        policy,
                        "Referrer-Policy",
                        "no-referrer"),
                html,
                Outcome.ANSWERED);
    }

    /** Answers a mutation that came by GET with 405, as the specification demands, and the service's own errors. */
    void mutationByGet(byte[] json) {
        write(HttpProblem.METHOD_NOT_ALLOWED.status(), Map.of("Allow", "POST"), json, Outcome.REJECTED);
    }

    void refuse(RequestRefused refusal) {
        HttpProblem problem = refusal.problem();
        write(
                problem.status(),
                headers(problem),
                json(errorBody(problem, refusal.message(), Map.of())),
                Outcome.REFUSED);
    }

    /** Answers with a trace id, under which the log has the cause; the client gets to see nothing else of it. */
    void fail(Throwable cause) {
        String traceId = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, HttpProblem.UNEXPECTED.code() + " trace " + traceId, cause);
        String message = "The server met an unexpected error. Report the trace id " + traceId
                + " to whoever runs it: the log has the cause under it.";
        write(
                HttpProblem.UNEXPECTED.status(),
                Map.of(),
                json(errorBody(HttpProblem.UNEXPECTED, message, Map.of("traceId", traceId))),
                Outcome.FAILED);
    }

    private static Map<String, String> headers(HttpProblem problem) {
        return switch (problem) {
            case METHOD_NOT_ALLOWED -> Map.of("Allow", "GET, POST");
            case NOT_READY -> Map.of("Retry-After", "5");
            case STOPPING -> Map.of("Retry-After", "30");
            case CALLER_UNKNOWN -> Map.of("WWW-Authenticate", "Bearer realm=\"InnoGraph\"");
            case TOO_MANY_REQUESTS, CLIENT_TOO_FAST, GRAPH_UNAVAILABLE -> Map.of("Retry-After", "1");
            case TOO_MANY_SOCKETS -> Map.of("Retry-After", "30");
            case MEDIA_TYPE_NOT_SUPPORTED,
                    ANSWER_TYPE_NOT_OFFERED,
                    BODY_TOO_LARGE,
                    ANSWER_TOO_LARGE,
                    BODY_UNREADABLE,
                    PARAMETER_INVALID,
                    HOST_NOT_ALLOWED,
                    ORIGIN_NOT_ALLOWED,
                    TOO_MANY_OPERATIONS,
                    BATCH_TOO_LARGE,
                    NOT_FOUND,
                    TOOK_TOO_LONG,
                    ROLE_MISSING,
                    UNEXPECTED -> Map.of();
        };
    }

    /** Why something was refused, as an error of GraphQL. */
    static Map<String, Object> error(RequestRefused refusal) {
        return error(refusal.problem(), refusal.message(), Map.of());
    }

    private static Map<String, Object> errorBody(HttpProblem problem, String message, Map<String, String> more) {
        return Map.of("errors", List.of(error(problem, message, more)));
    }

    private static Map<String, Object> error(HttpProblem problem, String message, Map<String, String> more) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code());
        extensions.put("mender", problem.mender().name());
        extensions.putAll(more);
        Map<String, Object> error = new LinkedHashMap<>(); // Map.of would print in another order every run
        error.put("message", message);
        error.put("extensions", extensions);
        return error;
    }

    private void write(int status, Map<String, String> headers, byte[] bytes, Outcome outcome) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        boolean isGet = HttpMethod.GET.equals(http.request().method());
        all.put("Cache-Control", isGet ? "no-cache" : "no-store");
        if (isGet && status == OK) {
            String tag = entityTag(bytes);
            all.put("ETag", tag);
            if (has(tag, http.request().getHeader("If-None-Match"))) {
                sendLater(NOT_MODIFIED, all, new byte[0], outcome);
                return;
            }
        }
        boolean compressed = bytes.length >= WORTH_COMPRESSING && takesGzip(http.request());
        if (compressed) {
            all.put("Content-Encoding", "gzip");
        }
        sendLater(status, all, compressed ? gzip(bytes) : bytes, outcome);
    }

    private void sendLater(int status, Map<String, String> headers, byte[] bytes, Outcome outcome) {
        eventLoop.runOnContext(_ -> {
            beforeWriting.run();
            metrics.accept(outcome, System.nanoTime() - startedAt);
            send(status, headers, bytes);
        });
    }

    private void send(int status, Map<String, String> headers, byte[] bytes) {
        HttpServerResponse response = http.response();
        if (response.ended() || response.closed()) {
            whenWritten.run();
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", answerType.contentType())
                .putHeader("Vary", "Accept, Accept-Encoding, Authorization, Origin");
        headers.forEach(response::putHeader);
        response.end(Buffer.buffer(bytes)).onComplete(_ -> whenWritten.run());
    }

    private static boolean takesGzip(HttpServerRequest request) {
        String encodings = request.getHeader("Accept-Encoding");
        return encodings != null
                && Stream.of(encodings.toLowerCase(Locale.ROOT).split(","))
                        .map(encoding -> encoding.replace(" ", ""))
                        .anyMatch(encoding -> encoding.startsWith("gzip") && !encoding.matches("gzip;q=0(\\.0*)?"));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to but memory", e);
        }
        return compressed.toByteArray();
    }

    /** The same answer has the same tag, compressed or not, so that a client need not take it twice. */
    private static String entityTag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"%s\"".formatted(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The weak comparison of RFC 9110, section 13.1.2: a tag that lost its mark on the way is the same. */
    private static boolean has(String tag, @Nullable String tags) {
        return tags != null
                && Stream.of(tags.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || tag.equals(known) || tag.equals("W/" + known));
    }

    /** An answer as it is sent. */
    static byte[] json(Map<String, ? extends @Nullable Object> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer has a value that is no JSON", e);
        }
    }
}
