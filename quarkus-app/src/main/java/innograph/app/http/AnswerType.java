package innograph.app.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media types a GraphQL answer comes in. They differ in the status that a refused document gets. */
enum AnswerType {
    /** What clients get that do not ask for anything; every well-formed request is answered with 200. */
    JSON("application/json"),
    /** What the specification prefers; a document that is refused before execution is answered with 400. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String mediaType;

    AnswerType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The value of the answer's {@code Content-Type} header. */
    String contentType() {
        return mediaType + "; charset=utf-8";
    }

    int statusOf(boolean executed) {
        return switch (this) {
            case JSON -> 200;
            case GRAPHQL_RESPONSE -> executed ? 200 : 400;
        };
    }

    /**
     * The type a client likes best, by the rules of RFC 9110, section 12.5.1: the most specific range decides on a type, the
     * higher weight wins. Between equals the one wins that was asked for by name, then the one that was named first, then JSON.
     *
     * @param accept the {@code Accept} header; null or blank if the client sent none. Parts that cannot be read are skipped
     * @return empty if the client takes neither type
     */
    static Optional<AnswerType> preferredBy(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        List<String> parts = List.of(accept.split(",", -1));
        return Arrays.stream(values())
                .flatMap(type -> type.bestMatch(parts).stream())
                .filter(match -> match.weight() > 0)
                .max(Comparator.comparingDouble(Match::weight)
                        .thenComparingInt(Match::specificity)
                        .thenComparing(Match::position, Comparator.reverseOrder())
                        .thenComparing(Match::type, Comparator.reverseOrder()))
                .map(Match::type);
    }

    private Optional<Match> bestMatch(List<String> parts) {
        Match best = null;
        for (int position = 0; position < parts.size(); position++) {
            Match match = match(parts.get(position), position);
            if (match != null && (best == null || match.specificity() > best.specificity())) {
                best = match;
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Match match(String part, int position) {
        MediaType range = MediaType.parse(part);
        int specificity = specificity(range.name());
        if (specificity < 0 || !range.isUtf8()) {
            return null;
        }
        return weight(range.parameters().getOrDefault("q", "1"), specificity, position);
    }

    private int specificity(String range) {
        return switch (range) {
            case "*/*" -> 0;
            case "application/*" -> 1;
            default -> range.equals(mediaType) ? 2 : -1;
        };
    }

    private @Nullable Match weight(String weight, int specificity, int position) {
        return weight.matches("[01](\\.[0-9]{0,3})?")
                ? new Match(this, Double.parseDouble(weight), specificity, position)
                : null;
    }

    /**
     * A media range that covers a type.
     *
     * @param weight in [0, 1]; 0 means that the client does not want it
     * @param specificity 0 for any type, 1 for any application type, 2 for this very type
     */
    private record Match(AnswerType type, double weight, int specificity, int position) {}
}
