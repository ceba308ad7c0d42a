package innograph.queries.landscape;

import innograph.queries.Reader;
import innograph.queries.version.Renewed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The landscape of the graph as it is. The first who asks waits until it is built; later, when the graph has changed, a new one is
 * built beside the old, which goes on answering until it is replaced as a whole.
 */
public final class Landscapes {
    /** What a landscape is made of, counted without looking at it, the writes of the API, and the loads that ended. */
    private static final String STATE = """
            CALL () { MATCH (o:Organization) RETURN count(o) AS number
              UNION ALL MATCH (t:Technology) RETURN count(t) AS number
              UNION ALL MATCH ()-[r:PARTICIPATES_IN]->() RETURN count(r) AS number
              UNION ALL MATCH ()-[r:APPLIED_BY]->() RETURN count(r) AS number
              UNION ALL MATCH ()-[r:AUTHORED_BY]->() RETURN count(r) AS number
              UNION ALL MATCH ()-[r:BUYER]->() RETURN count(r) AS number
              UNION ALL MATCH ()-[r:SELLER]->() RETURN count(r) AS number
              UNION ALL MATCH ()-[r:ABOUT]->() RETURN count(r) AS number
              UNION ALL MATCH ()-[r:BROADER]->() RETURN count(r) AS number
              UNION ALL MATCH ()-[r:LISTED_AS]->() RETURN count(r) AS number
              UNION ALL MATCH (edit:Edit) RETURN count(edit) AS number }
            WITH collect(toString(number)) AS numbers
            RETURN numbers + COLLECT { MATCH (run:LoadRun) WHERE run.finished IS NOT NULL
              RETURN run.id + ' ' + run.status ORDER BY run.finished DESC LIMIT 20 } AS state
            """;

    /** So many earlier years are kept. */
    private static final int EARLIER_YEARS = 2;

    private final Reader reader;
    private final Renewed<Landscape> latest;
    private final Map<Integer, Earlier> earlier = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Earlier> eldest) {
            return size() > EARLIER_YEARS;
        }
    };

    /** A landscape of an earlier year, and that of which it was made. */
    private record Earlier(Landscape current, Landscape shown) {}

    /**
     * The landscapes of a graph.
     *
     * @param patient reads the graph for building; its statements may take as long as that takes
     * @param interval how long a landscape is taken to be up to date; 0 for not at all
     */
    public Landscapes(Reader reader, Reader patient, Duration interval) {
        this.reader = reader;
        this.latest = new Renewed<>("landscape", this::state, () -> LandscapeReader.read(patient), interval);
    }

    /**
     * The landscape at this moment.
     *
     * @throws innograph.queries.GraphFailure if there is none yet and the store does not answer
     */
    public Landscape current() {
        return latest.current();
    }

    /**
     * The landscape at this moment as it was at the end of a year; null for today's. The two asked for last are kept: each takes as much
     * memory as that of today.
     *
     * @throws innograph.queries.GraphFailure if there is none yet and the store does not answer
     */
    public Landscape asOf(@Nullable Integer year) {
        Landscape current = current();
        return year == null || year >= current.year()
                ? current
                : earlier(current, Math.max(year, current.firstYear() - 1));
    }

    /** One at a time: each takes as much memory as that of today. */
    private synchronized Landscape earlier(Landscape current, int year) {
        earlier.values().removeIf(kept -> kept.current() != current);
        return earlier.computeIfAbsent(year, asOf -> new Earlier(current, current.asOf(asOf)))
                .shown();
    }

    /** The landscape of the graph as it is now, built anew if the graph has changed. */
    public Landscape upToDate() {
        return latest.upToDate();
    }

    private List<String> state() {
        return reader.rows(STATE, Map.of(), row -> row.get("state").asList(value -> value.asString()))
                .getFirst();
    }
}
