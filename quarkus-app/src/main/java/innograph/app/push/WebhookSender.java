package innograph.app.push;

import innograph.app.push.Targets.Target;
import innograph.model.push.Notices.Outcome;
import innograph.model.push.Notices.Taken;
import innograph.model.push.WebhookSecrets;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Makes one attempt to send a webhook. Of the answer only the status is read; redirects are not followed. */
final class WebhookSender implements AutoCloseable {
    /** The receiver says that nobody is to send there any more. */
    private static final int GONE = 410;

    private final HttpClient http;
    private final Targets targets;
    private final WebhookSecrets secrets;
    private final List<Duration> retries;
    private final Duration timeout;
    private final Clock clock;

    /** @param retries how long to wait before each further attempt */
    WebhookSender(
            Vertx vertx,
            Targets targets,
            WebhookSecrets secrets,
            List<Duration> retries,
            Duration timeout,
            Clock clock) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) timeout.toMillis())
                .setMaxRedirects(0));
        this.targets = targets;
        this.secrets = secrets;
        this.retries = List.copyOf(retries);
        this.timeout = timeout;
        this.clock = clock;
    }

    /** Sends it, and waits for what comes of it. */
    Outcome send(Taken taken, String body) {
        Optional<Target> target = targets.target(taken.target());
        if (target.isEmpty()) {
            return failed(taken, "the address is not known now, or may not be called (innograph.push.private-targets)");
        }
        try {
            int status = http.request(options(target.get()))
                    .compose(request -> send(request, taken, body))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return switch (status / 100) {
                case 2 -> new Outcome.Delivered();
                default -> status == GONE ? new Outcome.Dead("HTTP 410") : failed(taken, "HTTP " + status);
            };
        } catch (TimeoutException e) {
            return failed(taken, "no answer within %s (innograph.push.timeout)".formatted(timeout));
        } catch (ExecutionException e) {
            return failed(taken, reason(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(taken, "the server was stopped");
        } catch (RuntimeException e) {
            return failed(taken, reason(e)); // an address that can't be asked at all ends among the dead letters too
        }
    }

    private RequestOptions options(Target target) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.encrypted())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis());
    }

    /** The status of the answer; what else the receiver has to say is not waited for. */
    private io.vertx.core.Future<Integer> send(HttpClientRequest request, Taken taken, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String id = taken.notice().id();
        long seconds = clock.instant().getEpochSecond();
        request.putHeader("content-type", "application/json")
                .putHeader("user-agent", "InnoGraph")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(seconds))
                .putHeader("webhook-signature", secrets.signature(taken.watch().id(), id, seconds, bytes));
        return request.send(Buffer.buffer(bytes)).map(answer -> {
            request.connection().close();
            return answer.statusCode();
        });
    }

    private Outcome failed(Taken taken, String why) {
        int attempt = (int) Math.min(Integer.MAX_VALUE, taken.notice().attempts());
        return attempt > retries.size()
                ? new Outcome.Dead(why)
                : new Outcome.Failed(why, withJitter(retries.get(attempt - 1)));
    }

    /** Up to a fifth longer, so that what failed together does not come back together. */
    private static Duration withJitter(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1));
    }

    /** Without what the cause says, which may hold the address, and that may be a secret. */
    private static String reason(Throwable cause) {
        return switch (cause) {
            case SSLException _ -> "no TLS (SSL): the certificate is not trusted, or there is nothing in common";
            case ConnectException _ -> "nobody listens there";
            default -> cause.getClass().getSimpleName();
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
