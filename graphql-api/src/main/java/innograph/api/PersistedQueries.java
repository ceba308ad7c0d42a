package innograph.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients name by their SHA-256 instead of sending them: those that were sent once with their hash (automatic
 * persisted queries, as Apollo's clients do), or a list that nothing else is answered beside.
 */
final class PersistedQueries {
    /** Characters of all documents that are remembered. */
    private static final int REMEMBERED = 2_000_000;

    private static final int LONGEST = 100_000;

    /** What Apollo's clients wait for before they send the whole document. */
    private static final String NOT_FOUND = "PersistedQueryNotFound";

    private final Map<String, String> allowed = new HashMap<>();
    private final SequencedMap<String, String> sent = new LinkedHashMap<>(16, .75f, true);
    private int characters;

    /**
     * A memory for documents.
     *
     * @param allowList the only documents that are answered; empty if all are
     */
    PersistedQueries(Collection<String> allowList) {
        allowList.forEach(document -> allowed.put(sha256(document), document));
    }

    /**
     * The document that a request means.
     *
     * @throws ApiException if it names one that is not known, or none that may be asked
     */
    String document(GraphQlRequest request) {
        String named = hash(request);
        String query = request.query();
        if (query.isEmpty()) {
            return known(named);
        }
        String hash = sha256(query);
        if (named != null && !named.equals(hash)) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "extensions.persistedQuery.sha256Hash: that is not the SHA-256 of the document, which is " + hash);
        }
        if (!allowed.isEmpty() && !allowed.containsKey(hash)) {
            throw new ApiException(
                    ApiProblem.NOT_ON_THE_LIST,
                    "only the documents of the allow-list are answered (innograph.api.allow-list), and this one, of SHA-256 %s, is none of them"
                            .formatted(hash));
        }
        if (named != null && allowed.isEmpty()) {
            remember(hash, query);
        }
        return query;
    }

    private synchronized String known(@Nullable String hash) {
        String document = hash == null ? null : allowed.getOrDefault(hash, sent.get(hash));
        if (document == null) {
            throw new ApiException(ApiProblem.PERSISTED_QUERY_NOT_FOUND, NOT_FOUND);
        }
        return document;
    }

    private synchronized void remember(String hash, String query) {
        if (query.length() > LONGEST || sent.putIfAbsent(hash, query) != null) {
            return;
        }
        characters += query.length();
        while (characters > REMEMBERED) {
            characters -= sent.pollFirstEntry().getValue().length();
        }
    }

    private static @Nullable String hash(GraphQlRequest request) {
        return request.extensions().get("persistedQuery") instanceof Map<?, ?> persisted
                        && persisted.get("sha256Hash") instanceof String hash
                ? hash.toLowerCase(Locale.ROOT)
                : null;
    }

    private static String sha256(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
