package innograph.queries.version;

import innograph.queries.Reader;
import java.util.List;
import java.util.Map;

/**
 * The version of the graph. It changes with every transaction that anybody commits: a write of this server or of another, a
 * batch of a load, an unload. The store tells it by the bookmark of a transaction that reads next to nothing, so that asking
 * costs the same however large the graph is.
 */
public final class GraphVersion {
    private static final String LOADS = """
            MATCH (run:LoadRun {status: 'RUNNING'})
            RETURN run.id + ' ' + toString(coalesce(run.milliseconds, 0)) AS load
            ORDER BY load
            """;

    private final Reader reader;

    public GraphVersion(Reader reader) {
        this.reader = reader;
    }

    /**
     * A version.
     *
     * @param state opaque; equal for two versions between which nothing was committed. What is asked later is answered from this
     *     state or from a later one
     * @param loads the loads under way, each with how far its finished batches go; one that was killed stays here until it is
     *     done again. While it is not empty, entities may lack some of their links
     */
    public record Version(String state, List<String> loads) {
        public Version {
            loads = List.copyOf(loads);
        }
    }

    /**
     * The version at this moment.
     *
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Version now() {
        Reader.Stated<String> loads =
                reader.stated(LOADS, Map.of(), row -> row.get("load").asString());
        return new Version(loads.state(), loads.rows());
    }
}
