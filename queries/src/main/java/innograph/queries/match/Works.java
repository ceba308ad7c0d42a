package innograph.queries.match;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.filter.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Projects, patents and offers in the store that may fit: those that its indexes of names and of meanings find, and those of the same technologies. */
final class Works {
    private static final int MOST = 60;

    /** Of what the index of names finds; most may be of other types. */
    private static final int LOOKED_THROUGH = 1_000;

    private static final String NEAR = """
            CALL () {
              UNWIND $queries AS query
              CALL db.index.fulltext.queryNodes($index, query, {limit: $looked}) YIELD node AS n, score
              WHERE n:%1$s AND n.mention IS NULL
              RETURN n ORDER BY score DESC, n.id LIMIT $most
            UNION
              UNWIND $technologies AS technology
              MATCH (:Technology {id: technology})<-[:BROADER]-{0,1}(:Technology)<-[:ABOUT]-(n:%1$s)
              RETURN DISTINCT n ORDER BY n.id LIMIT $most
            UNION
              UNWIND $meanings AS meaning
              CALL db.index.vector.queryNodes(meaning.index, $most, meaning.vector) YIELD node AS text, score
              MATCH (text)-[:OF]->(n:%1$s)
              RETURN n
            }
            WITH DISTINCT n
            """;

    private Works() {}

    static List<Facts> near(EntityType type, Facts wanted, Reader reader) {
        SearchText text = SearchText.of(wanted.text());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("index", text.index());
        parameters.put("queries", text.isEmpty() ? List.of() : List.of(text.luceneAny()));
        parameters.put("looked", LOOKED_THROUGH);
        parameters.put("most", MOST);
        parameters.put(
                "technologies",
                wanted.technologies().stream().map(Facts.Technology::id).toList());
        parameters.put(
                "meanings",
                wanted.vectors().entrySet().stream()
                        .map(vector ->
                                Map.of("index", "text_vector_" + vector.getKey().code(), "vector", vector.getValue()))
                        .toList());
        return reader.rows(NEAR.formatted(type.label()) + FactsReader.FACTS, parameters, FactsReader::facts);
    }
}
