package innograph.app.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * A connection to an HTTP server, kept from request to request. It knows just enough of HTTP: the load generator runs on the
 * machine that is measured, and a client for everything would take a good part of it.
 */
final class Connection implements AutoCloseable {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(60);
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 8_192;

    private final URI address;
    private final Socket socket;
    private final InputStream in;
    private final byte[] line = new byte[LONGEST_LINE];

    Connection(URI address) throws IOException {
        this.address = address;
        this.socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) TIME_LIMIT.toMillis());
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** A request as it is sent, so that it is put together only once. */
    static byte[] request(URI address, byte[] json) {
        byte[] head = """
                POST %s HTTP/1.1
                Host: %s:%d
                Content-Type: application/json
                Accept: application/json
                Content-Length: %d

                """.formatted(address.getPath(), address.getHost(), address.getPort(), json.length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + json.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    /**
     * Sends a request and reads the answer.
     *
     * @throws IOException also if the answer is anything but data without errors
     */
    byte[] ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("%s answers without a length: %s".formatted(address, status));
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException(address + " ended the connection");
        }
        if (!status.startsWith("HTTP/1.1 200")
                || Arrays.mismatch(body, DATA) != DATA.length) { // errors come before the data
            throw new IOException(
                    "%s answers %s: %.500s".formatted(address, status, new String(body, StandardCharsets.UTF_8)));
        }
        return body;
    }

    private String line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || length == LONGEST_LINE) {
                throw new EOFException(address + " ended the connection, or never ends a line");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
