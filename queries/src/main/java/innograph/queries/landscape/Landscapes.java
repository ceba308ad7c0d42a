package innograph.queries.landscape;

import innograph.queries.Reader;
import innograph.queries.version.Counted;
import innograph.queries.version.Renewed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The landscape of the graph as it is. The first who asks waits until it is built; later, when the graph has changed, a new one is
 * built beside the old, which goes on answering until it is replaced as a whole.
 */
public final class Landscapes {
    /** So many earlier years are kept. */
    private static final int EARLIER_YEARS = 2;

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
        this.latest = new Renewed<>(
                "landscape",
                new Counted(
                        reader,
                        "(:Organization)",
                        "(:Technology)",
                        "()-[:PARTICIPATES_IN]->()",
                        "()-[:APPLIED_BY]->()",
                        "()-[:AUTHORED_BY]->()",
                        "()-[:BUYER]->()",
                        "()-[:SELLER]->()",
                        "()-[:ABOUT]->()",
                        "()-[:BROADER]->()",
                        "()-[:LISTED_AS]->()",
                        "(:Edit)"),
                new LandscapeReader(patient)::read,
                interval);
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
}
