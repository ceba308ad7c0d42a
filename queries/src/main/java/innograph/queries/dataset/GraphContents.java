package innograph.queries.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the graph holds.
 *
 * @param entities number of nodes by label
 * @param links number of relationships by type
 * @param runs the latest loads, the latest first
 */
public record GraphContents(
        Map<String, Long> entities, Map<String, Long> links, List<Dataset> datasets, List<Run> runs) {
    public GraphContents {
        entities = Collections.unmodifiableMap(new TreeMap<>(entities));
        links = Collections.unmodifiableMap(new TreeMap<>(links));
        datasets = List.copyOf(datasets);
        runs = List.copyOf(runs);
    }

    /**
     * A load.
     *
     * @param status RUNNING (or killed), DONE or FAILED
     * @param started ISO 8601
     * @param finished ISO 8601; empty while it runs, and if it was killed
     * @param read entities and links that it has read so far
     * @param rejected what it has not taken, links that wait for their other end included
     * @param failure why it failed, with the code; empty if it has not
     */
    public record Run(
            String id,
            String dataset,
            String status,
            String started,
            Optional<String> finished,
            List<String> files,
            long read,
            long rejected,
            Optional<String> failure) {
        public Run {
            files = List.copyOf(files);
        }
    }
}
