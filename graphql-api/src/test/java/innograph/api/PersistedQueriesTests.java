package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersistedQueriesTests {
    private static final String DOCUMENT = "{ __typename }";

    private final PersistedQueries all = new PersistedQueries(List.of());
    private final PersistedQueries listed = new PersistedQueries(List.of(DOCUMENT));

    private static GraphQlRequest request(String query, @Nullable String named) {
        Map<String, Object> extensions =
                named == null ? Map.of() : Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256(named)));
        return new GraphQlRequest(query, null, Map.of(), Map.copyOf(extensions));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(PersistedQueries queries, GraphQlRequest request, ApiProblem problem) {
        assertThatThrownBy(() -> queries.document(request))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void aDocumentNeedsNoName() {
        assertThat(all.document(request(DOCUMENT, null))).isEqualTo(DOCUMENT);
    }

    @Test
    void aDocumentThatWasSentWithItsHashIsKnownByIt() {
        all.document(request(DOCUMENT, DOCUMENT));
        assertThat(all.document(request("", DOCUMENT))).isEqualTo(DOCUMENT);
    }

    @Test
    void aDocumentThatWasNeverSentIsNotKnown() {
        assertRefused(all, request("", DOCUMENT), ApiProblem.PERSISTED_QUERY_NOT_FOUND);
    }

    @Test
    void aDocumentThatWasSentWithoutItsHashIsNotKnown() {
        all.document(request(DOCUMENT, null));
        assertRefused(all, request("", DOCUMENT), ApiProblem.PERSISTED_QUERY_NOT_FOUND);
    }

    @Test
    void theHashOfAnotherDocumentIsRefused() {
        assertRefused(all, request(DOCUMENT, "{ other }"), ApiProblem.ARGUMENT);
    }

    @Test
    void theMemoryIsBounded() {
        all.document(request(DOCUMENT, DOCUMENT));
        IntStream.range(0, 30)
                .mapToObj(i -> "#" + i + "x".repeat(99_000))
                .forEach(document -> all.document(request(document, document)));
        assertRefused(all, request("", DOCUMENT), ApiProblem.PERSISTED_QUERY_NOT_FOUND);
    }

    @Test
    void aListKnowsItsDocumentsFromTheStart() {
        assertThat(listed.document(request("", DOCUMENT))).isEqualTo(DOCUMENT);
    }

    @Test
    void aListLetsItsDocumentsThrough() {
        assertThat(listed.document(request(DOCUMENT, null))).isEqualTo(DOCUMENT);
    }

    @Test
    void aListLetsNothingElseThrough() {
        assertRefused(listed, request("{ other }", null), ApiProblem.NOT_ON_THE_LIST);
    }
}
