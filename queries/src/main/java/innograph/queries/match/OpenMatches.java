package innograph.queries.match;

import innograph.model.Openness;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Open offers and demands by technology and region. One of which no status is known is taken for open, unless its
 * last day is past; one that is only named in passing is none.
 */
public final class OpenMatches {
    private static final String BELOW = """
            MATCH (:Technology {id: $technology})<-[:BROADER*0..]-(t:Technology)
            WITH DISTINCT t
            MATCH (n:Offer|Demand)-[:ABOUT]->(t)
            WITH DISTINCT n
            """;

    private static final String ANY = "MATCH (n:Offer|Demand)\n";

    private static final String OPEN = "WHERE %s\n".formatted(Openness.of("n"));

    /** Where it is; those that do not say so are where they come from. */
    private static final String PLACE = """
            (n)-[:LOCATED_IN]->(r)-[:PART_OF*0..]->(:Region {id: $region})
            """;

    private static final String SEAT = """
            (n)<-[:OFFERS|DEMANDS]-()-[:LOCATED_IN]->(r)-[:PART_OF*0..]->(:Region {id: $region})
              WHERE NOT EXISTS { (n)-[:LOCATED_IN]->() }
            """;

    private static final String THERE = "AND (EXISTS { MATCH %s } OR EXISTS { MATCH %s })\n".formatted(PLACE, SEAT);

    private static final String IDS = "RETURN n.id AS id ORDER BY id LIMIT $limit";

    private static final String REASONS =
            """
            RETURN %s AS entity,
              COLLECT {
                MATCH (n)-[:ABOUT]->(t)-[:BROADER*0..]->(:Technology {id: $technology})
                RETURN DISTINCT %s AS found ORDER BY found.properties.id LIMIT 1
              } AS technology,
              COLLECT {
                CALL (n) { MATCH %s RETURN r UNION MATCH %s RETURN r }
                RETURN DISTINCT %s AS found ORDER BY found.properties.id LIMIT 1
              } AS region
            """.formatted(Entity.PROJECTION, Entity.projection("t"), PLACE, SEAT, Entity.projection("r"));

    private final Reader reader;

    public OpenMatches(Reader reader) {
        this.reader = reader;
    }

    /**
     * Those that fit.
     *
     * @param limit how many at most
     * @return their ids, in rising order
     */
    public List<String> ids(Wanted wanted, int limit) {
        Map<String, Object> parameters = parameters(wanted);
        parameters.put("limit", limit);
        return reader.rows(
                (wanted.technology() == null ? ANY : BELOW) + OPEN + (wanted.region() == null ? "" : THERE) + IDS,
                parameters,
                row -> row.get("id").asString());
    }

    /** One of them with the reasons; empty if it does not fit, or not any more. */
    public Optional<Match> match(String id, Wanted wanted) {
        Map<String, Object> parameters = parameters(wanted);
        parameters.put("id", id);
        return reader
                .rows("MATCH (n:Offer|Demand {id: $id})\n" + OPEN + REASONS, parameters, OpenMatches::match)
                .stream()
                .filter(match -> fits(match, wanted))
                .findFirst();
    }

    private static boolean fits(Match match, Wanted wanted) {
        return (wanted.technology() == null || match.technology().isPresent())
                && (wanted.region() == null || match.region().isPresent());
    }

    private static Match match(Record row) {
        return new Match(
                Entity.of(row.get("entity")),
                first(row.get("technology")),
                first(row.get("region")),
                0,
                true,
                List.of(),
                List.of());
    }

    private static Optional<Entity> first(Value list) {
        return list.asList(Entity::of).stream().findFirst();
    }

    private static Map<String, Object> parameters(Wanted wanted) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("technology", id(wanted.technology()));
        parameters.put("region", id(wanted.region()));
        return parameters;
    }

    /** No entity has an empty id, so nothing is found for what is not wanted. */
    private static String id(@Nullable String wanted) {
        return wanted == null ? "" : wanted;
    }
}
