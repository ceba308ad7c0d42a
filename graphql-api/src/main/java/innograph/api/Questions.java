package innograph.api;

import innograph.queries.Reader;
import innograph.queries.dataset.Datasets;
import innograph.queries.entity.Entities;
import innograph.queries.indicator.Indicators;
import innograph.queries.link.Neighbours;
import innograph.queries.search.Search;
import innograph.queries.summary.Summaries;

/** The services that answer; one call of one of them is one statement. */
record Questions(
        Entities entities,
        Neighbours neighbours,
        Summaries summaries,
        Search search,
        Indicators indicators,
        Datasets datasets) {
    private static final int SEARCH_CANDIDATES = 1_000;

    static Questions over(Reader reader) {
        return new Questions(
                new Entities(reader),
                new Neighbours(reader),
                new Summaries(reader),
                new Search(reader, SEARCH_CANDIDATES),
                new Indicators(reader),
                new Datasets(reader));
    }
}
