package innograph.queries.summary;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.queries.Reader;
import innograph.queries.Year;
import innograph.queries.entity.Entity;
import innograph.queries.filter.FilterCypher;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Counts, facets and aggregates: one statement each, for the selections of many entities at a time. */
public final class Summaries {
    private final Reader reader;

    public Summaries(Reader reader) {
        this.reader = reader;
    }

    /** How many entities are selected for each id. */
    public Map<String, Long> count(Collection<String> ids, Selection selection) {
        Map<String, Long> counts = new HashMap<>();
        ids.forEach(id -> counts.put(id, 0L));
        if (selection.isEmpty()) {
            return counts;
        }
        FilterCypher filter = new FilterCypher(selection.filter());
        Map<String, Object> parameters = filter.parameters();
        parameters.putAll(selection.parameters());
        switch (selection) {
            case Selection.OfType all -> {
                long number = number(filter.matchAll(all.type()), parameters);
                ids.forEach(id -> counts.put(id, number));
            }
            case Selection.Found found -> {
                long number = number(found.candidates().match(filter), parameters);
                ids.forEach(id -> counts.put(id, number));
            }
            case Selection.Around some -> {
                parameters.put("ids", List.copyOf(ids));
                // a node knows how many links of a type it has: that is not counted one by one
                String statement = """
                        %sUNWIND $ids AS id
                        MATCH (o:Entity {id: id})
                        RETURN id, COUNT { MATCH %s AND %s } AS number
                        """.formatted(
                                filter.prelude(), some.neighbourhood().between("o", "r", "n"), filter.condition());
                reader.rows(
                        statement,
                        parameters,
                        row -> counts.put(
                                row.get("id").asString(), row.get("number").asLong()));
            }
        }
        return counts;
    }

    private long number(String match, Map<String, Object> parameters) {
        return reader.rows(
                        match + "\nRETURN count(n) AS number",
                        parameters,
                        row -> row.get("number").asLong())
                .getFirst();
    }

    /**
     * The most frequent values for each id.
     *
     * @param most values; 1 or more
     * @param byValue true for the least values, in their order, instead of the most frequent
     */
    public Map<String, List<Facet>> facets(
            Collection<String> ids, Selection selection, FacetBy by, int most, boolean byValue) {
        Map<String, List<Facet>> facets = new HashMap<>();
        ids.forEach(id -> facets.put(id, List.of()));
        String statement = (by instanceof FacetBy.Link link ? byNeighbour(link) : byValue(by))
                .replace("<each>", selection.isPerId() ? "id, " : "")
                .replace("<order>", byValue ? "value" : "number DESC, value");
        Map<String, Object> parameters = Map.of(
                "most",
                most,
                "types",
                Arrays.stream(EntityType.values()).map(EntityType::label).toList(),
                "kinds",
                Arrays.stream(OrganizationKind.values())
                        .map(OrganizationKind::label)
                        .toList());
        read(
                ids,
                selection,
                statement,
                parameters,
                (id, row) -> facets.put(id, row.get("facets").asList(facet -> facet(by, facet))));
        return facets;
    }

    private static String byValue(FacetBy by) {
        // a year is one value, which costs half as much as a list of one
        boolean isOne = by instanceof FacetBy.Year || by instanceof FacetBy.CameAbout;
        return """
                %s
                WITH <each>value, count(*) AS number
                ORDER BY <order>
                RETURN <each>collect({value: toString(value), number: number})[..$most] AS facets
                """.formatted((isOne ? "WITH <each>%s AS value WHERE value IS NOT NULL" : "UNWIND %s AS value")
                .formatted(values(by)));
    }

    private static String values(FacetBy by) {
        return switch (by) {
            case FacetBy.Value value -> "n.`%s`".formatted(value.property());
            case FacetBy.Year year -> "n.`%s`.year".formatted(year.property());
            case FacetBy.CameAbout _ -> Year.of("n");
            case FacetBy.Country _ -> "[country IN coalesce(n.countries, [n.country]) WHERE country IS NOT NULL]";
            case FacetBy.Type _ -> "[label IN labels(n) WHERE label IN $types]";
            case FacetBy.Kind _ -> "[label IN labels(n) WHERE label IN $kinds]";
            case FacetBy.Link link -> throw new IllegalArgumentException(link + " has no values");
        };
    }

    private static String byNeighbour(FacetBy.Link link) {
        return """
                MATCH %s
                WITH <each>far, far.id AS value, count(DISTINCT n) AS number
                ORDER BY <order>
                WITH <each>collect({far: far, number: number})[..$most] AS facets
                RETURN <each>[facet IN facets | {
                  value: facet.far.id, number: facet.number,
                  entity: %s}] AS facets
                """.formatted(link.over().between("n", "link", "far"), Entity.projection("facet.far"));
    }

    private static Facet facet(FacetBy by, Value facet) {
        String value = facet.get("value").asString();
        return new Facet(
                switch (by) {
                    case FacetBy.Kind _ ->
                        OrganizationKind.among(List.of(value)).getFirst().name();
                    case FacetBy.Type _ ->
                        EntityType.among(List.of(value)).orElseThrow().name();
                    case FacetBy.Value _, FacetBy.Year _, FacetBy.CameAbout _, FacetBy.Country _, FacetBy.Link _ ->
                        value;
                },
                facet.get("number").asLong(),
                facet.containsKey("entity") ? Entity.of(facet.get("entity")) : null);
    }

    /**
     * Figures about what is selected for an id.
     *
     * @param count how many entities
     * @param properties by name; empty if nothing is selected
     */
    public record Figures(long count, Map<String, Aggregate> properties) {
        public Figures {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * How many entities are selected for each id, and the least, the greatest, the sum and the average of properties.
     *
     * @param numbers properties that are numbers
     * @param days properties that are days, which have no sum
     */
    public Map<String, Figures> figures(
            Collection<String> ids, Selection selection, List<String> numbers, List<String> days) {
        Map<String, Figures> figures = new HashMap<>();
        ids.forEach(id -> figures.put(id, new Figures(0, Map.of())));
        StringBuilder statement =
                new StringBuilder("RETURN %scount(n) AS number".formatted(selection.isPerId() ? "id, " : ""));
        numbers.forEach(property -> statement.append(
                ", {min: min(n.`%1$s`), max: max(n.`%1$s`), sum: sum(n.`%1$s`), average: avg(n.`%1$s`), known: count(n.`%1$s`)} AS `%1$s`"
                        .formatted(property)));
        days.forEach(property -> statement.append(
                ", {min: min(n.`%1$s`), max: max(n.`%1$s`), known: count(n.`%1$s`)} AS `%1$s`".formatted(property)));
        read(ids, selection, statement.toString(), Map.of(), (id, row) -> {
            if (row.get("number").asLong() == 0) {
                return;
            }
            Map<String, Aggregate> ofId = new HashMap<>();
            numbers.forEach(property -> ofId.put(property, aggregate(row.get(property))));
            days.forEach(property -> ofId.put(property, aggregate(row.get(property))));
            figures.put(id, new Figures(row.get("number").asLong(), ofId));
        });
        return figures;
    }

    private static Aggregate aggregate(Value value) {
        long known = value.get("known").asLong();
        return new Aggregate(
                value.get("min").asObject(),
                value.get("max").asObject(),
                known == 0 ? null : value.get("sum").asObject(),
                value.get("average").asObject(),
                known);
    }

    private void read(
            Collection<String> ids,
            Selection selection,
            String end,
            Map<String, Object> more,
            BiConsumer<String, Record> take) {
        if (selection.isEmpty()) {
            return;
        }
        FilterCypher filter = new FilterCypher(selection.filter());
        Map<String, Object> parameters = filter.parameters();
        parameters.putAll(selection.parameters());
        parameters.putAll(more);
        parameters.put("ids", List.copyOf(ids));
        List<Record> rows = reader.rows(selection.match(filter) + "\n" + end, parameters, row -> row);
        for (Record row : rows) {
            if (selection.isPerId()) {
                take.accept(row.get("id").asString(), row);
            } else {
                ids.forEach(id -> take.accept(id, row));
            }
        }
    }
}
