package innograph.queries.entity;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entities by identifier and by type. */
public final class Entities {
    private static final String BY_IDENTIFIER = """
            UNWIND $spellings AS spelling
            MATCH (:Identifier {value: spelling.normal})<-[:IDENTIFIED_BY]-(n:Entity)
            RETURN spelling.written AS written, %s AS entity
            """.formatted(Entity.PROJECTION);

    private static final String IDENTIFIERS = """
            UNWIND $ids AS id
            MATCH (:Entity {id: id})-[:IDENTIFIED_BY]->(i:Identifier)
            RETURN id, collect(i.value) AS identifiers
            """;

    /** Only what is asked for is in the statement, so that an index can answer it. */
    private static final String IN_COUNTRY = " AND n.country = $country";

    private static final String OF_KINDS = " AND any(kind IN $kinds WHERE kind IN labels(n))";

    private final Reader reader;

    public Entities(Reader reader) {
        this.reader = reader;
    }

    /**
     * What a list is narrowed to.
     *
     * @param country ISO 3166-1 alpha-2; empty for all
     * @param kinds of organizations, any of them; empty for all
     */
    public record Filter(Optional<String> country, List<OrganizationKind> kinds) {
        public static final Filter NONE = new Filter(Optional.empty(), List.of());

        public Filter {
            kinds = List.copyOf(kinds);
        }

        private String conditions() {
            return (country.isPresent() ? IN_COUNTRY : "") + (kinds.isEmpty() ? "" : OF_KINDS);
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            country.ifPresent(code -> parameters.put("country", code));
            if (!kinds.isEmpty()) {
                parameters.put(
                        "kinds", kinds.stream().map(OrganizationKind::label).toList());
            }
            return parameters;
        }
    }

    /**
     * The entities that these identifiers name.
     *
     * @param identifiers any of an entity's, as {@code scheme:value} or as its authority's web address
     * @return by the identifier that was asked for; what the graph does not hold is absent
     */
    public Map<String, Entity> named(Collection<String> identifiers) {
        Map<String, Entity> found = new HashMap<>();
        List<Map<String, String>> spellings = identifiers.stream()
                .map(written -> Map.of(
                        "written",
                        written,
                        "normal",
                        Identifier.parse(written).map(Identifier::toString).orElse(written)))
                .toList();
        reader.rows(
                BY_IDENTIFIER,
                Map.of("spellings", spellings),
                row -> found.put(row.get("written").asString(), Entity.of(row.get("entity"))));
        return found;
    }

    /** All identifiers of each entity, as {@code scheme:value}, in their alphabetic order. */
    public Map<String, List<String>> identifiers(Collection<String> ids) {
        Map<String, List<String>> found = new HashMap<>();
        reader.rows(
                IDENTIFIERS,
                Map.of("ids", List.copyOf(ids)),
                row -> found.put(
                        row.get("id").asString(),
                        row.get("identifiers").asList(value -> value.asString()).stream()
                                .sorted()
                                .toList()));
        return found;
    }

    /** A page of all entities of a type, in the order of their ids. */
    public Page<Entity> list(EntityType type, Filter filter, Position after, int size) {
        Map<String, Object> parameters = filter.parameters();
        parameters.put("after", after.id());
        parameters.put("limit", size + 1L);
        // a label can't be a parameter of a plan that uses an index; it comes from an enum
        String statement = """
                MATCH (n:%s)
                WHERE n.id > $after%s
                RETURN %s AS entity
                ORDER BY n.id LIMIT $limit
                """.formatted(type.label(), filter.conditions(), Entity.PROJECTION);
        return Page.of(reader.rows(statement, parameters, row -> Entity.of(row.get("entity"))), size);
    }

    /** How many entities of a type there are. */
    public long count(EntityType type, Filter filter) {
        String statement =
                "MATCH (n:%s) WHERE true%s RETURN count(n) AS number".formatted(type.label(), filter.conditions());
        return reader.rows(
                        statement, filter.parameters(), row -> row.get("number").asLong())
                .getFirst();
    }
}
