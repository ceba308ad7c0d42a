package innograph.queries.match;

import innograph.model.Openness;
import innograph.model.meaning.TextLanguage;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads what is known of offers, demands, projects and patents. */
final class FactsReader {
    /** A place that it names itself, or the seats of those behind it. */
    static final String FACTS = """
            RETURN %s AS entity,
              [(n)<-[:OFFERS|DEMANDS]-(o) | o.id] AS owners,
              COLLECT {
                MATCH (n)-[:ABOUT]->(t:Technology)
                WITH DISTINCT t ORDER BY t.id LIMIT 20
                RETURN {id: t.id, name: coalesce(t.name, t.id), names: coalesce(t.names, [t.name]), broader: [(t)-[:BROADER]->(above) | above.id]}
              } AS technologies,
              COLLECT {
                CALL (n) {
                  MATCH (n)-[:LOCATED_IN]->(r:Region) RETURN r
                  UNION
                  MATCH (n)<-[:OFFERS|DEMANDS]-()-[:LOCATED_IN]->(r:Region) WHERE NOT EXISTS { (n)-[:LOCATED_IN]->() } RETURN r
                }
                MATCH (r)-[:PART_OF*0..4]->(around:Region)
                WITH r.id AS place, collect(DISTINCT around.id) AS within ORDER BY place LIMIT 10
                RETURN {id: place, within: within}
              } AS places,
              COLLECT { MATCH (v:TextVector)-[:OF]->(n) RETURN {zh: v.zh, en: v.en} LIMIT 1 } AS vectors
            """.formatted(Entity.PROJECTION);

    /** If there are too many, what is open is not left out for the sake of what is not. */
    private static final String OF_ALL = """
            MATCH (n:Offer|Demand) WHERE n.mention IS NULL
            WITH n ORDER BY %s DESC, n.id LIMIT $most
            WITH n ORDER BY n.id
            """.formatted(Openness.of("n")) + FACTS;

    private static final String OF_SOME = "UNWIND $ids AS id MATCH (n:Entity {id: id})\n" + FACTS;

    private static final String NUMBER = "MATCH (n:Offer|Demand) WHERE n.mention IS NULL RETURN count(n) AS number";

    private FactsReader() {}

    /** All offers and demands, whatever their status; if there are more than the most, the open ones before the others. */
    static List<Facts> all(Reader reader, int most) {
        return reader.rows(OF_ALL, Map.of("most", most), FactsReader::facts);
    }

    /** How many offers and demands there are. */
    static long number(Reader reader) {
        return reader.rows(NUMBER, Map.of(), row -> row.get("number").asLong()).getFirst();
    }

    static List<Facts> of(Collection<String> ids, Reader reader) {
        return reader.rows(OF_SOME, Map.of("ids", List.copyOf(ids)), FactsReader::facts);
    }

    static Facts facts(Record row) {
        Entity entity = Entity.of(row.get("entity"));
        List<Facts.Technology> technologies = row.get("technologies")
                .asList(value -> new Facts.Technology(
                        value.get("id").asString(),
                        value.get("name").asString(),
                        value.get("broader").asList(Value::asString)));
        return new Facts(
                entity,
                text(entity, row.get("technologies")),
                technologies,
                row.get("places")
                        .asList(value -> new Facts.Place(
                                value.get("id").asString(), value.get("within").asList(Value::asString))),
                row.get("owners").asList(Value::asString),
                vectors(row.get("vectors").values()));
    }

    private static String text(Entity entity, Value technologies) {
        List<String> parts = new ArrayList<>();
        parts.add(entity.name());
        entity.names().stream().map(Entity.Name::value).forEach(parts::add);
        for (String property : List.of("description", "abstract")) {
            if (entity.properties().get(property) instanceof String text) {
                parts.add(text);
            }
        }
        if (entity.properties().get("keywords") instanceof List<?> words) {
            words.forEach(word -> parts.add(String.valueOf(word)));
        }
        technologies
                .values()
                .forEach(technology -> parts.addAll(technology.get("names").asList(Value::asString)));
        return String.join(". ", parts.stream().distinct().toList());
    }

    private static Map<TextLanguage, float[]> vectors(Iterable<Value> vectors) {
        Map<TextLanguage, float[]> read = new EnumMap<>(TextLanguage.class);
        for (Value made : vectors) {
            for (TextLanguage language : TextLanguage.values()) {
                Value vector = made.get(language.code());
                if (!vector.isNull()) {
                    read.put(language, floats(vector));
                }
            }
        }
        return read;
    }

    private static float[] floats(Value vector) {
        List<Float> numbers = vector.asList(Value::asFloat);
        float[] array = new float[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }
}
