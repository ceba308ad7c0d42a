package innograph.api;

import java.util.concurrent.Flow;

/** The GraphQL API without a transport: takes an operation, gives the response. */
public interface GraphQlService {
    /** What an operation may do. */
    enum Access {
        /** Queries only: what HTTP GET may ask. A mutation is answered with the error {@code API-105}. */
        READ,
        READ_AND_WRITE
    }

    /**
     * Blocks until the answer is there; call it on a virtual thread. Never throws for what a client sent.
     *
     * @param caller whose roles decide what is answered; another role than a field requires is answered with {@code API-109}
     */
    GraphQlResponse execute(GraphQlRequest request, Caller caller, Access access);

    /** How an operation of any kind began. */
    sealed interface Started {
        /** A query or mutation, or what was refused: this is the whole answer. */
        record Answered(GraphQlResponse response) implements Started {}

        /**
         * A subscription, which has been waiting since before it was returned.
         *
         * @param responses one for each event, made when it is asked for; the last one may say in its errors why there are no
         *     more, and is not executed then. Has to be subscribed to, once; costs nothing any more when it is cancelled or has ended
         */
        record Streaming(Flow.Publisher<GraphQlResponse> responses) implements Started {}
    }

    /**
     * Begins an operation, also a subscription: for transports that can answer more than once. Blocks until an answer is there or
     * the subscription waits. Never throws for what a client sent.
     */
    Started start(GraphQlRequest request, Caller caller);

    /** The schema in SDL, as it is served. */
    String sdl();
}
