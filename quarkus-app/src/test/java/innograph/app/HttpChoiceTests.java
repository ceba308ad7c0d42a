package innograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.app.HttpChoice.Impossible;
import innograph.app.HttpChoice.Serve;
import innograph.app.HttpChoice.Silent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpChoiceTests {
    @ParameterizedTest
    @ValueSource(strings = {"store status", "load ror up", "--help", "up --help", "up -h"})
    void nothingButUpListens(String line) {
        assertThat(HttpChoice.of(List.of(line.split(" ")))).isInstanceOf(Silent.class);
    }

    @Test
    void withoutArgumentsNothingListens() {
        assertThat(HttpChoice.of(List.of())).isInstanceOf(Silent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", "123456"})
    void whatIsNoPortIsWrongUse(String port) {
        assertThat(HttpChoice.of(List.of("up", "--port", port)))
                .isInstanceOfSatisfying(Impossible.class, impossible -> {
                    assertThat(impossible.exitCode()).isEqualTo(2);
                    assertThat(impossible.message()).contains("'" + port + "'").contains("1 to 65535");
                });
    }

    @Test
    void aPortInUseIsAFailureThatNamesAnother() throws IOException {
        try (ServerSocket other = onLoopback()) {
            assertThat(HttpChoice.of(List.of("up", "--port=" + other.getLocalPort())))
                    .isInstanceOfSatisfying(Impossible.class, impossible -> {
                        assertThat(impossible.exitCode()).isEqualTo(3);
                        assertThat(impossible.message()).contains("up --port 8080");
                    });
        }
    }

    @Test
    void aFreePortIsServed() throws IOException {
        int free;
        try (ServerSocket probe = onLoopback()) {
            free = probe.getLocalPort();
        }
        assertThat(HttpChoice.of(List.of("up", "--port", Integer.toString(free))))
                .isEqualTo(new Serve(free));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void nobodyIsServedWithoutALoginBeyondThisMachine(String host) {
        System.setProperty("quarkus.http.host", host);
        System.setProperty("innograph.access.required", "false");
        try {
            assertThat(HttpChoice.of(List.of("up"))).isInstanceOfSatisfying(Impossible.class, impossible -> {
                assertThat(impossible.exitCode()).isEqualTo(2);
                assertThat(impossible.message()).contains("key create", host);
            });
        } finally {
            System.clearProperty("quarkus.http.host");
            System.clearProperty("innograph.access.required");
        }
    }

    private static ServerSocket onLoopback() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
