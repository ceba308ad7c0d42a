package innograph.queries.search;

import innograph.model.EntityType;
import innograph.queries.Keyset;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.entity.Entity;
import innograph.queries.filter.SearchText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Search over the names and identifiers of all entities. */
public final class Search {
    /** What an identifier names comes before all that a word may mean. */
    private static final String FOUND = """
            CALL () {
              CALL db.index.fulltext.queryNodes($index, $query, {limit: $best}) YIELD node AS n, score
              WHERE size($labels) = 0 OR any(label IN labels(n) WHERE label IN $labels)
              RETURN n, score ORDER BY score DESC LIMIT $candidates
            UNION ALL
              UNWIND $identifiers AS identifier
              MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(n:Entity)
              WHERE size($labels) = 0 OR any(label IN labels(n) WHERE label IN $labels)
              RETURN n, 10000.0 AS score
            }
            WITH n, max(score) AS score
            """;

    /** Those with exactly the name asked for come first, then by score, then by id: every page is cut from one order. */
    private static final String HITS = FOUND + """
            WITH n, round(CASE WHEN any(name IN n.names + n.aliases WHERE toLower(name) = $exact) THEN score + 1000 ELSE score END, 4) AS rank, score
            WHERE %s
            RETURN %s AS entity, rank, round(score, 4) AS score
            ORDER BY %s LIMIT $limit
            """;

    private static final Keyset ORDER = new Keyset(List.of(new Keyset.Key("rank", true, false)), "n.id");

    private static final String COUNT = FOUND + "RETURN count(n) AS number";

    private final Reader reader;
    private final int candidates;

    /**
     * A search.
     *
     * @param candidates the most hits that one search considers and counts; 1 or more
     */
    public Search(Reader reader, int candidates) {
        this.reader = reader;
        this.candidates = candidates;
    }

    /**
     * An entity that fits.
     *
     * @param score of the full-text index (BM25), above 0, comparable within one search only; 10,000 for an identifier
     * @param position where it stands in the hits, to go on from there
     */
    public record Hit(Entity entity, double score, Position position) {}

    /**
     * The best hits behind a place in the list.
     *
     * @param text what a user types: words and characters, or an identifier; no query language
     * @param types any of them; empty for all
     */
    public Page<Hit> hits(String text, Collection<EntityType> types, Slice slice) {
        SearchText query = SearchText.of(text);
        if (query.isEmpty()) {
            return new Page<>(List.of(), false);
        }
        Map<String, Object> parameters = parameters(query, types);
        parameters.put("exact", query.exact());
        parameters.put("limit", slice.andOneMore());
        String statement =
                HITS.formatted(ORDER.behind(slice, parameters), Entity.PROJECTION, ORDER.order(slice.backward()));
        List<Hit> hits = reader.rows(statement, parameters, row -> {
            Entity entity = Entity.of(row.get("entity"));
            return new Hit(
                    entity,
                    row.get("score").asDouble(),
                    new Position(List.of(row.get("rank").asDouble()), entity.id()));
        });
        return Page.of(hits, slice);
    }

    /** How many entities fit; at most the number of candidates. */
    public long count(String text, Collection<EntityType> types) {
        SearchText query = SearchText.of(text);
        if (query.isEmpty()) {
            return 0;
        }
        Map<String, Object> parameters = parameters(query, types);
        return reader.rows(COUNT, parameters, row -> row.get("number").asLong()).getFirst();
    }

    private Map<String, Object> parameters(SearchText query, Collection<EntityType> types) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("index", query.index());
        parameters.put("query", query.lucene());
        parameters.put("identifiers", query.identifiers());
        parameters.put("labels", types.stream().map(EntityType::label).toList());
        parameters.put("candidates", candidates);
        parameters.put("best", best(types));
        return parameters;
    }

    /** The best hits of all types may be of none that is asked for: then all hits have to be looked through. */
    private int best(Collection<EntityType> types) {
        return types.isEmpty() ? candidates : Integer.MAX_VALUE;
    }
}
