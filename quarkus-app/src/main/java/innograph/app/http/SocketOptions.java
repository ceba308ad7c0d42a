package innograph.app.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Prepares the HTTP server for WebSockets. */
@Singleton
final class SocketOptions implements HttpServerOptionsCustomizer {
    private final SocketSettings settings;

    @Inject
    SocketOptions(SocketSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        GraphQlSockets.prepare(options, settings);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        GraphQlSockets.prepare(options, settings);
    }
}
