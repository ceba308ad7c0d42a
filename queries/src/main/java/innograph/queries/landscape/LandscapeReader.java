package innograph.queries.landscape;

import innograph.model.Coordinates;
import innograph.model.OrganizationKind;
import innograph.model.Presence;
import innograph.queries.Reader;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Point;

/** Reads the landscape from the graph. What has vanished from all data sets that spoke of it does not count. */
final class LandscapeReader {
    private static final String ORGANIZATIONS = """
            MATCH (o:Organization) WHERE %1$s
            RETURN o.id AS id, labels(o) AS labels, o.country AS country, o.city AS city, o.location AS place,
              EXISTS { (o)-[:LISTED_AS]->() } AS listed,
              COLLECT { MATCH (o)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(r:Region) RETURN DISTINCT r.id } AS regions
            """.formatted(Presence.of("o"));

    private static final String TECHNOLOGIES = """
            MATCH (t:Technology) WHERE %1$s
            RETURN t.id AS id, COLLECT { MATCH (t)-[r:BROADER]->(b:Technology) WHERE %2$s RETURN b.id } AS broader
            """.formatted(Presence.of("t"), Presence.of("r"));

    private static final String STATEMENTS = """
            MATCH (o:Organization) WHERE EXISTS { (o)-[:ABOUT]->(:Technology) }
            RETURN o.id AS id, COLLECT { MATCH (o)-[r:ABOUT]->(t:Technology) WHERE %1$s RETURN t.id } AS technologies
            """.formatted(Presence.of("r"));

    private static final String WORKS = """
            MATCH (w:Project|Patent|Publication|Contract) WHERE %1$s
            RETURN coalesce(w.signed.year, w.filed.year, w.start.year, w.published.year, w.year) AS year,
              COLLECT {
                MATCH (w)-[r:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(o:Organization) WHERE %2$s AND %3$s
                RETURN o.id
              } AS organizations,
              COLLECT { MATCH (w)-[r:ABOUT]->(t:Technology) WHERE %2$s RETURN t.id } AS technologies
            """.formatted(Presence.of("w"), Presence.of("r"), Presence.of("o"));

    private LandscapeReader() {}

    static Landscape read(Reader reader) {
        List<OrganizationFacts> organizations = reader.rows(ORGANIZATIONS, Map.of(), LandscapeReader::organization);
        List<About> technologies = reader.rows(TECHNOLOGIES, Map.of(), row -> about(row, "broader"));
        List<About> statements = reader.rows(STATEMENTS, Map.of(), row -> about(row, "technologies"));
        return reader.read(WORKS, Map.of(), rows -> {
            LandscapeBuilder builder = new LandscapeBuilder(
                    organizations, technologies.stream().map(About::id).toList());
            technologies.forEach(technology -> builder.broader(technology.id(), technology.technologies()));
            statements.forEach(statement -> builder.statement(statement.id(), statement.technologies()));
            rows.forEach(row -> builder.work(
                    row.get("year").isNull() ? null : row.get("year").asInt(),
                    texts(row, "organizations"),
                    texts(row, "technologies")));
            return builder.build();
        });
    }

    private record About(String id, List<String> technologies) {}

    private static About about(Record row, String technologies) {
        return new About(row.get("id").asString(), texts(row, technologies));
    }

    private static OrganizationFacts organization(Record row) {
        Set<OrganizationKind> kinds = EnumSet.noneOf(OrganizationKind.class);
        kinds.addAll(OrganizationKind.among(row.get("labels").asList(Value::asString)));
        String city = text(row, "city");
        return new OrganizationFacts(
                row.get("id").asString(),
                kinds,
                text(row, "country"),
                city == null ? null : city.toUpperCase(Locale.ROOT),
                place(row.get("place")),
                Set.copyOf(texts(row, "regions")),
                row.get("listed").asBoolean());
    }

    private static @Nullable Coordinates place(Value value) {
        if (value.isNull()) {
            return null;
        }
        Point point = value.asPoint();
        return new Coordinates(point.y(), point.x());
    }

    private static @Nullable String text(Record row, String name) {
        return row.get(name).asString(null);
    }

    private static List<String> texts(Record row, String name) {
        return row.get(name).asList(Value::asString);
    }
}
