package innograph.queries.search;

import innograph.queries.Keyset;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.entity.Entity;
import innograph.queries.filter.FilterCypher;
import innograph.queries.filter.SearchText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Search over the names and identifiers of all entities. */
public final class Search {
    /**
     * Those with exactly the name asked for come first, then those of which another form is exactly it, those with all words, and
     * those with words that are only alike; among them by score, or by words and meaning together, then by id: every page is cut
     * from one order.
     */
    private static final String HITS = """
            %s
            WITH n, score, identifier, ways, round(CASE WHEN size($meanings) > 0 AND fused > 0 THEN fused ELSE score END + 1000 * CASE
              WHEN identifier IS NOT NULL THEN 10
              WHEN any(name IN n.names + n.aliases WHERE toLower(name) IN $exactly) THEN 3
              WHEN any(form IN n.searchForms WHERE toLower(form) IN $exactly) THEN 2
              WHEN ways = ['SPELLING'] THEN 0
              ELSE 1 END, 4) AS rank
            WHERE %s
            RETURN %s AS entity, rank, round(score, 4) AS score, identifier, ways
            ORDER BY %s LIMIT $limit
            """;

    private static final Keyset ORDER = new Keyset(List.of(new Keyset.Key("rank", true, false)), "n.id");

    private static final String HAS_MEANINGS = "RETURN EXISTS { (:TextVector)-[:OF]->() } AS has";

    private static final long ASK_AGAIN_AFTER = Duration.ofSeconds(10).toNanos();

    private final Reader reader;
    private volatile boolean hasMeanings;
    private volatile long askedForMeanings = System.nanoTime() - ASK_AGAIN_AFTER;

    public Search(Reader reader) {
        this.reader = reader;
    }

    /**
     * An entity that fits.
     *
     * @param score of the full-text index (BM25), above 0, comparable within one search only; 10,000 for an identifier
     * @param position where it stands in the hits, to go on from there
     * @param text that was searched for
     * @param identifier of the entity, if the text is one; else null
     * @param foundBy one reason or more
     */
    public record Hit(
            Entity entity,
            double score,
            Position position,
            SearchText text,
            @Nullable String identifier,
            List<FoundBy> foundBy) {
        public Hit {
            foundBy = List.copyOf(foundBy);
        }

        /**
         * The names by which it was found, or codes, at most 5: those with the most words of the text first. Empty if only the index
         * knows why it fits.
         */
        public List<Highlight> highlights() {
            return new Highlighter(text).of(entity, identifier);
        }
    }

    /**
     * What a text means; empty if the graph has no vectors, or there is no word. The first one takes seconds, since a model is loaded.
     */
    public Optional<Meaning> meaning(SearchText text) {
        return text.isEmpty() || !hasMeanings() ? Optional.empty() : Optional.of(Meaning.of(text.exact()));
    }

    private boolean hasMeanings() {
        if (!hasMeanings && System.nanoTime() - askedForMeanings >= ASK_AGAIN_AFTER) {
            askedForMeanings = System.nanoTime();
            hasMeanings = reader.rows(
                            HAS_MEANINGS, Map.of(), row -> row.get("has").asBoolean())
                    .getFirst();
        }
        return hasMeanings;
    }

    /** The best hits behind a place in the list. */
    public Page<Hit> hits(Candidates candidates, Slice slice) {
        if (candidates.isEmpty()) {
            return new Page<>(List.of(), false);
        }
        FilterCypher narrowed = new FilterCypher(candidates.filter());
        Map<String, Object> parameters = narrowed.parameters();
        parameters.putAll(candidates.parameters());
        parameters.put("exactly", candidates.text().exactly());
        parameters.put("limit", slice.andOneMore());
        String statement = HITS.formatted(
                candidates.match(narrowed),
                ORDER.behind(slice, parameters),
                Entity.PROJECTION,
                ORDER.order(slice.backward()));
        List<Hit> hits = reader.rows(statement, parameters, row -> {
            Entity entity = Entity.of(row.get("entity"));
            return new Hit(
                    entity,
                    row.get("score").asDouble(),
                    new Position(List.of(row.get("rank").asDouble()), entity.id()),
                    candidates.text(),
                    row.get("identifier").asString(null),
                    row.get("ways").asList(way -> FoundBy.valueOf(way.asString())).stream()
                            .sorted()
                            .toList());
        });
        return Page.of(hits, slice);
    }
}
