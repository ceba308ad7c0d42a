package innograph.queries.search;

import innograph.queries.filter.Filter;
import innograph.queries.filter.FilterCypher;
import innograph.queries.filter.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entities that a search considers: the best of those that the text names and the filter lets through. Of what the text names
 * the 100,000 best are looked through.
 *
 * @param meaning of the text, near which texts are found too; null if only words count
 * @param filter what may be found
 * @param most candidates; what the text names as an identifier comes on top. 1 or more
 */
public record Candidates(SearchText text, @Nullable Meaning meaning, Filter filter, int most) {
    /** With fewer hits than this, words that are only alike are looked for too. */
    private static final int ENOUGH = 10;

    /** What an identifier names comes before all that a word may mean. */
    private static final String FOUND = """
            %1$sCALL (%2$s) {
              CALL db.index.fulltext.queryNodes($index, $query, {limit: $looked}) YIELD node AS n, score
              WHERE %3$s
              WITH n, score ORDER BY score DESC LIMIT $candidates
              WITH n, score ORDER BY score DESC, n.id
              RETURN collect({n: n, score: score}) AS named
            }
            CALL (named%4$s) {
              UNWIND range(0, size(named) - 1) AS i
              RETURN named[i].n AS n, named[i].score AS score, null AS identifier, 'NAME' AS way, i + 1 AS place
            UNION ALL
              UNWIND $meanings AS meaning
              CALL db.index.vector.queryNodes(meaning.index, meaning.nearest, meaning.vector) YIELD node AS text, score
              WHERE score >= meaning.least
              MATCH (text)-[:OF]->(n:Entity) WHERE %3$s
              WITH n, score ORDER BY score DESC, n.id
              WITH collect({n: n, score: score}) AS meant
              UNWIND range(0, size(meant) - 1) AS i
              RETURN meant[i].n AS n, meant[i].score AS score, null AS identifier, 'MEANING' AS way, i + 1 AS place
            UNION ALL
              UNWIND CASE WHEN size(named) < $enough THEN $alike ELSE [] END AS alike
              CALL db.index.fulltext.queryNodes($index, alike, {limit: $looked}) YIELD node AS n, score
              WHERE NOT n IN [hit IN named | hit.n] AND %3$s
              RETURN n, score, null AS identifier, 'SPELLING' AS way, null AS place ORDER BY score DESC LIMIT $candidates
            UNION ALL
              UNWIND $identifiers AS identifier
              MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(n:Entity)
              WHERE %3$s
              RETURN n, 10000.0 AS score, identifier, 'IDENTIFIER' AS way, null AS place
            }
            WITH n, coalesce(max(CASE way WHEN 'MEANING' THEN null ELSE score END), max(score)) AS score,
              head(collect(identifier)) AS identifier, collect(DISTINCT way) AS ways, sum(1000.0 / (60 + place)) AS fused
            """;

    /** True if there is no word to search for: then the statement must not be asked. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * Begins a statement: {@code n} is each candidate, {@code score} how well it fits, {@code identifier} the one that the text is,
     * if it is one, {@code ways} how it was found, by the names of {@link FoundBy}, {@code fused} how well it stands in the lists by
     * words and by meaning together (reciprocal rank fusion).
     *
     * @param narrowed made of the filter
     */
    public String match(FilterCypher narrowed) {
        return FOUND.formatted(narrowed.prelude(), narrowed.variables(), narrowed.condition(), narrowed.imports());
    }

    /** What the statement refers to beside the parameters of the filter. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("index", text.index());
        parameters.put("query", text.lucene());
        parameters.put("alike", text.luceneAlike().stream().toList());
        parameters.put("meanings", meaning == null ? List.of() : List.of(meaning.parameter()));
        parameters.put("enough", ENOUGH);
        parameters.put("identifiers", text.identifiers());
        parameters.put("candidates", most);
        // the best of all may be none of those that the filter lets through
        parameters.put("looked", filter.equals(Filter.NONE) ? most : FilterCypher.MOST_MATCHES);
        return parameters;
    }
}
