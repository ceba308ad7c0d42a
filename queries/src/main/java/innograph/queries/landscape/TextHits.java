package innograph.queries.landscape;

import innograph.queries.Reader;
import innograph.queries.filter.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What a text speaks of: technologies by their names, and organizations by the names of what they did, offer or are. */
public final class TextHits {
    private static final int LOOKED_THROUGH = 500;

    private static final String HITS = """
            CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node AS n, score
            WHERE n:Technology OR n:Project OR n:Patent OR n:Publication OR n:Offer OR n:Organization
            RETURN n.id AS id, n:Technology AS isTechnology, score,
              CASE WHEN n:Organization THEN [n.id] ELSE COLLECT {
                MATCH (n)-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|OFFERS]-(o:Organization) RETURN DISTINCT o.id ORDER BY o.id LIMIT 100
              } END AS organizations,
              COLLECT { MATCH (n)-[:ABOUT]->(t:Technology) RETURN t.id } AS technologies
            ORDER BY score DESC, id
            """;

    private final Reader reader;

    public TextHits(Reader reader) {
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param technologies by number, how much they are meant
     * @param organizations by number, how much their works speak of it as a part of the best, 0 to 1
     * @param works of each organization, ids, the best first
     */
    public record Found(
            Map<Integer, Float> technologies, Map<Integer, Float> organizations, Map<Integer, List<String>> works) {
        public static final Found NOTHING = new Found(Map.of(), Map.of(), Map.of());
    }

    /**
     * What a text speaks of; a part of its words is enough.
     *
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Found of(String text, Landscape landscape) {
        SearchText words = SearchText.of(text);
        if (words.isEmpty()) {
            return Found.NOTHING;
        }
        Map<Integer, Float> technologies = new HashMap<>();
        Map<Integer, Float> organizations = new HashMap<>();
        Map<Integer, List<String>> works = new HashMap<>();
        Map<String, Object> parameters =
                Map.of("index", words.index(), "query", words.luceneAny(), "limit", LOOKED_THROUGH);
        for (Record row : reader.rows(HITS, parameters, row -> row)) {
            float score = (float) row.get("score").asDouble();
            String id = row.get("id").asString();
            if (row.get("isTechnology").asBoolean()) {
                landscape.findTechnology(id).ifPresent(number -> technologies.merge(number, score, Float::sum));
            }
            // what the works that speak of it are about is meant too, but less surely
            row.get("technologies")
                    .asList(Value::asString)
                    .forEach(technology -> landscape
                            .findTechnology(technology)
                            .ifPresent(number -> technologies.merge(number, score / 4, Float::sum)));
            for (String organization : row.get("organizations").asList(Value::asString)) {
                landscape.find(organization).ifPresent(number -> {
                    organizations.merge(number, score, Float::sum);
                    if (!organization.equals(id)) { // its own name is no evidence
                        works.computeIfAbsent(number, o -> new ArrayList<>()).add(id);
                    }
                });
            }
        }
        float most = organizations.values().stream().max(Float::compare).orElse(1f);
        organizations.replaceAll((organization, score) -> score / most);
        return new Found(technologies, organizations, works);
    }
}
