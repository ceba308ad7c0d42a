package innograph.queries.match;

import innograph.queries.Reader;
import innograph.queries.match.Match.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What those behind an offer and those behind a demand did together. */
final class Collaboration {
    private static final String WORKS = """
            MATCH (one:Organization)-[r:COLLABORATES_WITH]-(other:Organization)
            WHERE one.id IN $ones AND other.id IN $others
            RETURN other.id AS other, sum(coalesce(r.projects, 0) + coalesce(r.patents, 0) + coalesce(r.publications, 0)
              + coalesce(r.contracts, 0)) AS works
            """;

    /** So many works together bring half of the most. */
    private static final double HALF = 3;

    private Collaboration() {}

    /** Number of works by the id of who did them with one of those behind the wish; those without are absent. */
    static Map<String, Integer> works(Facts wanted, List<Facts> found, Reader reader) {
        Map<String, Integer> works = new HashMap<>();
        List<String> others = found.stream()
                .flatMap(facts -> facts.owners().stream())
                .distinct()
                .toList();
        if (!wanted.owners().isEmpty() && !others.isEmpty()) {
            reader.rows(
                    WORKS,
                    Map.of("ones", wanted.owners(), "others", others),
                    row -> works.put(
                            row.get("other").asString(), row.get("works").asInt()));
        }
        return works;
    }

    static Reason reason(int works) {
        MatchFeature feature = MatchFeature.COLLABORATION;
        double value = works / (works + HALF);
        return Fusion.reason(feature, value, feature.sentence(works, "en"), feature.sentence(works, "zh"));
    }
}
