package innograph.app.http;

/** Why a socket is closed: the codes of the protocol graphql-transport-ws, and those of RFC 6455 where it has none. */
enum CloseCode {
    /** The server is being stopped; clients connect anew. */
    GOING_AWAY(1001),
    /** A client that is too slow, or gone. */
    POLICY(1008),
    MESSAGE_TOO_BIG(1009),
    INVALID_MESSAGE(4400),
    /** An operation before the connection was acknowledged. */
    UNAUTHORIZED(4401),
    /** The connection is not acknowledged. */
    FORBIDDEN(4403),
    SUBPROTOCOL_NOT_ACCEPTABLE(4406),
    INITIALISATION_TIMEOUT(4408),
    SUBSCRIBER_ALREADY_EXISTS(4409),
    TOO_MANY_INITIALISATION_REQUESTS(4429),
    INTERNAL_ERROR(4500);

    private final short number;

    CloseCode(int number) {
        this.number = (short) number;
    }

    short number() {
        return number;
    }
}
