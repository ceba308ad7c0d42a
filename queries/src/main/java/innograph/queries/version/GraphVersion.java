package innograph.queries.version;

import innograph.queries.Reader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The version of the graph. It changes with every transaction that anybody commits: a write of this server or of another, a
 * batch of a load, an unload. The store tells it by the bookmark of a transaction that reads next to nothing, so that asking
 * costs the same however large the graph is. What screeners write in their cases, and what is done with dockings, is not counted, since
 * nobody else is to notice it; nor is what servers note of who was told what, since they would look for more of it at once.
 */
public final class GraphVersion {
    private static final String LOADS = """
            MATCH (run:LoadRun {status: 'RUNNING'})
            WITH run.id + ' ' + toString(coalesce(run.milliseconds, 0)) AS load
            ORDER BY load
            WITH collect(load) AS loads
            OPTIONAL MATCH (chain:ScreeningChain {id: 'screening'})
            OPTIONAL MATCH (desk:DockingDesk {id: 'docking'})
            OPTIONAL MATCH (push:PushCounter {id: 'push'})
            RETURN loads, coalesce(chain.sequence, 0) + coalesce(desk.writes, 0) AS unnoticed,
              coalesce(push.transactions, 0) AS ofPush
            """;

    /** Looks until two of them see the same; who looks so often in vain looks at a graph that changes all the time. */
    private static final int MOST_LOOKS = 5;

    private final Reader reader;
    private volatile @Nullable Look settled;

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
     * @param ofPush how often anything was noted of watches and notices, which the state does not tell
     */
    public record Version(String state, List<String> loads, long ofPush) {
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
        Look look = look();
        for (int looks = 1; looks < MOST_LOOKS; looks++) {
            if (look.isLike(settled)) {
                return new Version(look.state(), look.loads(), look.ofPush());
            }
            Look again = look();
            if (again.isLike(look)) {
                settled = again;
            }
            look = again;
        }
        return new Version(look.isLike(settled) ? look.state() : look.bookmark(), look.loads(), look.ofPush());
    }

    private Look look() {
        Reader.Stated<Look> seen = reader.stated(
                LOADS,
                Map.of(),
                row -> new Look(
                        "",
                        row.get("unnoticed").asLong(),
                        row.get("ofPush").asLong(),
                        row.get("loads").asList(value -> value.asString())));
        Look one = seen.rows().getFirst();
        return new Look(seen.state(), one.unnoticed(), one.ofPush(), one.loads());
    }

    /**
     * What is seen in one look. Others may commit between its parts, but then the next one sees something else.
     *
     * @param unnoticed transactions in which screeners wrote, or something was done with a docking
     * @param ofPush transactions in which something was noted of watches and notices
     */
    private record Look(String bookmark, long unnoticed, long ofPush, List<String> loads) {
        boolean isLike(@Nullable Look other) {
            return other != null
                    && bookmark.equals(other.bookmark)
                    && unnoticed == other.unnoticed
                    && ofPush == other.ofPush;
        }

        /** All transactions but those; if the bookmark can't be read, it is the state itself. */
        String state() {
            return Commits.of(bookmark)
                    .map(all -> "%s %d".formatted(all.database(), all.number() - unnoticed - ofPush))
                    .orElse(bookmark);
        }
    }
}
