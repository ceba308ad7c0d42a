package innograph.queries.match;

import innograph.queries.Reader;
import innograph.queries.match.Match.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What those behind a demand or an offer did with others.
 *
 * @param works number of works together, by the id of the other organization
 */
record Collaboration(Map<String, Integer> works) {
    static final Collaboration NONE = new Collaboration(Map.of());

    private static final String WORKS = """
            MATCH (one:Organization)-[r:COLLABORATES_WITH]-(other:Organization)
            WHERE one.id IN $ones
            RETURN other.id AS other, sum(coalesce(r.projects, 0) + coalesce(r.patents, 0) + coalesce(r.publications, 0)
              + coalesce(r.contracts, 0)) AS works
            """;

    /** So many works together bring half of the most. */
    private static final double HALF = 3;

    Collaboration {
        works = Map.copyOf(works);
    }

    static Collaboration of(Facts wanted, Reader reader) {
        if (wanted.owners().isEmpty()) {
            return NONE;
        }
        Map<String, Integer> works = new HashMap<>();
        reader.rows(
                WORKS,
                Map.of("ones", wanted.owners()),
                row -> works.put(row.get("other").asString(), row.get("works").asInt()));
        return new Collaboration(works);
    }

    /** Empty if none of those behind the two worked together. */
    Optional<Reason> reason(Facts found) {
        MatchFeature feature = MatchFeature.COLLABORATION;
        return found.owners().stream()
                .map(owner -> works.getOrDefault(owner, 0))
                .filter(number -> number > 0)
                .max(Integer::compare)
                .map(number -> Fusion.reason(
                        feature,
                        number / (number + HALF),
                        feature.sentence(number, "en"),
                        feature.sentence(number, "zh")));
    }
}
