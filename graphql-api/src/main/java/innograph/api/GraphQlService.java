package innograph.api;

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

    /** The schema in SDL, as it is served. */
    String sdl();
}
