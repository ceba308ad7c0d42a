package innograph.queries.match;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.filter.SearchText;
import innograph.queries.match.text.TextIndex;
import innograph.queries.match.text.TextQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Projects and patents in the store that may fit: those that its indexes of texts and of meanings find, and those of the same technologies. */
final class Works {
    private static final int MOST = 60;

    /** Of what the index of texts finds; those of the other type are among them. */
    private static final int LOOKED_THROUGH = 500;

    /** Projects and patents that tell which words are rare in such texts. */
    private static final int SAMPLE = 4_000;

    private static final String NEAR = """
            CALL () {
              UNWIND $queries AS query
              CALL db.index.fulltext.queryNodes('work_text', query, {limit: $looked}) YIELD node AS n, score
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

    /** Some from all over the store, and the same ones each time. */
    private static final String SAMPLED = """
            CALL () { MATCH (p:Project) RETURN count(p) AS projects }
            CALL () { MATCH (p:Patent) RETURN count(p) AS patents }
            WITH 1 + (projects + patents) / $most AS step
            MATCH (n:Project|Patent)
            WHERE n.mention IS NULL AND toInteger(split(elementId(n), ':')[2]) % step = 0
            WITH n LIMIT $most
            """ + FactsReader.FACTS;

    private Works() {}

    /** Texts of some of them, by which the words of a question are weighed. */
    static TextIndex sample(Reader reader) {
        return new TextIndex(reader.rows(
                SAMPLED, Map.of("most", SAMPLE), row -> FactsReader.facts(row).text()));
    }

    static List<Facts> near(EntityType type, Facts wanted, TextQuestion question, Reader reader) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("queries", question.isEmpty() ? List.of() : List.of(SearchText.anyOf(question.words())));
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
