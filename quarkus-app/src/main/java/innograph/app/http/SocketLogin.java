package innograph.app.http;

import innograph.api.Caller;
import innograph.app.access.Callers;
import innograph.app.access.UnknownCallerException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides who a client on a socket is. */
@FunctionalInterface
interface SocketLogin {
    /** By the field {@code authorization} of the payload, which is what the header of that name is in HTTP. */
    static SocketLogin of(Callers callers) {
        return payload -> {
            Object shown = payload.getOrDefault("authorization", payload.get("Authorization"));
            try {
                return Optional.of(callers.by(shown == null ? null : shown.toString()));
            } catch (UnknownCallerException e) {
                return Optional.empty();
            }
        };
    }

    /**
     * Who asks from now on; may block.
     *
     * @param payload what the client said in {@code connection_init}; empty if it said nothing
     * @return empty if it is not let in: the socket is closed with 4403
     */
    Optional<Caller> caller(Map<String, @Nullable Object> payload);
}
