package innograph.identity.organization;

import innograph.model.OrganizationKind;
import innograph.model.Presence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

/** Reads a directory from the graph, row by row. */
final class DirectoryReader {
    private static final String REGIONS = """
            MATCH (region:Region) WHERE %1$s
            RETURN region.id AS id, region.name AS name, region.names AS names, region.aliases AS aliases,
              region.country AS country, region.level AS level,
              COLLECT { MATCH (region)-[r:PART_OF]->(whole:Region) WHERE %2$s RETURN whole.id } AS wholes
            """.formatted(Presence.of("region"), Presence.of("r"));

    private static final String ORGANIZATIONS = """
            MATCH (o:Organization) WHERE %1$s
              AND (NOT $known OR coalesce(o.mention, false) = false
                AND EXISTS { (o)-[:IDENTIFIED_BY]->(i:Identifier) WHERE NOT split(i.value, ':')[0] IN $private })
            RETURN o.id AS id, o.name AS name, o.names AS names, o.aliases AS aliases, labels(o) AS labels,
              o.country AS country, o.city AS city, o.website AS website, o.status AS status, o.mention AS mention,
              COLLECT { MATCH (o)-[r:LOCATED_IN]->(region:Region) WHERE %2$s RETURN region.id ORDER BY region.id } AS regions,
              COLLECT { MATCH (o)-[r:PART_OF]->(whole:Organization) WHERE %2$s AND %3$s RETURN whole.id } AS parents
            """.formatted(Presence.of("o"), Presence.of("r"), Presence.of("whole"));

    private static final int DEEPEST = 5;
    private static final String DIVISION = "iso3166-2:";

    private final Map<String, Region> regions = new HashMap<>();

    private DirectoryReader() {}

    private record Region(
            String id, List<String> names, @Nullable String country, boolean isCountry, List<String> wholes) {}

    /**
     * Reads.
     *
     * @param known true for those alone that an authority knows and records are about
     */
    static Directory read(Driver driver, boolean known) {
        SessionConfig reading =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        try (Session session = driver.session(reading)) {
            return session.executeRead(transaction -> {
                DirectoryReader reader = new DirectoryReader();
                transaction.run(REGIONS).forEachRemaining(reader::region);
                return Directory.of(
                        transaction.run(ORGANIZATIONS, Map.of("known", known, "private", Directory.PRIVATE)).stream()
                                .map(reader::entry));
            });
        }
    }

    private void region(Record row) {
        Region region = new Region(
                row.get("id").asString(),
                names(row),
                text(row, "country"),
                "COUNTRY".equals(text(row, "level")),
                texts(row.get("wholes")));
        regions.put(region.id, region);
    }

    private static List<String> names(Record row) {
        List<String> names = new ArrayList<>();
        names.add(row.get("name").asString(row.get("id").asString()));
        names.addAll(texts(row.get("names")));
        names.addAll(texts(row.get("aliases")));
        return names;
    }

    private static @Nullable String text(Record row, String name) {
        Value value = row.get(name);
        return value.isNull() ? null : value.asString();
    }

    private static List<String> texts(Value value) {
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }

    private DirectoryEntry entry(Record row) {
        Set<String> places = new LinkedHashSet<>();
        String city = text(row, "city");
        if (city != null) {
            places.add(city);
        }
        String country = text(row, "country");
        for (String id : texts(row.get("regions"))) {
            Region region = regions.get(id);
            if (region != null) {
                country = country == null ? region.country : country;
                addPlaces(region, places, DEEPEST);
            }
        }
        Organization organization = new Organization(
                row.get("id").asString(),
                row.get("name").asString(row.get("id").asString()),
                kinds(row),
                country,
                List.copyOf(places),
                text(row, "website"),
                texts(row.get("parents")),
                "active".equals(row.get("status").asString("active")),
                row.get("mention").asBoolean(false));
        return new DirectoryEntry(organization, texts(row.get("names")), texts(row.get("aliases")));
    }

    private void addPlaces(Region region, Set<String> places, int deepest) {
        if (region.isCountry || deepest == 0) {
            return;
        }
        places.addAll(region.names);
        if (region.id.startsWith(DIVISION)) {
            places.add(region.id.substring(DIVISION.length())); // US-PA: papers write PA
        }
        for (String whole : region.wholes) {
            Region around = regions.get(whole);
            if (around != null) {
                addPlaces(around, places, deepest - 1);
            }
        }
    }

    private static Set<OrganizationKind> kinds(Record row) {
        Set<OrganizationKind> kinds = EnumSet.noneOf(OrganizationKind.class);
        kinds.addAll(OrganizationKind.among(texts(row.get("labels"))));
        return kinds;
    }
}
