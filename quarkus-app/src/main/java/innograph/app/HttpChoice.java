package innograph.app;

import innograph.app.access.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whether this process is to listen for HTTP, and where. */
sealed interface HttpChoice {
    /** Commands other than {@code up}, and calls of it that picocli answers with help or an error. */
    record Silent() implements HttpChoice {}

    /** {@code up}, on the port that is given or configured. */
    record Serve(int port) implements HttpChoice {}

    /** {@code up} can't listen there. */
    record Impossible(String message, int exitCode) implements HttpChoice {}

    Pattern PORT = Pattern.compile("[0-9]{1,5}");

    static HttpChoice of(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("up") || asksForHelp(arguments)) {
            return new Silent();
        }
        Optional<String> given = given(arguments);
        if (given.isPresent() && !isPort(given.get())) {
            return new Impossible("--port '" + given.get() + "' is no port; write 1 to 65535", 2);
        }
        int port = given.map(Integer::valueOf)
                .orElseGet(() -> ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class));
        String host = ConfigProvider.getConfig().getValue("quarkus.http.host", String.class);
        boolean openToAll = ConfigProvider.getConfig()
                .getOptionalValue("innograph.access.required", Boolean.class)
                .map(required -> !required)
                .orElse(false);
        if (openToAll && !Loopback.is(host)) {
            return new Impossible(
                    "INNOGRAPH_ACCESS_REQUIRED is false, but QUARKUS_HTTP_HOST is " + host
                            + ": anybody could write. Unset one of them; clients get keys by `innograph key create`",
                    2);
        }
        return isFree(host, port) ? new Serve(port) : taken(host, port);
    }

    private static boolean asksForHelp(List<String> arguments) {
        return arguments.stream().anyMatch(List.of("-h", "--help", "-V", "--version")::contains);
    }

    private static Optional<String> given(List<String> arguments) {
        int separate = arguments.lastIndexOf("--port");
        if (separate >= 0 && separate + 1 < arguments.size()) {
            return Optional.of(arguments.get(separate + 1));
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith("--port="))
                .map(argument -> argument.substring("--port=".length()))
                .reduce((_, last) -> last);
    }

    private static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535;
    }

    private static boolean isFree(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Impossible taken(String host, int port) {
        return new Impossible(
                "Cannot listen on port " + port + " of " + host + ": another program does, or this user may not. "
                        + "Choose another one: innograph up --port " + (port == 8080 ? 8081 : 8080),
                3);
    }

    /** Tells Quarkus. */
    default void apply() {
        switch (this) {
            case Silent _ -> System.setProperty("quarkus.http.host-enabled", "false");
            case Serve serve -> {
                System.setProperty("quarkus.http.host-enabled", "true");
                System.setProperty("quarkus.http.port", Integer.toString(serve.port()));
            }
            case Impossible impossible -> throw new IllegalStateException(impossible.message());
        }
    }
}
