package innograph.queries.positions;

import innograph.model.Openness;
import innograph.queries.Reader;
import innograph.queries.landscape.Landscape;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The offers and demands that are open today, by technology. */
final class Market {
    /** Where one is, or else where its owners are. */
    private static final String OPEN = """
            MATCH (n:Offer|Demand)
            WHERE %s
              AND EXISTS { (n)-[:ABOUT]->(:Technology) }
            WITH n, EXISTS { (n)-[:LOCATED_IN]->(:Region) } AS placed
            WITH n, placed, COLLECT {
              MATCH (n)-[:LOCATED_IN]->(r:Region) RETURN r
              UNION MATCH (n)<-[:OFFERS|DEMANDS]-(:Person)-[:LOCATED_IN]->(r:Region) WHERE NOT placed RETURN r
            } AS places
            RETURN n.id AS id, n:Demand AS isDemand, placed,
              COLLECT { UNWIND places AS place MATCH (place)-[:PART_OF*0..4]->(r:Region) RETURN DISTINCT r.id } AS regions,
              [place IN places WHERE place.country IS NOT NULL | place.country] AS countries,
              COLLECT { MATCH (n)<-[:OFFERS|DEMANDS]-(o:Organization) RETURN o.id } AS owners,
              COLLECT { MATCH (n)-[:ABOUT]->(t:Technology) RETURN t.id } AS technologies
            ORDER BY id
            """.formatted(Openness.of("n"));

    private final List<Item> items;

    private Market(List<Item> items) {
        this.items = items;
    }

    /**
     * An offer or a demand.
     *
     * @param placed true if it says itself where it is
     * @param regions in which it is, with those that these are part of
     */
    record Item(
            String id,
            boolean isDemand,
            boolean placed,
            Set<String> regions,
            Set<String> countries,
            List<String> owners,
            Set<Integer> technologies) {}

    /** @param levels to which technologies are added up */
    static Market read(Reader reader, Landscape landscape, Levels levels) {
        return new Market(reader.rows(OPEN, Map.of(), row -> item(row, landscape, levels)));
    }

    private static Item item(Record row, Landscape landscape, Levels levels) {
        Set<Integer> technologies = new HashSet<>();
        for (String id : texts(row, "technologies")) {
            landscape.findTechnology(id).ifPresent(technology -> {
                for (int above : levels.above(technology)) {
                    technologies.add(above);
                }
            });
        }
        return new Item(
                row.get("id").asString(),
                row.get("isDemand").asBoolean(),
                row.get("placed").asBoolean(),
                Set.copyOf(texts(row, "regions")),
                Set.copyOf(texts(row, "countries")),
                texts(row, "owners"),
                technologies);
    }

    private static List<String> texts(Record row, String name) {
        return row.get(name).asList(Value::asString);
    }

    /** Ids by technology, in rising order. */
    Map<Integer, List<String>> where(Predicate<Item> wanted) {
        return items.stream()
                .filter(wanted)
                .flatMap(item -> item.technologies().stream().map(technology -> Map.entry(technology, item.id())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** True if one of the owners is a member. */
    static boolean isOwnedBy(BitSet members, Item item, Landscape landscape) {
        return item.owners().stream()
                .map(landscape::find)
                .flatMapToInt(OptionalInt::stream)
                .anyMatch(members::get);
    }
}
