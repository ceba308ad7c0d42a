package innograph.queries.link;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.queries.Reader;
import innograph.queries.Year;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The links of many entities at once, whatever their type. */
public final class Steps {
    /** What has more links than this leads anywhere and nowhere. */
    public static final int HUB = 1_000;

    /** That about which somebody asks may have more; with still more it would take too long to read them all. */
    public static final int HUB_ASKED_ABOUT = 50_000;

    private static final String ALL = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            WHERE COUNT { (n)-[:%1$s]-() } <= $most
            MATCH (n)-[r:%1$s]-(m:Entity)
            """;

    private static final String FORWARD = "MATCH (n:Entity {id: $id})-[r:%1$s]->(m:Entity)\n";

    private static final String BACKWARD = "MATCH (n:Entity {id: $id})<-[r:%1$s]-(m:Entity)\n";

    private static final String STEPS = """
            WHERE %4$s AND coalesce(r.last, r.to, %3$s, 9999) >= $since
            RETURN n.id AS id, type(r) AS type, startNode(r) = n AS forward, m.id AS other, labels(m) AS labels,
              CASE type(r) %2$s END AS strength,
              CASE type(r)
                WHEN 'COLLABORATES_WITH' THEN coalesce(r.weight, 0.0)
                WHEN 'ACTIVE_IN' THEN reduce(sum = 0, works IN [r.projects, r.patents, r.publications, r.contracts, r.statements] | sum + coalesce(works, 0))
                WHEN 'AFFILIATED_WITH' THEN CASE WHEN m:Person THEN COUNT { (m)-[:AUTHORED_BY|INVENTED_BY|PARTICIPATES_IN]-() } END
              END AS amount
            """;

    private static final String STRONGEST = "ORDER BY coalesce(amount, strength) DESC, other LIMIT $most";

    private static final String NUMBERS =
            "MATCH (n:Entity {id: $id}) UNWIND [%s] AS of WITH of WHERE of.number > 0 RETURN of.type AS type, of.number AS number ORDER BY type";

    private static final String LINKED = "MATCH (n:%s) WHERE EXISTS { (n)-[:%s]-() } RETURN n.id AS id";

    private final Reader reader;

    public Steps(Reader reader) {
        this.reader = reader;
    }

    /**
     * All links of some types.
     *
     * @param most an entity with more links is left out as a whole
     * @param since a link is left out if it ended before this year, or leads to what came about before it
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<Step> of(Collection<String> ids, Set<LinkType> types, int most, int since) {
        if (ids.isEmpty() || types.isEmpty()) {
            return List.of();
        }
        return reader.rows(
                statement(ALL + STEPS, types),
                Map.of("ids", List.copyOf(ids), "most", most, "since", since),
                Steps::step);
    }

    /**
     * How many links of each type an entity has, whether or not they still count.
     *
     * @return without types of which it has none
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Map<LinkType, Long> numbers(String id, Set<LinkType> types) {
        if (types.isEmpty()) {
            return Map.of();
        }
        String each = types.stream()
                .map(type -> "{type: '%1$s', number: COUNT { (n)-[:%1$s]-() }}".formatted(type))
                .sorted()
                .collect(Collectors.joining(", "));
        Map<LinkType, Long> numbers = new EnumMap<>(LinkType.class);
        reader.rows(NUMBERS.formatted(each), Map.of("id", id), row -> row)
                .forEach(row -> numbers.put(
                        LinkType.valueOf(row.get("type").asString()),
                        row.get("number").asLong()));
        return numbers;
    }

    /**
     * Those links of a type that come first at an entity, however many it has.
     *
     * @param most so many that point from it, and so many that point to it
     * @param since a link is left out if it ended before this year, or leads to what came about before it
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<Step> strongest(String id, LinkType type, int most, int since) {
        return Stream.of(FORWARD, BACKWARD)
                .flatMap(pattern -> reader
                        .rows(
                                statement(pattern + STEPS + STRONGEST, Set.of(type)),
                                Map.of("id", id, "most", most, "since", since),
                                Steps::step)
                        .stream())
                .toList();
    }

    /** Types of links come from an enum; the degree of a node is known to the store only by a type that is written out. */
    private static String statement(String template, Set<LinkType> types) {
        return template.formatted(
                named(types),
                types.stream()
                        .map(type -> "WHEN '%s' THEN %s".formatted(type, strength(type)))
                        .sorted()
                        .collect(Collectors.joining(" ")),
                Year.of("m"),
                Walk.holds("r"));
    }

    /**
     * Ids of all entities of a type that have a link of one of some types.
     *
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<String> linked(EntityType type, Set<LinkType> links) {
        return links.isEmpty()
                ? List.of()
                : reader.rows(
                        LINKED.formatted(type.label(), named(links)),
                        Map.of(),
                        row -> row.get("id").asString());
    }

    private static String named(Set<LinkType> links) {
        return links.stream().map(LinkType::name).sorted().collect(Collectors.joining("|"));
    }

    private static String strength(LinkType type) {
        String tie = "1 / sqrt(toFloat(COUNT { (n)-[:%1$s]-() } * COUNT { (m)-[:%1$s]-() }))".formatted(type);
        return switch (type) {
            case SAME_AS -> "coalesce(r.score, 0.5) * " + tie;
            case ACTIVE_IN -> "coalesce(r.share, 0.0) * " + tie;
            case CONTROLLED_BY -> "coalesce(r.confidence, 0.5) * " + tie;
            default -> tie;
        };
    }

    private static Step step(Record row) {
        LinkType type = LinkType.valueOf(row.get("type").asString());
        double strength = Math.clamp(row.get("strength").asDouble(), Double.MIN_NORMAL, 1);
        return new Step(
                row.get("id").asString(),
                type,
                type.symmetric() || row.get("forward").asBoolean(),
                row.get("other").asString(),
                EntityType.among(row.get("labels").asList(Value::asString)).orElseThrow(),
                strength,
                row.get("amount").asDouble(strength));
    }
}
