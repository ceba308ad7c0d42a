package innograph.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTests {
    private static final String PUBLIC = "203.0.114.7";

    /** Knows some names; addresses mean themselves. */
    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "unknown.example" -> throw new UnknownHostException(host);
            case "inner.example" -> InetAddress.getAllByName("10.0.0.7");
            case "both.example" ->
                new InetAddress[] {InetAddress.getAllByName(PUBLIC)[0], InetAddress.getLoopbackAddress()};
            case "hooks.example" -> InetAddress.getAllByName(PUBLIC);
            default -> InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
        };
    }

    private final Targets strict = new Targets(false, TargetsTests::resolve);
    private final Targets lenient = new Targets(true, TargetsTests::resolve);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example",
                "https://hooks.example:8443/a?b=c%20d",
                "HTTPS://hooks.example/",
                "https://203.0.114.7/",
                "https://[2a00:1450:4001::1]/"
            })
    void publicAddressesAreCalledByHttps(String url) {
        assertThat(strict.allows(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "http://localhost:8080/",
                "https://localhost/",
                "https://127.1.2.3/",
                "https://0.0.0.0/",
                "https://10.0.0.7/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://192.0.0.8/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.7]/",
                "https://[64:ff9b::a00:7]/",
                "https://[2002:a00:7::1]/",
                "https://[2001:0:a00:7::1]/",
                "https://2130706433/",
                "https://hooks.example:0/",
                "https://hooks.example:99999/",
                "https://inner.example/",
                "https://both.example/",
                "https://unknown.example/",
                "https://li:secret@hooks.example/",
                "https://hooks.example/#here",
                "ftp://hooks.example/",
                "file:///etc/passwd",
                "https:///a",
                "hooks.example",
                "https://hooks.example/a b",
                ""
            })
    void nothingElseIs(String url) {
        assertThat(strict.allows(url)).isFalse();
    }

    @Test
    @DisplayName("where the own network may be called, it is by https, and this machine by http, too")
    void theOwnNetworkIfTheOperatorSaysSo() {
        assertThat(lenient.allows("https://inner.example/")).isTrue();
        assertThat(lenient.allows("http://localhost:8080/")).isTrue();
        assertThat(lenient.allows("http://inner.example/")).isFalse();
        assertThat(lenient.allows("http://hooks.example/")).isFalse();
    }

    @Test
    void aRequestGoesToTheAddressThatWasLookedAt() {
        Targets.Target target =
                strict.target("https://hooks.example:8443/a?b=c").orElseThrow();
        assertThat(target.address().getHostAddress()).isEqualTo(PUBLIC);
        assertThat(target.host()).isEqualTo("hooks.example");
        assertThat(target.port()).isEqualTo(8443);
        assertThat(target.path()).isEqualTo("/a?b=c");
    }
}
