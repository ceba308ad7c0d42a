package innograph.app.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Collects a request body, but not more than a bound of bytes. What comes after it is read and thrown away. */
final class BoundedBody {
    private final long bound;
    private final Buffer collected = Buffer.buffer();
    private boolean over;

    BoundedBody(long bound) {
        this.bound = bound;
    }

    /** Reads the body of a request and gives it on, or refuses it if it is too large. */
    static void read(Exchange exchange, HttpSettings settings, Consumer<byte[]> whole) {
        new BoundedBody(settings.maxBody())
                .read(
                        exchange.request(),
                        whole,
                        () -> exchange.refuse(new RequestRefused(
                                HttpProblem.BODY_TOO_LARGE,
                                "The request body has more than " + settings.maxBody()
                                        + " bytes. Send less, for example by splitting the request, or have the setting "
                                        + HttpSettings.MAX_BODY + " raised.")));
    }

    private void read(HttpServerRequest request, Consumer<byte[]> whole, Runnable tooLarge) {
        request.exceptionHandler(_ -> over = true); // the client has gone away: nobody waits for an answer
        request.handler(part -> {
            if (!over && collected.length() + (long) part.length() > bound) {
                over = true;
                tooLarge.run();
            } else if (!over) {
                collected.appendBuffer(part);
            }
        });
        request.endHandler(_ -> {
            if (!over) {
                whole.accept(collected.getBytes());
            }
        });
    }
}
