package innograph.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One GraphQL operation as a client sent it.
 *
 * @param query the document; empty if the extension {@code persistedQuery} names one
 * @param operationName which operation of the document to run; null if it has only one
 * @param variables by name; a value may be null
 * @param extensions by name; a value may be null
 */
public record GraphQlRequest(
        String query,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions) {
    public GraphQlRequest {
        // not Map.copyOf: a variable may be null
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }
}
