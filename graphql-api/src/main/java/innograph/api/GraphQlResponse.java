package innograph.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the service answers.
 *
 * @param body the response map of the GraphQL specification: data, errors, extensions
 * @param executed false if the operation was refused before anything ran (it could not be parsed, validated or was over a
 *     limit), so that the answer has no {@code data}
 */
public record GraphQlResponse(Map<String, @Nullable Object> body, boolean executed) {}
