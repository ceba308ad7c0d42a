package innograph.app.bench;

import java.io.IOException;
import java.util.Map;

/** Who answers questions: this server, the peer, or hand-written Cypher. */
interface Contestant {
    /** For messages and JSON. */
    String name();

    /** Asks once. */
    Values ask(Question question, Map<String, Object> variables) throws IOException;

    /** What it takes to answer. */
    Effort effort(Question question, Map<String, Object> variables) throws IOException;

    /** A client that asks about the cases of the question, over a connection of its own. */
    Load.Client client(Question question) throws IOException;

    /**
     * What it takes to answer.
     *
     * @param statements sent to the store
     * @param hits what the store looked up for them, as {@code PROFILE} counts it
     */
    record Effort(long statements, long hits) {}
}
