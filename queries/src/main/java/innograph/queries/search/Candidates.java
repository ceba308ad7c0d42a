package innograph.queries.search;

import innograph.queries.filter.Filter;
import innograph.queries.filter.FilterCypher;
import innograph.queries.filter.SearchText;
import java.util.HashMap;
import java.util.Map;

/**
 * The entities that a search considers: the best of those that the text names and the filter lets through. Of what the text names
 * the 100,000 best are looked through.
 *
 * @param filter what may be found
 * @param most candidates; what the text names as an identifier comes on top. 1 or more
 */
public record Candidates(SearchText text, Filter filter, int most) {
    /** With fewer hits than this, words that are only alike are looked for too. */
    private static final int ENOUGH = 10;

    /** What an identifier names comes before all that a word may mean. */
    private static final String FOUND = """
            %1$sCALL (%2$s) {
              CALL db.index.fulltext.queryNodes($index, $query, {limit: $looked}) YIELD node AS n, score
              WHERE %3$s
              WITH n, score ORDER BY score DESC LIMIT $candidates
              RETURN collect({n: n, score: score}) AS named
            }
            CALL (named%4$s) {
              UNWIND named AS hit
              RETURN hit.n AS n, hit.score AS score, null AS identifier, 'NAME' AS way
            UNION ALL
              UNWIND CASE WHEN size(named) < $enough THEN $alike ELSE [] END AS alike
              CALL db.index.fulltext.queryNodes($index, alike, {limit: $looked}) YIELD node AS n, score
              WHERE NOT n IN [hit IN named | hit.n] AND %3$s
              RETURN n, score, null AS identifier, 'SPELLING' AS way ORDER BY score DESC LIMIT $candidates
            UNION ALL
              UNWIND $identifiers AS identifier
              MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(n:Entity)
              WHERE %3$s
              RETURN n, 10000.0 AS score, identifier, 'IDENTIFIER' AS way
            }
            WITH n, max(score) AS score, head(collect(identifier)) AS identifier, collect(DISTINCT way) AS ways
            """;

    /** True if there is no word to search for: then the statement must not be asked. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * Begins a statement: {@code n} is each candidate, {@code score} how well it fits, {@code identifier} the one that the text is,
     * if it is one, {@code ways} how it was found, by the names of {@link FoundBy}.
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
        parameters.put("enough", ENOUGH);
        parameters.put("identifiers", text.identifiers());
        parameters.put("candidates", most);
        // the best of all may be none of those that the filter lets through
        parameters.put("looked", filter.equals(Filter.NONE) ? most : FilterCypher.MOST_MATCHES);
        return parameters;
    }
}
