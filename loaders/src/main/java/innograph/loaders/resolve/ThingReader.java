package innograph.loaders.resolve;

import innograph.identity.name.Latin;
import innograph.identity.name.PersonName;
import innograph.model.EntityType;
import innograph.model.Presence;
import innograph.model.identifier.Identifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** Reads all organizations or all persons of a graph, a few thousand at a time. What has vanished from all data sets is left out. */
final class ThingReader {
    private static final int AT_A_TIME = 2_000;

    private static final String ORGANIZATIONS = """
            MATCH (e:Entity) WHERE e.id > $after AND e:Organization AND %1$s
            WITH e ORDER BY e.id LIMIT $number
            RETURN e.id AS id, e.names + coalesce(e.aliases, []) AS names, e.country AS country, e.website AS website,
              [e.city] + COLLECT { MATCH (e)-[l:LOCATED_IN]->(r:Region) WHERE %2$s RETURN r.name } AS cities,
              COLLECT { MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS identifiers,
              COLLECT {
                MATCH (e)-[c:COLLABORATES_WITH]-(n:Organization)
                RETURN n.name ORDER BY c.weight DESC, n.name LIMIT 60
              } AS neighbours,
              COLLECT { MATCH (e)-[l:PART_OF]->(p:Organization) WHERE %2$s RETURN p.id } AS groups,
              COLLECT {
                MATCH (e)-[a:ACTIVE_IN]->(t:Technology) RETURN t.id ORDER BY a.share DESC, t.id LIMIT 20
              } AS topics,
              [] AS works
            ORDER BY id
            """.formatted(Presence.of("e"), Presence.of("l"));

    private static final String PERSONS = """
            MATCH (e:Entity) WHERE e.id > $after AND e:Person AND %1$s
            WITH e ORDER BY e.id LIMIT $number
            CALL (e) {
              OPTIONAL MATCH (w)-[:AUTHORED_BY|INVENTED_BY]->(e)
              WITH w ORDER BY w.id LIMIT 200
              RETURN collect(w) AS works
            }
            RETURN e.id AS id, e.names + coalesce(e.aliases, []) AS names, e.country AS country, null AS website,
              [e.city] AS cities,
              COLLECT { MATCH (e)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS identifiers,
              COLLECT {
                UNWIND works AS w
                MATCH (w)-[:AUTHORED_BY|INVENTED_BY]->(n:Person) WHERE n <> e
                RETURN DISTINCT n.name LIMIT 100
              } AS neighbours,
              COLLECT { MATCH (e)-[l:AFFILIATED_WITH]->(o:Organization) WHERE %2$s RETURN o.id }
                + COLLECT { UNWIND works AS w MATCH (w)-[:APPLIED_BY]->(o:Organization) RETURN DISTINCT o.id } AS groups,
              COLLECT { UNWIND works AS w MATCH (w)-[:ABOUT]->(t:Technology) RETURN DISTINCT t.id LIMIT 30 } AS topics,
              [w IN works | w.id] AS works
            ORDER BY id
            """.formatted(Presence.of("e"), Presence.of("l"));

    /** One text for each that many things have in common. */
    private final Map<String, String> texts = new HashMap<>();

    private final EntityType type;

    private ThingReader(EntityType type) {
        this.type = type;
    }

    /**
     * Reads, in the order of the ids.
     *
     * @param read is told how many were read so far
     */
    static List<Thing> read(Driver driver, EntityType type, IntConsumer read) {
        String statement = type == EntityType.PERSON ? PERSONS : ORGANIZATIONS;
        ThingReader reader = new ThingReader(type);
        List<Thing> things = new ArrayList<>();
        String after = "";
        try (Session session = driver.session()) {
            while (true) {
                Map<String, Object> parameters = Map.of("after", after, "number", AT_A_TIME);
                List<Record> rows =
                        session.executeRead(tx -> tx.run(statement, parameters).list());
                if (rows.isEmpty()) {
                    return things;
                }
                rows.stream().map(reader::thing).forEach(things::add);
                after = rows.getLast().get("id").asString();
                read.accept(things.size());
            }
        }
    }

    private Thing thing(Record row) {
        TreeSet<String> identifiers = new TreeSet<>(texts(row, "identifiers").toList());
        String id = row.get("id").asString();
        List<String> names = texts(row, "names").distinct().toList();
        return new Thing(
                id,
                identifiers.isEmpty() ? id : identifiers.first(),
                names,
                type == EntityType.PERSON ? Set.of() : shared(names.stream().map(Thing::organizationKey)),
                Optional.ofNullable(row.get("country").asString(null)),
                shared(texts(row, "cities").map(ThingReader::city)),
                Optional.ofNullable(row.get("website").asString(null)).flatMap(ThingReader::domain),
                identifiers.stream().filter(ThingReader::isExclusive).toList(),
                shared(neighbours(texts(row, "neighbours"))),
                shared(texts(row, "groups")),
                shared(texts(row, "topics")),
                shared(texts(row, "works")));
    }

    private static Stream<String> texts(Record row, String field) {
        return row.get(field).asList(Value::asObject).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** 北京市, Beijing and BEIJING are one; a number of the post district is none. */
    private static String city(String written) {
        String withoutSuffix = written.strip().replaceFirst("(?<=..)[市县区省]$", "");
        return Latin.words(withoutSuffix).stream()
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .collect(Collectors.joining());
    }

    /** Those that nobody has resolved yet have ids of their own, so names stand for them. */
    private Stream<String> neighbours(Stream<String> names) {
        return type == EntityType.PERSON
                ? names.map(name -> new PersonName(name).key())
                : names.map(Thing::organizationKey);
    }

    private Set<String> shared(Stream<String> some) {
        return some.filter(text -> !text.isEmpty())
                .map(text -> texts.computeIfAbsent(text, same -> same))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isExclusive(String identifier) {
        return Identifier.parse(identifier)
                .filter(parsed -> parsed.scheme().exclusive())
                .isPresent();
    }

    private static Optional<String> domain(String website) {
        try {
            String host = URI.create(website.contains("://") ? website : "http://" + website)
                    .getHost();
            return Optional.ofNullable(host)
                    .map(text -> text.toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // some websites are no addresses
        }
    }
}
