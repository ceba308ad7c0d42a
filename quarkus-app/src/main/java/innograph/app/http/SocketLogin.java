package innograph.app.http;

import innograph.api.Caller;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides who a client on a socket is. */
@FunctionalInterface
interface SocketLogin {
    /** On this machine nobody has to say who it is. */
    SocketLogin LOCAL = _ -> Optional.of(Caller.LOCAL);

    /**
     * Who asks from now on; may block.
     *
     * @param payload what the client said in {@code connection_init}; empty if it said nothing
     * @return empty if it is not let in: the socket is closed with 4403
     */
    Optional<Caller> caller(Map<String, @Nullable Object> payload);
}
