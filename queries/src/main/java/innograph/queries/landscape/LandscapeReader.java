package innograph.queries.landscape;

import innograph.model.ChangedOrganizations;
import innograph.model.Coordinates;
import innograph.model.OrganizationKind;
import innograph.model.Presence;
import innograph.queries.Reader;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String WORK = "(w:Project|Patent|Publication|Contract)";

    private static final String ALL_WORKS = "MATCH %s\n".formatted(WORK);

    private static final String WORKS_OF_SOME = """
            UNWIND $organizations AS id
            MATCH (:Organization {id: id})-[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-%s
            WITH DISTINCT w
            """.formatted(WORK);

    private static final String WORKS = """
            WITH w WHERE %1$s
            RETURN coalesce(w.signed.year, w.filed.year, w.start.year, w.published.year, w.year) AS year,
              COLLECT {
                MATCH (w)-[r:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER]-(o:Organization) WHERE %2$s AND %3$s
                RETURN o.id
              } AS organizations,
              COLLECT { MATCH (w)-[r:ABOUT]->(t:Technology) WHERE %2$s RETURN t.id } AS technologies
            """.formatted(Presence.of("w"), Presence.of("r"), Presence.of("o"));

    /** From so many of all organizations on it is quicker to read all works. */
    private static final double MOST_CHANGED = 0.1;

    private final Reader reader;
    private @Nullable Landscape latest;
    private long derivation;

    LandscapeReader(Reader reader) {
        this.reader = reader;
    }

    /**
     * The landscape of the graph as it is now. What organizations are is read anew each time; of works only those of organizations that
     * changed since the last time, as far as derivations tell them. To be called by one at a time.
     */
    Landscape read() {
        Changes changes = reader.rows(ChangedOrganizations.SINCE, Map.of("since", derivation), Changes::of)
                .getFirst();
        Facts facts = new Facts(
                reader.rows(ORGANIZATIONS, Map.of(), LandscapeReader::organization),
                reader.rows(TECHNOLOGIES, Map.of(), row -> about(row, "broader")),
                reader.rows(STATEMENTS, Map.of(), row -> about(row, "technologies")));
        Landscape earlier = latest;
        Landscape read = earlier == null || !changes.areAllSince(derivation)
                ? anew(facts)
                : Difference.between(earlier, facts.organizationIds(), facts.technologyIds(), changes.organizations())
                        .filter(it -> it.read().size() <= MOST_CHANGED * facts.organizations.size())
                        .map(it -> after(earlier, facts, it))
                        .orElseGet(() -> anew(facts));
        latest = read;
        derivation = changes.number();
        return read;
    }

    private Landscape anew(Facts facts) {
        return reader.read(ALL_WORKS + WORKS, Map.of(), rows -> with(rows, facts.begun()));
    }

    private Landscape after(Landscape earlier, Facts facts, Difference difference) {
        return reader.read(WORKS_OF_SOME + WORKS, Map.of("organizations", difference.read()), rows -> {
            LandscapeBuilder builder = facts.begun();
            builder.works(earlier, difference.left());
            return with(rows, builder);
        });
    }

    private static Landscape with(Stream<Record> works, LandscapeBuilder builder) {
        works.forEach(row -> builder.work(
                row.get("year").isNull() ? null : row.get("year").asInt(),
                texts(row, "organizations"),
                texts(row, "technologies")));
        return builder.build();
    }

    /** All but the works. */
    private record Facts(List<OrganizationFacts> organizations, List<About> technologies, List<About> statements) {
        Set<String> organizationIds() {
            return organizations.stream().map(OrganizationFacts::id).collect(Collectors.toSet());
        }

        Set<String> technologyIds() {
            return technologies.stream().map(About::id).collect(Collectors.toSet());
        }

        LandscapeBuilder begun() {
            LandscapeBuilder builder = new LandscapeBuilder(
                    organizations, technologies.stream().map(About::id).toList());
            technologies.forEach(technology -> builder.broader(technology.id(), technology.technologies()));
            statements.forEach(statement -> builder.statement(statement.id(), statement.technologies()));
            return builder;
        }
    }

    /**
     * What derivations tell since one of them.
     *
     * @param number of the last one
     * @param told how many of them
     * @param organizations ids of those whose works changed
     */
    private record Changes(long number, long told, List<String> organizations) {
        static Changes of(Record row) {
            return new Changes(row.get("number").asLong(), row.get("told").asLong(), texts(row, "organizations"));
        }

        /** A change that no derivation tells may be anywhere. */
        boolean areAllSince(long since) {
            return number - since == told && !organizations.isEmpty();
        }
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
