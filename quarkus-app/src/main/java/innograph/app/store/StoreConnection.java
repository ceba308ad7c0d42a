package innograph.app.store;

import java.net.URI;

/**
 * Where Neo4j answers and as whom to log in. Whoever gets one may take it that Neo4j answered a moment ago.
 *
 * @param uri {@code bolt://127.0.0.1:…} for the default store; whatever the settings say otherwise
 * @param password never printed
 * @param startedHere whether this process started the store
 */
public record StoreConnection(URI uri, String user, String password, boolean startedHere) {
    @Override
    public String toString() {
        return "StoreConnection[uri=" + uri + ", user=" + user + ", startedHere=" + startedHere + "]";
    }
}
