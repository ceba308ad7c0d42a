package innograph.loaders.load;

import innograph.loaders.derive.Derivation;
import innograph.loaders.source.LoadProblem;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a load did.
 *
 * @param run id of the run
 * @param resumed true if it went on with an earlier run that had not finished; the figures are those of both
 * @param linksWaiting links that could not be written because one end is not in the graph
 * @param rejected number of rejects by code
 * @param rejectFile where they are; null if there are none
 * @param vanished what earlier loads of the data set had stated and this one did not
 * @param affiliated what mentions of organizations turned out to mean
 * @param retries transactions that had to be repeated, deadlocks included
 * @param deadlocks transactions that the database ended because they waited for each other; none by construction
 * @param seconds time from the first to the last step, derived links included
 */
public record LoadReport(
        String run,
        String dataset,
        boolean resumed,
        Statements entities,
        Statements links,
        long linksWaiting,
        Map<String, Long> rejected,
        @Nullable String rejectFile,
        Vanished vanished,
        Affiliated affiliated,
        Derivation.Outcome derived,
        long retries,
        long deadlocks,
        double seconds) {
    public LoadReport {
        rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
    }

    /**
     * Entities or links.
     *
     * @param read as stated by the source
     * @param repeated stated again within a batch: a parent by its child and the child by its parent
     */
    public record Statements(long read, long created, long updated, long unchanged, long repeated) {}

    /** What has to be mended in the source; links that wait for their other end are not among it. */
    public long rejects() {
        return rejected.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(LoadProblem.LINK_END_MISSING.code()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Statements read per second, both phases and derived links included. */
    public double rowsPerSecond() {
        return seconds == 0 ? 0 : (entities.read() + links.read()) / seconds;
    }
}
