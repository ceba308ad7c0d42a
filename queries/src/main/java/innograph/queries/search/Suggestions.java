package innograph.queries.search;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.filter.SearchText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody may mean who is still typing: names, aliases and codes that go on from what is there, in pinyin too. */
public final class Suggestions {
    /** Of which the best are suggested. */
    private static final int CANDIDATES = 200;

    /** Looked through for those of some types. */
    private static final int MOST_LOOKED_THROUGH = 5_000;

    private static final String COMPLETIONS = """
            CALL db.index.fulltext.queryNodes($index, $query, {limit: $looked}) YIELD node AS n
            WHERE size($labels) = 0 OR any(label IN labels(n) WHERE label IN $labels)
            WITH n LIMIT $candidates
            RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.names AS names, n.aliases AS aliases,
              n.acronym AS acronym, n.notation AS notation
            """;

    private static final Comparator<Completion> LIKELIEST_FIRST = Comparator.comparing(Completion::kind)
            .thenComparingInt(Completion::length)
            .thenComparing(Completion::id);

    private final Reader reader;

    public Suggestions(Reader reader) {
        this.reader = reader;
    }

    /**
     * Names that are exactly what is typed come first, then those that begin so, then those of which a later word does; among them
     * short names first.
     *
     * @param types any of them; empty for all
     * @param most suggestions, 1 or more
     */
    public List<Suggestion> of(SearchText typed, List<EntityType> types, int most) {
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = Map.of(
                "index", typed.index(),
                "query", typed.luceneBeginning(),
                "labels", types.stream().map(EntityType::label).toList(),
                "looked", types.isEmpty() ? CANDIDATES : MOST_LOOKED_THROUGH,
                "candidates", CANDIDATES);
        Typed text = new Typed(typed);
        return reader.rows(COMPLETIONS, parameters, text::best).stream()
                .flatMap(Optional::stream)
                .sorted(LIKELIEST_FIRST)
                .limit(most)
                .map(Completion::suggestion)
                .toList();
    }
}
