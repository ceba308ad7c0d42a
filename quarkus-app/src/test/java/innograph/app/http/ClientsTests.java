package innograph.app.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientsTests {
    private final AtomicLong now = new AtomicLong();
    private final Clients clients = new Clients(new HttpSettings.PerClient(2, 60), now::get);

    private void ask(String client) throws RequestRefused {
        clients.enter(client);
        clients.leave(client);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    @DisplayName("a client has so many operations under way, and another one as many")
    void boundsWhatIsUnderWay() throws RequestRefused {
        clients.enter("a");
        clients.enter("a");
        assertThatThrownBy(() -> clients.enter("a"))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(HttpSettings.MAX_PARALLEL_PER_CLIENT);
        assertThatCode(() -> clients.enter("b")).doesNotThrowAnyException();

        clients.leave("a");
        assertThatCode(() -> clients.enter("a")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a client has so many operations in a minute; they grow back evenly, and not beyond")
    void boundsTheRate() throws RequestRefused {
        for (int i = 0; i < 60; i++) {
            ask("a");
        }
        assertThatThrownBy(() -> ask("a"))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(HttpSettings.MAX_REQUESTS_PER_MINUTE);
        assertThatCode(() -> ask("b")).doesNotThrowAnyException();

        pass(Duration.ofSeconds(1));
        assertThatCode(() -> ask("a")).doesNotThrowAnyException();
        assertThatThrownBy(() -> ask("a")).isInstanceOf(RequestRefused.class);

        pass(Duration.ofHours(1));
        for (int i = 0; i < 60; i++) {
            ask("a");
        }
        assertThatThrownBy(() -> ask("a")).isInstanceOf(RequestRefused.class);
    }
}
